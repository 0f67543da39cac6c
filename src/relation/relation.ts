/** What kind of value a column holds. Values are compared within a family; a text '5' never equals a number 5. */
export type Family =
  | 'integer'
  | 'decimal'
  | 'float'
  | 'boolean'
  | 'text'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'interval'
  | 'list'
  | 'struct'
  | 'map'
  | 'blob'
  | 'other';

/** A column as the engine describes it. `type` is DuckDB's spelling: `DECIMAL(18,3)`, `INTEGER[]`. Names may repeat. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly family: Family;
}

/**
 * What a query returns: columns by position (names may repeat) and rows in the order the engine gave them.
 * Row and column numbers start at 0. Cells are read one at a time, so a million rows cost nothing until looked at.
 */
export interface Relation {
  readonly columns: readonly Column[];
  /** Rows held here: at most the row limit the query ran with. */
  readonly rowCount: number;
  /** True where the query had more rows than the row limit, so that rows are missing from the end. */
  readonly truncated: boolean;
  /**
   * Bytes of the Arrow stream in which the rows came from the engine, its schema and framing included; missing where
   * they did not come that way. An engine in the same process says what they would have been, as near as it can.
   */
  readonly byteLength?: number;
  /**
   * The cell as DuckDB's `CAST(value AS VARCHAR)` prints it (`1.50`, `2024-02-29 00:00:00`, `1 day`, `[1, NULL]`);
   * null where the value is NULL, so that NULL and the empty string stay apart. Throws RangeError past the ends.
   */
  text(row: number, column: number): string | null;
}
