import type { Relation } from '../relation/relation.ts';
import type { RowMark } from './counterexample.ts';

/** Which of the learner's steps goes wrong first, as far as their steps can be compared with those of a solution. */
export type StageHint =
  | {
      readonly kind: 'diverges';
      /** The learner's step, and the step of a solution that it was compared with. */
      readonly step: string;
      readonly stage: string;
      readonly solution: string;
      /** The learner's steps before it that are right. */
      readonly right: readonly string[];
      /** The stage's rows in its own columns, those that the step has; both sides sorted alike. */
      readonly expected: Relation;
      readonly got: Relation;
      readonly missing: readonly RowMark[];
      readonly extra: readonly RowMark[];
    }
  /** Right up to the last of `right`; `next` is the step after it, null for the SELECT at the end. */
  | { readonly kind: 'later'; readonly right: readonly string[]; readonly next: string | null }
  /** Nothing to compare: the answer has no steps, or none that resembles one of a solution. */
  | { readonly kind: 'unnamed'; readonly stages: readonly string[]; readonly hasSteps: boolean };
