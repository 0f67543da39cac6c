import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from './compress.ts';
import { fingerprint } from './fingerprint.ts';

const RECORD = '.build.json';

/** What a finished build says of itself, in `.build.json`. */
export interface BuildRecord {
  /** Digest of what it was made from; see fingerprint.ts. */
  readonly fingerprint: string;
  /** The nonce of its style elements, for the policy in the header. */
  readonly nonce: string;
  /** Whether huge files are compressed as well as brotli can. */
  readonly release: boolean;
}

/** The folder of the build. */
export function distOf(root: string): string {
  return join(root, 'dist');
}

/** The record of the finished build in a folder; null where there is none. */
export function readBuild(dist: string): BuildRecord | null {
  const path = join(dist, RECORD);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/**
 * Makes the production build and its compressed copies, and puts it in the place of the one before when it is
 * complete. Throws an error whose message names file and line of what is wrong; the build before then stays.
 */
export async function build(root: string, release: boolean): Promise<void> {
  const { build: bundle } = await import('vite');
  const made: BuildRecord = {
    fingerprint: fingerprint(root),
    nonce: randomBytes(16).toString('base64url'),
    release,
  };
  const cache = join(root, 'node_modules', '.cache', 'archipelago');
  const fresh = join(cache, `build-${process.pid}`);
  try {
    await bundle({ root, logLevel: 'warn', html: { cspNonce: made.nonce }, build: { outDir: fresh } }).catch(
      refuse,
    );
    await compress(fresh, join(cache, 'compressed'), release);
    writeFileSync(join(fresh, RECORD), `${JSON.stringify(made, null, 2)}\n`);
    replaceFolder(distOf(root), fresh, `${fresh}-before`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function refuse(error: unknown): never {
  // The message alone names file and line; the bundler adds where in its own code it noticed.
  const message = error instanceof Error ? error.message.replaceAll(/\n\s+at .*/g, '') : String(error);
  throw new Error(message.trim(), { cause: error });
}

function replaceFolder(folder: string, by: string, aside: string): void {
  if (existsSync(folder)) renameSync(folder, aside);
  renameSync(by, folder);
  rmSync(aside, { recursive: true, force: true });
}

/** Builds unless the build in `dist` was made from just these files; says so on standard error. */
export async function buildIfChanged(root: string): Promise<void> {
  if (readBuild(distOf(root))?.fingerprint === fingerprint(root)) return;
  console.error('Building ...');
  await build(root, false);
}
