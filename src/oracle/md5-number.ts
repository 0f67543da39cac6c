import { createHash } from 'node:crypto';

/** DuckDB's md5_number_lower: the last eight of md5's sixteen bytes, the first of them least significant. */
export function md5NumberLower(text: string): bigint {
  return createHash('md5').update(text).digest().readBigUInt64LE(8);
}
