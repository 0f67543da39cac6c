import type { Relation } from './relation.ts';
import { sortKeys } from './sort-keys.ts';

/**
 * The rows of a relation in the order of one column, as row numbers; null where the column's family has no order
 * here (lists, structs, maps, blobs and unknown types). Equal rows keep the order they had, in both directions, and
 * NULLs come last in both, as DuckDB's ORDER BY does.
 */
export function sortedRows(relation: Relation, column: number, descending: boolean): Uint32Array | null {
  const keys = sortKeys(relation, column);
  if (!keys) return null;
  let rows = keys.present;
  for (const key of keys.words.toReversed()) rows = radixPasses(rows, key, descending);
  const sorted = new Uint32Array(relation.rowCount);
  sorted.set(rows);
  sorted.set(keys.nulls, rows.length);
  return sorted;
}

const RADIX = 0x10000;

/** Sorts row numbers by a double key: the bits of a double order like an integer once negatives are flipped. */
function radixPasses(rows: Uint32Array, key: Float64Array, descending: boolean): Uint32Array {
  const bits = new Uint32Array(key.buffer, key.byteOffset, key.length * 2);
  const direction = descending ? 0xffffffff : 0;
  const digits = new Uint16Array(key.length);
  let from: Uint32Array = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  for (let pass = 0; pass < 4; pass++) {
    const word = pass >> 1;
    const shift = (pass & 1) * 16;
    const counts = new Uint32Array(RADIX);
    for (const row of from) {
      const high = bits[row * 2 + 1] as number;
      const flip = high >>> 31 ? 0xffffffff : word ? 0x80000000 : 0;
      const digit = (((bits[row * 2 + word] as number) ^ flip ^ direction) >>> shift) & 0xffff;
      digits[row] = digit;
      counts[digit] = (counts[digit] as number) + 1;
    }
    if (from.length === 0 || counts[digits[from[0] as number] as number] === from.length) continue;
    let start = 0;
    for (let digit = 0; digit < RADIX; digit++) {
      const count = counts[digit] as number;
      counts[digit] = start;
      start += count;
    }
    for (const row of from) {
      const digit = digits[row] as number;
      const at = counts[digit] as number;
      to[at] = row;
      counts[digit] = at + 1;
    }
    [from, to] = [to, from === rows ? new Uint32Array(rows.length) : from];
  }
  return from;
}
