import type { MutantKind } from '../exercise/equivalent.ts';
import type { Stretch } from './mutant-nesting.ts';
import type { MutantSource } from './mutant-source.ts';

/** One small change of a text: what stands between two offsets, in UTF-16 units from 0, becomes another text. */
export interface Change {
  readonly kind: MutantKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where in the text a stretch of tokens stands. */
export function placeOf(source: MutantSource, { from, to }: Stretch): Pick<Change, 'from' | 'to'> {
  const start = source.read[from]?.from ?? source.sql.length;
  return { from: start, to: source.read[to - 1]?.to ?? start };
}
