import type { SqlError } from '../engine/engine.ts';
import { sentenceOf } from './problem.ts';

/** What kept work from being done, and what to do about it; null where nobody knows better. */
export interface Fault {
  readonly message: string;
  readonly advice: string | null;
}

/** What an exception says; of a statement that failed while tables were made, what that said. */
export function faultOf(thrown: unknown): Fault {
  const { error } = thrown as { readonly error?: SqlError };
  return error
    ? { message: error.message, advice: error.advice }
    : { message: sentenceOf(thrown), advice: null };
}
