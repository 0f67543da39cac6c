import type { Page } from 'playwright-core';
import { timedStatement } from '../benchmark/contestant.ts';
import { interleaved } from '../benchmark/rounds.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { trimStatement } from '../sql/statement.ts';
import { openProfile, type Profile } from './bench-browser.ts';
import { lessonAt } from './bench-content.ts';
import { write } from './bench-lesson.ts';
import { type Line, ratioLine } from './bench-line.ts';
import type { Setting } from './bench-part.ts';
import { type BenchSite, PAGE_SETTINGS } from './bench-site.ts';

const RACED = 'gaps-and-islands/daily-streaks';
const RACED_AT: readonly Size[] = ['S', 'L'];
/** A race at L takes ten seconds, and so does what it is compared with. */
const MOST_ROUNDS = 5;

const PATIENCE_MS = 300_000;

/** What a race takes for each sample, drawing included, against the same statements sent to AsyncDuckDB one after another. */
export async function raceLines({ rounds, site }: Setting): Promise<Line[]> {
  const served = await site();
  const profile = await openProfile();
  try {
    const lines: Line[] = [];
    for (const size of RACED_AT) {
      console.error(`Races of ${RACED} at ${size} ...`);
      const { raced, straight } = await measureRaces(profile, served, size, Math.min(rounds, MOST_ROUNDS));
      lines.push(ratioLine(`A sample of a race at ${size}`, raced, straight, 'AsyncDuckDB', 1.2));
    }
    return lines;
  } finally {
    await profile.close();
  }
}

/** Milliseconds for each sample, warm-ups included. */
function measureRaces(profile: Profile, site: BenchSite, size: Size, rounds: number) {
  const { exercise, dataset } = lessonAt(RACED);
  const solutions = exercise.solutions.map(({ name, sql }) => ({ name, sql: trimStatement(sql).text }));
  // The learner's answer is the first of them.
  const statements = [...solutions.slice(0, 1), ...solutions].map(timedStatement);
  const world = { dataset, profile: 'sized', seed: 1, rows: SIZES[size] } as const;
  return profile.inTab(site.url + RACED, (page) =>
    profile.inTab(site.directUrl, async (direct) => {
      await direct.waitForLoadState();
      const open = [site.script, site.module, [...PAGE_SETTINGS, ...worldStatements(world)]];
      await direct.evaluate(`openDirect(...${JSON.stringify(open)})`);
      await page.evaluate('benchReader.painted');
      await write(page, solutions[0]?.sql ?? '');
      // As many turns as the last race took: which of the two is first changes from round to round.
      let turns = 1;
      return interleaved(
        {
          raced: async () => {
            const { elapsedMs, samples } = await race(page, size);
            turns = samples / statements.length;
            return elapsedMs / samples;
          },
          straight: () => straight(direct, statements, turns),
        },
        { rounds, warmUps: 1 },
      );
    }),
  );
}

/** Races in the page; how long it took without making the data, and for how many samples. */
async function race(page: Page, size: Size): Promise<{ elapsedMs: number; samples: number }> {
  await page.bringToFront();
  await page.getByRole('tab', { name: 'Race' }).click();
  await page.getByRole('combobox', { name: 'Rows', exact: true }).selectOption(size);
  await page.evaluate(() => performance.clearMeasures('race'));
  await page.getByRole('button', { name: 'Race', exact: true }).click();
  await page.waitForFunction(() => performance.getEntriesByName('race').length > 0, null, {
    timeout: PATIENCE_MS,
  });
  // The tables are dropped after the race.
  await page.getByRole('button', { name: 'Race', exact: true }).waitFor();
  return page.evaluate(() => {
    const [raced] = performance.getEntriesByName('race') as PerformanceMeasure[];
    return { elapsedMs: raced?.duration ?? 0, samples: raced?.detail.samples ?? 0 };
  });
}

/** Milliseconds for each statement, all of them so many times by turns. */
async function straight(page: Page, statements: readonly string[], turns: number): Promise<number> {
  await page.bringToFront();
  const all = `async () => {
    let elapsedMs = 0;
    for (let turn = 0; turn < ${turns}; turn++)
      for (const sql of ${JSON.stringify(statements)}) elapsedMs += await runDirect(sql);
    return elapsedMs;
  }`;
  return (await page.evaluate<number>(`(${all})()`)) / (turns * statements.length);
}
