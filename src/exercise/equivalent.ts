/** What a mutant changes, dropped or added. */
export const MUTANT_KINDS = [
  'comparison',
  'between',
  'negation',
  'logic',
  'condition',
  'branch',
  'join',
  'set-operation',
  'distinct',
  'count',
  'aggregate',
  'cap',
  'ranking',
  'neighbour',
  'frame',
  'coalesce',
  'key',
  'direction',
  'nulls',
  'literal',
  'arithmetic',
  'cast',
  'date-cast',
  'column',
  'limit',
] as const;

/** A family of small changes: see `src/grading/mutant.ts`. */
export type MutantKind = (typeof MUTANT_KINDS)[number];

/** The author's claim that a change of a solution leaves a right answer. */
export interface Equivalent {
  /** Name of the solution, without `.sql`. */
  readonly solution: string;
  readonly kind: MutantKind;
  /** A piece of the solution, and what stands there instead. Layout, comments and the case of words don't count. */
  readonly was: string;
  readonly now: string;
  /** Why no world that keeps the dataset's rules can tell the two apart. */
  readonly reason: string;
  /** The line in `equivalent.yaml`. */
  readonly line: number;
}
