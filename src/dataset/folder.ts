import type { Faults } from './fault.ts';
import type { Entry, Files } from './files.ts';

/** A folder of what is read; paths in faults start at the top. */
export class Folder {
  /** From the top, with `/`: `exercises/gaps-and-islands`. */
  readonly path: string;
  readonly #files: Files;
  readonly #faults: Faults;

  constructor(files: Files, path: string, faults: Faults) {
    this.path = path;
    this.#files = files;
    this.#faults = faults;
  }

  within(name: string): Folder {
    return new Folder(this.#files, `${this.path}/${name}`, this.#faults);
  }

  /** Its entries in the order of their code units; empty where the folder is missing. */
  entries(): readonly Entry[] {
    return this.#files.entries(this.path);
  }

  has(name: string): boolean {
    return this.entries().some((entry) => entry.name === name);
  }

  /** The text of a file with `\n` line ends; a missing file is a fault and reads as null. */
  text(name: string): string | null {
    const text = this.#files.text(`${this.path}/${name}`);
    if (text !== null) return text.replace(/\r\n/g, '\n');
    this.fault(name, 1, 'the file is missing; add it');
    return null;
  }

  /** A fault for every entry the test does not know. */
  refuseStrays(known: (entry: Entry) => boolean, expected: string): void {
    for (const entry of this.entries()) {
      if (!known(entry))
        this.fault(entry.name, 1, `does not belong here; expected are ${expected}; remove it`);
    }
  }

  fault(name: string, line: number, message: string): void {
    this.#faults.add(`${this.path}/${name}`, line, message);
  }
}
