import type { Equivalent } from '../exercise/equivalent.ts';
import { type Mutant, normalised } from './mutant.ts';

/**
 * True where a claim is about this mutant of a solution: the solution with one of the places where the claim's piece
 * stands changed as it says is the mutant. Layout, comments and the case of words don't count.
 */
export function isMeant(claim: Equivalent, solution: string, mutant: Mutant): boolean {
  if (claim.kind !== mutant.kind) return false;
  const [whole, wanted] = [solution, mutant.sql].map(padded);
  const [piece, other] = [claim.was, claim.now].map(padded);
  if (whole === undefined || piece === undefined || other === undefined || claim.was === '') return false;
  for (let at = whole.indexOf(piece); at >= 0; at = whole.indexOf(piece, at + 1)) {
    if (whole.slice(0, at) + other + whole.slice(at + piece.length) === wanted) return true;
  }
  return false;
}

/** The tokens with a blank on either side, so that a piece begins and ends with whole ones; one blank for none. */
function padded(sql: string): string {
  const text = normalised(sql);
  return text === '' ? ' ' : ` ${text} `;
}
