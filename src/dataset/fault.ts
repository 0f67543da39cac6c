/** What is wrong in a file of `datasets/` or `exercises/`: `file` from the repository's top, `line` from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  /** What is wrong and what to do next. */
  readonly message: string;
}

/** Thrown by the readers of folders: all faults found, one a line as `file:line: message`. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

/** Nobody reads more; a stranger's file could have a million. */
const MOST_FAULTS = 500;
/** Of one kind in one file, where finding the line of each takes a walk through the file. */
export const MOST_ALIKE = 20;

/** Gathers faults, so that an author reads them all at once: the first 500 of them. */
export class Faults {
  readonly #found: Fault[] = [];

  add(file: string, line: number, message: string): void {
    if (this.#found.length < MOST_FAULTS) this.#found.push({ file, line, message });
  }

  /** Throws a ContentError if anything was added. */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new ContentError(this.#found);
  }
}
