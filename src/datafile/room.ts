import { DatafileFault } from './datafile.ts';

/**
 * Memory that a file's rows may take in the engine, once as text and once as what they are; of the 2 GB that the engine
 * has, the rest is for what is there already and for queries.
 */
export const MOST_BYTES = 1_600_000_000;
/** What the engine needs for a value beside its text. */
const BYTES_PER_CELL = 17;

/** Memory that rows take in the engine while they are added, about. */
export function neededBytes(rows: number, columns: number, textBytes: number): number {
  return 2 * (rows * columns * BYTES_PER_CELL + textBytes);
}

/** Throws a DatafileFault where the rows would not fit. */
export function refuseUnlessFits(rows: number, columns: number, textBytes: number): void {
  const needed = neededBytes(rows, columns, textBytes);
  if (needed > MOST_BYTES)
    throw new DatafileFault({ kind: 'too-large', neededBytes: needed, mostBytes: MOST_BYTES });
}
