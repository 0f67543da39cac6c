import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../../src/dataset/disk.ts';
import { ContentError, type Fault } from '../../src/dataset/fault.ts';

/** The miniature repository: one dataset `tides`, one pack `harbour` with one exercise. */
export const FIXTURE = join(import.meta.dirname, '../exercise/fixtures');
export const FIXTURE_FILES = filesBelow(FIXTURE);

/** A copy of the miniature repository to break; dispose of it with `using`. */
export class Copy implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'archipelago-'));
  readonly files = filesBelow(this.root);

  constructor() {
    cpSync(FIXTURE, this.root, { recursive: true });
  }

  /** Replaces a piece of a file's text, which must be there. */
  replace(path: string, piece: string, by: string): this {
    const text = readFileSync(join(this.root, path), 'utf8');
    if (!text.includes(piece)) throw new Error(`${path} does not contain ${piece}`);
    return this.write(
      path,
      text.replace(piece, () => by),
    );
  }

  write(path: string, text: string): this {
    writeFileSync(join(this.root, path), text);
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.root, path), { recursive: true });
    return this;
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}

/** The faults a reader throws; none where it does not throw. */
export function faultsOf(read: () => unknown): readonly Fault[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}

/** The faults as `file:line: message`. */
export function lines(faults: readonly Fault[]): string[] {
  return faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

/** The files below a folder, by path with `/`. */
export function textsBelow(root: string): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    paths.map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
