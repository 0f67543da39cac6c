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

/** Gathers faults, so that an author reads them all at once. */
export class Faults {
  readonly #found: Fault[] = [];

  add(file: string, line: number, message: string): void {
    this.#found.push({ file, line, message });
  }

  /** Throws a ContentError if anything was added. */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new ContentError(this.#found);
  }
}
