import type { SqlError } from '../engine/engine.ts';

/** An error of a part of a text, placed in the whole text, where that part starts at `offset`. */
export function moved(error: SqlError, offset: number): SqlError {
  if (!error.position || offset === 0) return error;
  return { ...error, position: { from: error.position.from + offset, to: error.position.to + offset } };
}
