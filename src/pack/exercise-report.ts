import type { ExerciseReport } from './manifest.ts';

/** What the gate found in an exercise, as far as a report tells of it. */
interface Gated extends Pick<ExerciseReport, 'solutions' | 'wrongAnswers' | 'worlds'> {
  readonly mutants: {
    readonly killed: number;
    readonly equivalent: number;
    readonly surviving: readonly unknown[];
  };
}

/** What a manifest, and the page of packs, tell of what the gate found in the exercise with this slug. */
export function exerciseReport(
  slug: string,
  { solutions, wrongAnswers, mutants, worlds }: Gated,
): ExerciseReport {
  const { killed, equivalent, surviving } = mutants;
  return { slug, solutions, wrongAnswers, killed, equivalent, surviving: surviving.length, worlds };
}
