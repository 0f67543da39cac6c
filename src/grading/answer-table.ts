import type { Column, Relation } from '../relation/relation.ts';
import type { Statement } from '../sql/statement.ts';

/** A statement that keeps the rows of a query in a table, and where in it the query's own text begins. */
export interface Materialisation {
  readonly statement: string;
  /** UTF-16 units before the query's text. */
  readonly offset: number;
}

/**
 * Keeps at most `limit` rows of one SELECT in `table`, in the order the query gives them. Columns are named `c0`,
 * `c1`, ... by position, so that names may repeat or be missing.
 */
export function materialise(
  table: string,
  query: Statement,
  columns: readonly Column[],
  limit: number,
): Materialisation {
  const names = columns.map((_, index) => `c${index}`).join(', ');
  const before = `CREATE OR REPLACE TABLE ${table} AS SELECT * FROM (\n`;
  return { statement: `${before}${query.text}\n) AS answer(${names}) LIMIT ${limit}`, offset: before.length };
}

/** How many rows a materialisation kept, from the relation it returns. */
export function rowsKept(count: Relation): number {
  return Number(count.text(0, 0));
}

/** Most rows an answer may have where so many are expected. */
export function mostRows(expected: number): number {
  return Math.max(10 * expected, 100_000);
}

/** Most rows that a reference is kept with. */
export const MOST_EXPECTED_ROWS = 10_000_000;
