import type { Column, Relation } from '../relation/relation.ts';
import type { TextBatch } from '../relation/text-batch.ts';

/** What runs the queries, shown beside every timing. */
export interface Build {
  readonly engine: 'duckdb-wasm' | 'duckdb-native';
  /** The engine's own version, for example `v1.5.6`. */
  readonly version: string;
  readonly threads: number;
  /** How it was built: DuckDB-Wasm for one thread (`eh`) or for several (`coi`), or for this machine. */
  readonly variant: 'eh' | 'coi' | 'native';
}

export type SqlErrorKind =
  | 'syntax'
  | 'unknown-name'
  | 'type'
  | 'value'
  | 'refused'
  | 'out-of-memory'
  | 'cancelled'
  | 'timed-out'
  | 'engine-replaced'
  | 'other';

/** A query that could not be answered: a value, not an exception, since it is the learner's to read. */
export interface SqlError {
  readonly kind: SqlErrorKind;
  /** The engine's own sentence, without position lines. */
  readonly message: string;
  /** Where in the SQL text, counted in UTF-16 units from 0; null where the engine does not say. */
  readonly position: { readonly from: number; readonly to: number } | null;
  /** What to do next, in a plain sentence; null where there is nothing better to say than the message. */
  readonly advice: string | null;
}

export type Outcome =
  | { readonly ok: true; readonly relation: Relation; readonly elapsedMs: number }
  | { readonly ok: false; readonly error: SqlError; readonly elapsedMs: number };

export interface RunOptions {
  /** The database, made by `load`, whose tables the SQL sees unqualified. */
  readonly database: string;
  /** Stops the query: within 1 s it ends with a `cancelled` error and the engine is usable again. */
  readonly signal?: AbortSignal;
  /** Most rows to fetch; the rest is cut and the relation says `truncated`. Default 1,000,000. */
  readonly rowLimit?: number;
  /** Ends the query with a `timed-out` error. No limit by default. */
  readonly timeoutMs?: number;
}

/** A database to be made: its name and the statements that fill it. */
export interface Loadable {
  readonly database: string;
  readonly statements: readonly string[];
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** Ends the load with a LoadError of kind `timed-out`. No limit by default. */
  readonly timeoutMs?: number;
  /** Called with the share of statements done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export type Described =
  | { readonly ok: true; readonly columns: readonly Column[] }
  | { readonly ok: false; readonly error: SqlError };

/** What came of adding rows: none are added where it is not `ok`. */
export type Appended = { readonly ok: true } | { readonly ok: false; readonly error: SqlError };

/** Rows of text and the table they are to be added to, which has as many columns, all of them VARCHAR. */
export interface Appendable {
  readonly database: string;
  readonly table: string;
  readonly batch: TextBatch;
}

/**
 * A sandboxed database engine. SQL errors are values; a broken engine is replaced behind this contract, its
 * databases loaded again from their statements, and the query that met the fault ends as `engine-replaced`.
 * Calls may overlap; they are run one after another.
 */
export interface Engine {
  readonly build: Build;
  /** Makes a database of its own and runs the statements in it; one of the same name is replaced. Throws on a statement that fails. */
  load(world: Loadable, options?: LoadOptions): Promise<void>;
  /** Drops a database made by `load`; nothing happens where there is none. */
  unload(database: string): Promise<void>;
  /** Runs SQL and fetches the rows of its last statement. Any SQL is allowed here: `refusal` in `src/sql` says what exercises do not run. */
  run(sql: string, options: RunOptions): Promise<Outcome>;
  /**
   * The columns that one SELECT would return, found by preparing `SELECT * FROM (sql)`, which also refuses (kind
   * `refused`) DDL, DML and several statements. Nothing is executed, though constants are computed, so that it can take
   * long: within its limits it ends as `run` does. Positions are in the given text.
   */
  describe(
    sql: string,
    database: string,
    limits?: Pick<RunOptions, 'signal' | 'timeoutMs'>,
  ): Promise<Described>;
  /** Adds rows to a table, several times faster than INSERT with the same values. Text that is no UTF-8 is refused. */
  append(rows: Appendable, signal?: AbortSignal): Promise<Appended>;
  close(): Promise<void>;
}
