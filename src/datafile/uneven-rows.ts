import type { CsvRow } from './csv-rows.ts';
import { DatafileFault, type Uneven, type UnevenRow, type UnevenRule } from './datafile.ts';

/** Judges rows that are not as long as the first row of their file, and counts them. */
export class UnevenRows {
  readonly #rule: UnevenRule;
  #filled = 0;
  #leftOut = 0;
  #first: UnevenRow | null = null;

  constructor(rule: UnevenRule) {
    this.#rule = rule;
  }

  get soFar(): Uneven {
    return { filled: this.#filled, leftOut: this.#leftOut, first: this.#first };
  }

  /** True where the row is to be filled, false where it is to be left out. Throws a DatafileFault where neither may be. */
  takes({ number, count }: CsvRow, expected: number): boolean {
    const found = { row: number, found: count, expected };
    if (this.#rule === 'refuse') throw new DatafileFault({ kind: 'uneven', ...found });
    this.#first ??= found;
    const isFilled = this.#rule === 'fill' && count < expected;
    if (isFilled) this.#filled++;
    else this.#leftOut++;
    return isFilled;
  }
}
