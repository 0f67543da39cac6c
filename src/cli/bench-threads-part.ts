import { timedStatement } from '../benchmark/contestant.ts';
import { interleaved } from '../benchmark/rounds.ts';
import { BUILT_IN, EXACT } from '../laboratory/exact.ts';
import { sourceOf } from '../laboratory/method.ts';
import { type Population, populationStatements, TABLE } from '../laboratory/population.ts';
import { openProfile } from './bench-browser.ts';
import { serveEngines } from './bench-engines-site.ts';
import { type Line, ratioLine } from './bench-line.ts';
import type { Setting } from './bench-part.ts';
import { nameOf } from './distinct-method.ts';

const POPULATION: Population = {
  rows: 10_000_000,
  cardinality: 1_000_000,
  skew: 'even',
  groups: 1,
  nullPercent: 0,
  seed: 1,
};

/** Counts the laboratory's rows by turns on the page's engine and on that of two threads. */
export async function threadsLines({ rounds }: Setting): Promise<Line[]> {
  const site = await serveEngines();
  const profile = await openProfile();
  try {
    return await profile.inTab(site.url, async (page) => {
      await page.waitForLoadState();
      const ask = <T>(act: string, ...values: readonly unknown[]) =>
        page.evaluate<T>(`benchEngines.${act}(${values.map((value) => JSON.stringify(value)).join()})`);
      const rows = POPULATION.rows.toLocaleString('en');
      console.error(`Making ${rows} rows for one thread and for two ...`);
      for (const threads of [1, 2]) await ask('open', threads, populationStatements(POPULATION));
      const lines: Line[] = [];
      for (const method of [EXACT, BUILT_IN]) {
        console.error(`Counting them: ${nameOf(method)} ...`);
        const sql = timedStatement({ name: method.id, sql: method.sql(sourceOf(POPULATION, TABLE)) });
        const { one, two } = await interleaved(
          { one: () => ask<number>('run', 1, sql), two: () => ask<number>('run', 2, sql) },
          { rounds, warmUps: 1 },
        );
        const what = `Distinct values of ${rows} rows, ${nameOf(method)}, with two threads`;
        lines.push(ratioLine(what, two, one, 'one thread', null));
      }
      return lines;
    });
  } finally {
    await profile.close();
    site.close();
  }
}
