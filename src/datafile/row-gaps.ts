/** Where rows of a file are no rows of its table. */
export class RowGaps {
  /** Run by run: how many rows of the table stand before it, then how many rows of the file it has. */
  readonly runs: number[] = [];

  /** Adds a row, or so many, after all those before. */
  add(rowsBefore: number, count = 1): void {
    const last = this.runs.length - 2;
    if (last >= 0 && this.runs[last] === rowsBefore)
      this.runs[last + 1] = (this.runs[last + 1] as number) + count;
    else this.runs.push(rowsBefore, count);
  }

  /** Adds the gaps of a part of the file that begins after so many rows of the table. */
  addAll(rowsBefore: number, runs: readonly number[]): void {
    for (let at = 0; at < runs.length; at += 2)
      this.add(rowsBefore + (runs[at] as number), runs[at + 1] as number);
  }

  /** The row of the file, from 1, that became a row of the table, from 0. */
  rowInFile(row: number): number {
    let number = row + 1;
    for (let at = 0; at < this.runs.length && (this.runs[at] as number) <= row; at += 2)
      number += this.runs[at + 1] as number;
    return number;
  }
}
