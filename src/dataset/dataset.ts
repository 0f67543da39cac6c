/** A column of a dataset's table, as the learner reads it. */
export interface TableColumn {
  readonly name: string;
  /** DuckDB's type name, as in `CREATE TABLE`. */
  readonly type: string;
  readonly meaning: string;
  readonly nullable: boolean;
}

export interface Table {
  readonly name: string;
  readonly meaning: string;
  /** Columns that identify a row; empty where rows may repeat. */
  readonly key: readonly string[];
  /**
   * SQL over the columns. Where every table with a tie is in use, a row of one is there exactly where rows of the others
   * with its entity and tie are; NULL leaves a row free. Missing where a table's rows stand by themselves.
   */
  readonly tie?: string | undefined;
  /**
   * True for a table of settings: a few rows that hold for the whole world and belong to no entity. They stay where
   * other tables are empty or cut to a row.
   */
  readonly settings?: boolean;
  readonly columns: readonly TableColumn[];
}

export const SIZES = { S: 10_000, M: 200_000, L: 2_000_000, XL: 20_000_000 } as const;
/** A size of generated data, named by about how many rows the dataset's main table gets. */
export type Size = keyof typeof SIZES;

/** Generated tables that exercises query: a folder `datasets/<name>/`. */
export interface Dataset {
  readonly name: string;
  readonly title: string;
  /** The first table is the main one, whose rows the sizes count. */
  readonly tables: readonly Table[];
  /** The column, in every table but those of settings, that ties the rows of one entity together: `user_id`. */
  readonly entity: string;
  /** Rows asked of the generator for the readable world that the learner sees first. */
  readonly typicalRows: number;
  /** For each size the checksum of each table (see checksum.ts), for seed 1; none for XL where that does not fit in memory. */
  readonly checksums: Readonly<Record<Size, Readonly<Record<string, string>>>>;
  /** Portable SQL: INSERT statements over the generator's macros, `$rows` and `$seed`. */
  readonly generate: string;
  readonly boundary: string;
  /** The hazards planted on purpose: HTML rendered from dataset.md. */
  readonly prose: string;
}

/** The sizes that a dataset can be made at: all, but for XL where its rows are so wide that they do not fit in memory. */
export function sizesOf({ checksums }: Pick<Dataset, 'checksums'>): [Size, number][] {
  const sizes = Object.entries(SIZES) as [Size, number][];
  return sizes.filter(([size]) => size !== 'XL' || Object.keys(checksums.XL).length > 0);
}
