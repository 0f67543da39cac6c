import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Faults } from './fault.ts';

/** A folder below the repository's top; paths in faults start there. */
export class Folder {
  readonly root: string;
  /** From the root, with `/`: `exercises/gaps-and-islands`. */
  readonly path: string;
  readonly #faults: Faults;

  constructor(root: string, path: string, faults: Faults) {
    this.root = root;
    this.path = path;
    this.#faults = faults;
  }

  get exists(): boolean {
    return existsSync(join(this.root, this.path));
  }

  within(name: string): Folder {
    return new Folder(this.root, `${this.path}/${name}`, this.#faults);
  }

  /** Names of the entries in the order of their code units; empty where the folder is missing. */
  entries(): Dirent[] {
    if (!this.exists) return [];
    const entries = readdirSync(join(this.root, this.path), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The text of a file with `\n` line ends; a missing file is a fault and reads as null. */
  text(name: string): string | null {
    const path = join(this.root, this.path, name);
    if (existsSync(path)) return readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
    this.fault(name, 1, 'the file is missing; add it');
    return null;
  }

  /** A fault for every entry the test does not know. */
  refuseStrays(known: (entry: Dirent) => boolean, expected: string): void {
    for (const entry of this.entries()) {
      if (!known(entry))
        this.fault(entry.name, 1, `does not belong here; expected are ${expected}; remove it`);
    }
  }

  fault(name: string, line: number, message: string): void {
    this.#faults.add(`${this.path}/${name}`, line, message);
  }
}
