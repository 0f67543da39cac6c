import type { Page } from 'playwright-core';
import type { Exercise } from '../exercise/exercise.ts';
import type { Profile } from './bench-browser.ts';
import { check, counterexample, write } from './bench-lesson.ts';
import type { BenchSite } from './bench-site.ts';

/** One wrong answer's counterexample, as a reader's page found it. */
export interface Found {
  /** `<pack>/<slug>/<name of the wrong answer>`. */
  readonly answer: string;
  /** Rows of all input tables together. */
  readonly inputRows: number;
  /** Inputs tried. */
  readonly runs: number;
  /** From the verdict until the counterexample could be shown, in milliseconds. */
  readonly elapsedMs: number;
}

/** What the page found for the wrong answers that ship. */
export interface Counterexamples {
  readonly found: readonly Found[];
  /** Answers that were judged wrong for their rows or their order, and got no counterexample. */
  readonly without: readonly string[];
}

/** Checks every wrong answer of the exercises once, each exercise in a tab of its own. */
export async function measureCounterexamples(
  profile: Profile,
  site: BenchSite,
  exercises: readonly Exercise[],
): Promise<Counterexamples> {
  const found: Found[] = [];
  const without: string[] = [];
  for (const exercise of exercises) {
    const address = `${exercise.pack}/${exercise.slug}`;
    await profile.inTab(site.url + address, async (page) => {
      await page.evaluate('benchReader.painted');
      await page.bringToFront();
      for (const { name, sql } of exercise.wrong) {
        const answer = `${address}/${name}`;
        const seen = await counterexampleOf(page, sql);
        if (seen) found.push({ answer, ...seen });
        else without.push(answer);
      }
    });
  }
  return { found, without };
}

async function counterexampleOf(page: Page, sql: string): Promise<Omit<Found, 'answer'> | null> {
  await write(page, sql);
  await check(page);
  return counterexample(page);
}
