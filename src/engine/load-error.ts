import type { SqlError } from './engine.ts';

/** A database could not be made: one of its statements failed. Nothing of it is left. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly database: string;
  readonly error: SqlError;

  constructor(database: string, error: SqlError) {
    super(`database ${database} could not be loaded: ${error.message}`);
    this.database = database;
    this.error = error;
  }
}
