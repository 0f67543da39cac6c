import type { NamedSql } from '../exercise/exercise.ts';
import { openProfile } from './bench-browser.ts';
import { allLessons, type Lesson } from './bench-content.ts';
import { measureCounterexamples, mutantAnswers } from './bench-counterexamples.ts';
import type { Line } from './bench-line.ts';
import type { Measure, Setting } from './bench-part.ts';
import { linesOfCounterexamples } from './bench-report.ts';

/** Searches the counterexample of every wrong answer that is known. */
export const wrongAnswerLines: Measure = (setting) =>
  counterexampleLines(setting, 'wrong answers', ({ exercise }) => exercise.wrong);

/** Searches the counterexample of a few mutants of every exercise's solutions. */
export const mutantLines: Measure = (setting) =>
  counterexampleLines(setting, 'mutants of solutions', ({ exercise, dataset }) =>
    mutantAnswers(exercise, dataset),
  );

async function counterexampleLines(
  { site }: Setting,
  what: string,
  answersOf: (lesson: Lesson) => readonly NamedSql[],
): Promise<Line[]> {
  console.error(`Counterexamples of all ${what} ...`);
  const served = await site();
  const profile = await openProfile();
  try {
    return linesOfCounterexamples(
      what,
      await measureCounterexamples(profile, served, allLessons(), answersOf),
    );
  } finally {
    await profile.close();
  }
}
