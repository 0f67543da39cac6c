import type { Outcome, SqlError } from '../engine/engine.ts';

/** An error of the SQL in an editor, placed in the whole text. */
export interface Problem extends SqlError {
  /** Where it stood in the text that ran, counted from 1; null where the engine does not say. */
  readonly place: { readonly line: number; readonly column: number } | null;
}

/** How a Run ended: its rows, or its error placed in the whole text. */
export type Ran =
  | Extract<Outcome, { readonly ok: true }>
  | { readonly ok: false; readonly error: Problem; readonly elapsedMs: number };

/** An error of a part of `text` that starts at `offset`. */
export function problemIn(text: string, error: SqlError, offset: number): Problem {
  if (!error.position) return { ...error, place: null };
  const position = { from: error.position.from + offset, to: error.position.to + offset };
  const before = text.slice(0, position.from).split('\n');
  return { ...error, position, place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
}

/** What a part of `text` that starts at `offset` returned. */
export function ranIn(text: string, outcome: Outcome, offset: number): Ran {
  return outcome.ok ? outcome : { ...outcome, error: problemIn(text, outcome.error, offset) };
}

/** What an exception says, whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
