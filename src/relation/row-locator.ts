/** Where the rows of a result stand that arrived in parts. */
export interface RowLocator {
  /** Rows in all, at most the row limit. */
  readonly count: number;
  /** True where the parts hold more rows than the limit. */
  readonly truncated: boolean;
  /** The part and the row within it. Throws RangeError past the ends. */
  locate(row: number): { readonly part: number; readonly row: number };
}

/** Finds rows by number in parts of the given sizes; empty parts are allowed. */
export function rowLocator(sizes: readonly number[], rowLimit: number): RowLocator {
  const ends: number[] = [];
  let total = 0;
  for (const size of sizes) {
    total += size;
    ends.push(total);
  }
  const count = Math.min(total, rowLimit);
  let part = 0;
  const contains = (row: number) => row < (ends[part] as number) && row >= (ends[part - 1] ?? 0);
  return {
    count,
    truncated: total > rowLimit,
    locate(row) {
      if (!(row >= 0 && row < count)) throw new RangeError(`row ${row} of ${count}`);
      // Cells are mostly read in order, so the part of the last one is tried first.
      if (!contains(row)) part = firstEndAfter(ends, row);
      return { part, row: row - (ends[part - 1] ?? 0) };
    },
  };
}

function firstEndAfter(ends: readonly number[], row: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}
