/**
 * A value as plain as it gets: whole numbers and floats as numbers, a DATE as days and a TIMESTAMP as microseconds
 * since 1970-01-01 (exact until the year 2255), text and truth values as they are, NULL as null.
 */
export type Cell = number | string | boolean | null;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** The rows of each table by its name, in any order. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * The expected rows of one exercise, computed from the tables by loops a reader can follow, without SQL, so that a
 * reference solution that is wrong is seen to be wrong. Rows come in any order.
 */
export interface Oracle {
  readonly expected: (tables: Tables) => readonly Row[];
  /**
   * What the task takes from the engine's own functions and nobody else can compute: SELECTs by the name under which
   * `expected` finds their rows among the tables.
   */
  readonly measured?: Readonly<Record<string, string>>;
}

/** The rows of a table, taken to be of the shape that its dataset states. Throws where there is no such table. */
export function rowsOf<R>(tables: Tables, name: string): readonly R[] {
  const rows = tables[name];
  if (!rows) throw new RangeError(`there is no table ${name} for the oracle`);
  return rows as unknown as readonly R[];
}
