import type { Page } from 'playwright-core';
import type { Dataset } from '../dataset/dataset.ts';
import type { Exercise, NamedSql } from '../exercise/exercise.ts';
import { mutantsOf } from '../grading/mutant.ts';
import type { Profile } from './bench-browser.ts';
import type { Lesson } from './bench-content.ts';
import { check, counterexample, write } from './bench-lesson.ts';
import type { BenchSite } from './bench-site.ts';

/** One wrong answer's counterexample, as a reader's page found it. */
export interface Found {
  /** `<pack>/<slug>/<name of the answer>`. */
  readonly answer: string;
  /** Rows of all input tables together. */
  readonly inputRows: number;
  /** Inputs tried. */
  readonly runs: number;
  /** From the verdict until the counterexample could be shown, in milliseconds. */
  readonly elapsedMs: number;
}

/** What the page found for wrong answers. */
export interface Counterexamples {
  readonly found: readonly Found[];
  /** Answers that were judged wrong for their rows or their order, and got no counterexample. */
  readonly without: readonly string[];
}

const MOST_MUTANTS = 8;

/**
 * Up to 8 mutants of an exercise's solutions, spread evenly over all of them. The gate wants them told apart: those that
 * survived until a world was mended for them are among all, and those that are equivalent, which the page accepts.
 */
export function mutantAnswers({ solutions }: Exercise, { tables }: Dataset): NamedSql[] {
  const all = solutions.flatMap(({ name, sql }) =>
    mutantsOf(sql, tables).mutants.map((mutant) => ({
      name: `${name}, ${mutant.kind}: ${mutant.was} --> ${mutant.now}`,
      sql: mutant.sql,
    })),
  );
  const step = Math.max(1, all.length / MOST_MUTANTS);
  return all.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step));
}

/** Checks each of an exercise's answers once, each exercise in a tab of its own. Those not wrong in their rows are left out. */
export async function measureCounterexamples(
  profile: Profile,
  site: BenchSite,
  lessons: readonly Lesson[],
  answersOf: (lesson: Lesson) => readonly NamedSql[],
): Promise<Counterexamples> {
  const found: Found[] = [];
  const without: string[] = [];
  for (const lesson of lessons) {
    const { address } = lesson;
    await profile.inTab(site.url + address, async (page) => {
      await page.evaluate('benchReader.painted');
      await page.bringToFront();
      for (const { name, sql } of answersOf(lesson)) {
        const answer = `${address}/${name}`;
        const seen = await counterexampleOf(page, sql);
        if (seen === 'none due') continue;
        if (seen) found.push({ answer, ...seen });
        else without.push(answer);
      }
    });
  }
  return { found, without };
}

async function counterexampleOf(page: Page, sql: string): Promise<Omit<Found, 'answer'> | null | 'none due'> {
  await write(page, sql);
  const { canExplain } = await check(page);
  return canExplain ? counterexample(page) : 'none due';
}
