import type { Page } from 'playwright-core';
import { interleaved } from '../benchmark/rounds.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Profile } from './bench-browser.ts';
import { check, choose, run, write } from './bench-lesson.ts';
import type { BenchSite } from './bench-site.ts';

/** What working on one exercise cost. Samples are milliseconds. */
export interface LessonMeasured {
  /** The first solution on S, from the press of Run until its rows are in the document. */
  readonly run: readonly number[];
  /** The same statement on the same data, awaited from AsyncDuckDB's own `query`. */
  readonly straight: readonly number[];
  /** From the press of Check until the verdict, at a reader's pace. */
  readonly check: readonly number[];
  /** From the choice of a size until the page shows the rows; empty where not asked for. */
  readonly small: readonly number[];
  readonly large: readonly number[];
}

export interface LessonOptions {
  readonly rounds: number;
  /** Whether to measure how long the data takes to make. */
  readonly worlds: boolean;
}

/**
 * Works on an exercise in one tab and asks AsyncDuckDB in another, by turns. `setUp` makes there what the page has: settings
 * and data. Throws where the solution is not accepted.
 */
export function measureLesson(
  profile: Profile,
  site: BenchSite,
  exercise: Exercise,
  setUp: readonly string[],
  { rounds, worlds }: LessonOptions,
): Promise<LessonMeasured> {
  const sql = exercise.solutions[0]?.sql ?? '';
  const address = `${site.url}${exercise.pack}/${exercise.slug}`;
  return profile.inTab(address, (page) =>
    profile.inTab(site.directUrl, async (direct) => {
      await page.evaluate('benchReader.painted');
      // Until the worlds of the first Check are made, they would take turns with what is measured.
      await page.waitForTimeout(3000);
      const worldTimes = worlds ? await measureWorlds(page, rounds) : { small: [], large: [] };
      await choose(page, 'S');
      await direct.waitForLoadState();
      const open = JSON.stringify([site.script, site.module, setUp]);
      await direct.evaluate(`openDirect(...${open})`);
      await write(page, sql);
      const statement = JSON.stringify(sql);
      const runs = await interleaved(
        {
          run: () => inFront(page, () => run(page)),
          straight: () => inFront(direct, () => direct.evaluate<number>(`runDirect(${statement})`)),
        },
        { rounds: rounds * 2, warmUps: 3 },
      );
      const checks = await inFront(page, () =>
        interleaved({ check: () => accepted(page, address) }, { rounds, warmUps: 1 }),
      );
      return { ...runs, ...checks, ...worldTimes };
    }),
  );
}

async function measureWorlds(page: Page, rounds: number) {
  const small: number[] = [];
  const large: number[] = [];
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    small.push(await choose(page, 'S'));
    large.push(await choose(page, 'L'));
    await choose(page, 'typical');
  }
  return { small, large };
}

/** A tab behind another one draws nothing and runs late. */
async function inFront<T>(page: Page, work: () => Promise<T>): Promise<T> {
  await page.bringToFront();
  return work();
}

/**
 * Between two Checks a reader reads the verdict and writes on; the page makes the secret world of the next one meanwhile,
 * from a second after the last.
 */
const BETWEEN_CHECKS_MS = 1500;

async function accepted(page: Page, address: string): Promise<number> {
  await page.waitForTimeout(BETWEEN_CHECKS_MS);
  const { elapsedMs, said } = await check(page);
  if (!/^Accepted/.test(said)) throw new Error(`${address}: the solution is not accepted: ${said}`);
  return elapsedMs;
}
