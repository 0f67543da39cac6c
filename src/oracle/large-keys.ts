import { md5NumberLower } from './md5-number.ts';
import type { Row } from './oracle.ts';

/** A transaction by its key. */
export interface KeyedRow {
  readonly merchant_id: string | null;
}

const PARTITIONS = 16;

/** The keys with more rows than a partition has on average, with the partition they go to and all rows in it. */
export function largeKeys(rows: readonly KeyedRow[]): Row[] {
  const keys = new Map<string | null, number>();
  const parts = new Map<number, number>();
  for (const { merchant_id } of rows) {
    keys.set(merchant_id, (keys.get(merchant_id) ?? 0) + 1);
    const part = partOf(merchant_id);
    parts.set(part, (parts.get(part) ?? 0) + 1);
  }
  return [...keys]
    .filter(([, n]) => n > rows.length / PARTITIONS)
    .map(([merchant_id, n]) => ({
      ...{ merchant_id, n, pct_rows: (100 * n) / rows.length },
      ...{ part: partOf(merchant_id), part_rows: parts.get(partOf(merchant_id)) ?? 0 },
      survives_inner: merchant_id !== null,
    }));
}

function partOf(key: string | null): number {
  return key === null ? 0 : Number(md5NumberLower(key) % BigInt(PARTITIONS));
}
