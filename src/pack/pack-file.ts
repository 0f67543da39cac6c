import { type Zippable, zipSync } from 'fflate';
import { type Files, filesInMemory } from '../dataset/files.ts';
import { CHANGED, PackFault } from './fault.ts';
import { LIMITS, megabytes } from './limits.ts';
import { type ListedFile, manifestText, PACK_FORMAT, type PackManifest, readManifest } from './manifest.ts';
import { MANIFEST_FILE, pathFault } from './path.ts';
import { unpacked } from './unpacked.ts';
import { zipEntries } from './zip-directory.ts';

/** A pack as it travels, read and checked. */
export interface PackFile {
  readonly manifest: PackManifest;
  /** What `readCatalogue` reads: `exercises/<id>` and the datasets it uses. */
  readonly files: Files;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Of the whole file, 64 digits in lower case. */
  readonly sha256: string;
}

/**
 * Reads a pack file within LIMITS and checks each file in it against the manifest. What is inside the files is not looked
 * at, nothing is run. Rejects with a PackFault.
 */
export async function readPackFile(bytes: Uint8Array): Promise<PackFile> {
  if (bytes.length > LIMITS.packBytes) {
    const most = megabytes(LIMITS.packBytes);
    throw new PackFault('too-large', null, `The pack is larger than ${most}, the most a pack may have.`);
  }
  const entries = zipEntries(bytes);
  const manifestEntry = entries.find(({ path }) => path === MANIFEST_FILE);
  if (!manifestEntry) {
    throw new PackFault('manifest', MANIFEST_FILE, 'is missing; build the pack with "pack build"');
  }
  const manifest = readManifest(asText(unpacked(manifestEntry), MANIFEST_FILE));
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  if (listed.size < manifest.files.length) {
    throw new PackFault('manifest', MANIFEST_FILE, 'lists a file twice; build the pack again');
  }
  const texts = new Map<string, string>();
  for (const entry of entries) {
    if (entry === manifestEntry) continue;
    const due = listed.get(entry.path);
    if (!due) throw new PackFault('unlisted', entry.path, 'is in the pack, but not in its manifest');
    refuseOtherPacks(entry.path, manifest.id);
    const content = unpacked(entry);
    if (content.length !== due.size || (await sha256(content)) !== due.sha256) {
      throw new PackFault('hash', entry.path, `is not the file that the manifest tells of: ${CHANGED}`);
    }
    texts.set(entry.path, asText(content, entry.path));
  }
  for (const path of listed.keys()) {
    if (!texts.has(path)) throw new PackFault('missing', path, 'is in the manifest, but not in the pack');
  }
  return {
    ...{ manifest, files: filesInMemory(texts) },
    ...{ size: bytes.length, sha256: await sha256(bytes) },
  };
}

/**
 * Makes a pack file of texts by path, which may come in any order. The same input gives the same bytes on every machine.
 * Rejects with a PackFault where `readPackFile` would.
 */
export async function writePackFile(
  manifest: Omit<PackManifest, 'format' | 'files'>,
  texts: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const paths = [...texts.keys()].sort((a, b) => (a < b ? -1 : 1));
  const contents = new Map<string, Uint8Array>();
  const files: ListedFile[] = [];
  for (const path of paths) {
    const wrong = pathFault(path);
    if (wrong) throw new PackFault('path', path, `${wrong}; rename it`);
    const content = new TextEncoder().encode(texts.get(path));
    contents.set(path, content);
    files.push({ path, size: content.length, sha256: await sha256(content) });
  }
  const text = manifestText({ ...manifest, format: PACK_FORMAT, files });
  const bytes = zipped([[MANIFEST_FILE, new TextEncoder().encode(text)], ...contents]);
  await readPackFile(bytes);
  return bytes;
}

/** The name under which a pack is handed out: `gaps-and-islands-1.0.0.sqlpack`. */
export function packFileName({ id, version }: Pick<PackManifest, 'id' | 'version'>): string {
  return `${id}-${version}.sqlpack`;
}

/** Nothing in it depends on when, where and as what files were written: deflate is JavaScript's own, with fixed settings. */
function zipped(files: readonly (readonly [path: string, content: Uint8Array])[]): Uint8Array {
  const settings = {
    level: 9,
    mem: 4,
    // Zip keeps the time of day of wherever it is written, so it has to be said in that.
    mtime: new Date(2000, 0, 1),
    os: 3,
    attrs: 0o100644 * 0x10000,
  } as const;
  const zippable: Zippable = {};
  for (const [path, content] of files) zippable[path] = [content, settings];
  return zipSync(zippable);
}

function refuseOtherPacks(path: string, id: string): void {
  if (path.startsWith('datasets/') || path.startsWith(`exercises/${id}/`)) return;
  throw new PackFault('path', path, `belongs to another pack than ${id}; build the pack with "pack build"`);
}

function asText(content: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new PackFault('not-text', path, 'is not UTF-8; save it as UTF-8 and build the pack again');
  }
}

/** The digest by which files are told apart, 64 digits in lower case. */
export async function sha256(content: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
