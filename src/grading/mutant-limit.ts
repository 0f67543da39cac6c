import type { Change } from './mutant-change.ts';
import type { MutantSource } from './mutant-source.ts';

/** More rows than a careless author expects. */
const LIMIT = 1000;

/** The query cut after its first rows. */
export function limitChanges(source: MutantSource): Change[] {
  for (let i = 0; i < source.read.length; i = source.after(i)) {
    if (source.is(i, 'limit') || source.is(i, 'fetch')) return [];
  }
  const end = source.read.at(-1)?.to ?? 0;
  return [{ kind: 'limit', from: end, to: end, text: `\nLIMIT ${LIMIT}` }];
}
