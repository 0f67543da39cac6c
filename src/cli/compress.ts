import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(css|html|js|json|svg|txt|wasm|webmanifest)$/;
/** Bytes below which a compressed copy saves less than a packet. */
const SMALL = 1024;
/** Bytes from which compressing takes long enough to be worth remembering. */
const LARGE = 256 * 1024;
/** Bytes from which brotli's best quality takes more than a few seconds: 36 MB need over a minute. */
const HUGE = 4 * 1024 * 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside every text and WebAssembly file under the folder. Brotli works at quality 11,
 * on files over 4 MB at 9 unless `release`. Results for large files are kept in the cache folder by content.
 */
export async function compress(folder: string, cache: string, release: boolean): Promise<void> {
  await mkdir(cache, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));
  // zlib runs these in libuv's pool of four threads.
  await Promise.all(files.map((file) => compressFile(join(file.parentPath, file.name), cache, release)));
}

async function compressFile(path: string, cache: string, release: boolean): Promise<void> {
  const content = await readFile(path);
  if (content.length < SMALL) return;
  const quality = content.length > HUGE && !release ? 9 : 11;
  await Promise.all([
    remembered(content, `${path}.br`, cache, `q${quality}.br`, () =>
      brotli(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_LGWIN]: 24,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    ),
    remembered(content, `${path}.gz`, cache, 'gz', () => gzipped(content, { level: 9 })),
  ]);
}

async function remembered(
  content: Buffer,
  target: string,
  cache: string,
  suffix: string,
  make: () => Promise<Buffer>,
): Promise<void> {
  if (content.length < LARGE) return writeFile(target, await make());
  const kept = join(cache, `${createHash('sha256').update(content).digest('hex')}.${suffix}`);
  try {
    await copyFile(kept, target);
  } catch {
    await writeFile(target, await make());
    // Copied under another name first: a half-written file must never be taken for a result.
    const half = `${kept}.${process.pid}`;
    await copyFile(target, half);
    await rename(half, kept);
  }
}
