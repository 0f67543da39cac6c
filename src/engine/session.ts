import type { Column, Relation } from '../relation/relation.ts';
import type { Statement } from '../sql/statement.ts';
import type { Appendable, Build, Loadable } from './engine.ts';

/** The engine can't go on: its worker died, or its memory can no longer be trusted. Never caused by wrong SQL. */
export class EngineFault extends Error {
  override readonly name = 'EngineFault';
}

/** The engine's answer to SQL it can't run; `message` is its own text, position lines included. */
export class StatementFault extends Error {
  override readonly name = 'StatementFault';
  /** The statement at fault where several were to be run; null where the SQL was one. */
  readonly statement: Statement | null;

  constructor(message: string, statement: Statement | null = null) {
    super(message);
    this.statement = statement;
  }
}

/** After these the engine refuses or corrupts what follows. */
export function isFatal(message: string): boolean {
  return /^(FATAL|INTERNAL) Error|database has been invalidated|"exception_type":"(FATAL|INTERNAL)"/.test(
    message,
  );
}

/**
 * One life of a database engine, which the supervisor replaces when it ends. Calls never overlap, but for `cancel`,
 * which is called while another one runs. They reject with `StatementFault` for SQL errors and `EngineFault` for the
 * rest; after an `EngineFault` only `kill` may be called.
 */
export interface Session {
  readonly build: Build;
  /** False where a stopped call leaves threads at work, which the next call would wait for: then it must be replaced. */
  readonly survivesCancel: boolean;
  /** Settles when the engine died by itself; never rejects. */
  readonly died: Promise<EngineFault>;
  load(world: Loadable, onProgress?: (share: number) => void): Promise<void>;
  unload(database: string): Promise<void>;
  /** Runs one statement for what it does. */
  perform(sql: string, database: string): Promise<void>;
  /** The rows of one statement: at most `rowLimit`, though more may be read to know whether there are more. */
  query(sql: string, database: string, rowLimit: number): Promise<Relation>;
  /** Adds rows of text to a table, all of them or none. */
  append(rows: Appendable): Promise<void>;
  /** Makes `database` the one whose tables SQL sees unqualified again, after a `USE` of another. */
  comeBack(database: string): Promise<void>;
  /** Prepares a statement, then forgets it. */
  prepare(sql: string, database: string): Promise<void>;
  /** The columns of one SELECT that `prepare` accepted; nothing is executed. */
  columnsOf(sql: string, database: string): Promise<readonly Column[]>;
  /** Asks the running call to stop; it then rejects with a `StatementFault`. Does not wait for that. */
  cancel(): void;
  /** Ends this life at once, whatever runs in it. Running calls may never settle. */
  kill(): void;
}
