/** A column that completion offers. */
export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
  /** Shown beside the offer; may be empty. */
  readonly meaning: string;
}

/** A table that completion offers. */
export interface SchemaTable {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly SchemaColumn[];
}

/** The tables a query can read. */
export type Schema = readonly SchemaTable[];
