import { interleaved } from '../benchmark/rounds.ts';
import { sandboxStatements } from '../engine/sandbox.ts';
import { BUILT_IN, EXACT } from '../laboratory/exact.ts';
import { hyperLogLog } from '../laboratory/hyperloglog.ts';
import { sourceOf } from '../laboratory/method.ts';
import { type Population, populationStatements, TABLE } from '../laboratory/population.ts';
import { openProfile, type Profile } from './bench-browser.ts';
import { type Line, ratioLine } from './bench-line.ts';
import type { Setting } from './bench-part.ts';
import type { BenchSite } from './bench-site.ts';

const PRECISION = 12;
const MOST = 1.5;

/** Rows to make and count; the larger ones take their time, so that fewer rounds must do. */
const SIZES = [
  { rows: 10_000_000, mostRounds: 7, name: '10^7' },
  { rows: 100_000_000, mostRounds: 3, name: '10^8' },
] as const;

/** Makes rows and counts them with three methods, in the laboratory and bare, each time in a tab of its own. */
export async function laboratoryLines({ rounds, site }: Setting): Promise<Line[]> {
  const lines: Line[] = [];
  const served = await site();
  const profile = await openProfile();
  try {
    for (const { rows, mostRounds, name } of SIZES) {
      console.error(`The laboratory at ${name} rows ...`);
      const population = {
        rows,
        cardinality: 1_000_000,
        skew: 'even',
        groups: 1,
        nullPercent: 0,
        seed: 1,
      } as const;
      const { page, bare } = await interleaved(
        {
          page: () => inLaboratory(profile, served, population),
          bare: () => sentBare(profile, served, population),
        },
        { rounds: Math.min(rounds, mostRounds) },
      );
      const what = `${name} rows made and counted in the laboratory: built in, HyperLogLog, exact`;
      lines.push(ratioLine(what, page, bare, 'the same statements bare', MOST));
    }
  } finally {
    await profile.close();
  }
  return lines;
}

/** Milliseconds in the page, from the first row made until the last count stands; its engine is there before. */
function inLaboratory(
  profile: Profile,
  { url }: BenchSite,
  { rows, cardinality, seed }: Population,
): Promise<number> {
  const setting = `rows=${rows}&cardinality=${cardinality}&seed=${seed}&precision=${PRECISION}`;
  return profile.inTab(`${url}lab/distinct#${setting}&methods=exact,built-in,hyperloglog`, async (page) => {
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    return page.evaluate<number>("benchReader.measured('laboratory')");
  });
}

/** Milliseconds of the statements that the laboratory sends until then, one after another and with nothing around them. */
function sentBare(profile: Profile, site: BenchSite, population: Population): Promise<number> {
  const counts = [BUILT_IN, hyperLogLog(PRECISION), EXACT].map((method) =>
    method.sql(sourceOf(population, TABLE)),
  );
  const statements = [
    ...populationStatements(population),
    // Each is counted, then counted again under the engine's own profile.
    ...counts.flatMap((sql) => [sql, `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`]),
  ];
  const settings = sandboxStatements({ threads: 1, memoryLimit: '3000MB' });
  return profile.inTab(site.directUrl, async (page) => {
    await page.waitForLoadState();
    await page.evaluate(`openDirect(...${JSON.stringify([site.script, site.module, settings])})`);
    let elapsedMs = 0;
    for (const sql of statements) {
      elapsedMs += await page.evaluate<number>(`runDirect(${JSON.stringify(sql)})`);
    }
    return elapsedMs;
  });
}
