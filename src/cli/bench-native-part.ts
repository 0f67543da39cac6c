import { FORGET_RESULT, timedStatement } from '../benchmark/contestant.ts';
import { interleaved } from '../benchmark/rounds.ts';
import { median } from '../benchmark/statistics.ts';
import { SIZES } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { openNative } from '../engine/duckdb-native.ts';
import type { Engine } from '../engine/engine.ts';
import { trimStatement } from '../sql/statement.ts';
import { openProfile, type Profile } from './bench-browser.ts';
import { allLessons, type Lesson } from './bench-content.ts';
import { type Line, ratioLine } from './bench-line.ts';
import type { Setting } from './bench-part.ts';
import { type BenchSite, PAGE_SETTINGS } from './bench-site.ts';

/** What WebAssembly may cost: the median over all exercises, as a multiple of the native engine's time. */
const MOST = 1.8;
/** Queries that take longer are run fewer times: what is short beside them is their spread. */
const SLOW_MS = 5000;
const SLOW_ROUNDS = 3;
/** What the native engine needs longer for is left out: a recursion over every tick takes minutes at L. */
const MOST_MS = 30_000;
const DATABASE = 'bench';

/** Runs each exercise's first solution at L by turns in the page and on the native engine, with one thread each; not what takes half a minute. */
export async function nativeLines({ rounds, site }: Setting): Promise<Line[]> {
  const served = await site();
  const lines: Line[] = [];
  const profile = await openProfile();
  const native = await openNative();
  try {
    for (const lesson of allLessons()) {
      console.error(`${lesson.address} at L, in the page and natively ...`);
      const samples = await measureLesson(profile, served, native, lesson, rounds);
      if (!samples) {
        console.error(`  left out, as it takes more than ${MOST_MS / 1000} s natively`);
        continue;
      }
      const { page, base } = samples;
      const line = ratioLine(`${lesson.address} at L, DuckDB-Wasm`, page, base, 'native', null);
      console.error(`  ${line.measured} against ${line.against}: ${line.value.toFixed(2)} x`);
      lines.push(line);
    }
  } finally {
    await native.close();
    await profile.close();
  }
  return [...lines, medianLine(lines)];
}

async function measureLesson(
  profile: Profile,
  site: BenchSite,
  native: Engine,
  { exercise, dataset }: Lesson,
  rounds: number,
): Promise<Record<'page' | 'base', number[]> | null> {
  const [solution] = exercise.solutions;
  const sql = trimStatement(solution?.sql ?? '').text;
  const statement = timedStatement({ name: solution?.name ?? '', sql });
  const statements = worldStatements({ dataset, profile: 'sized', seed: 1, rows: SIZES.L });
  await native.load({ database: DATABASE, statements });
  const first = await native.run(statement, { database: DATABASE, timeoutMs: MOST_MS });
  if (!first.ok && first.error.kind === 'timed-out') return null;
  return profile.inTab(site.directUrl, async (direct) => {
    await direct.waitForLoadState();
    const open = JSON.stringify([site.script, site.module, [...PAGE_SETTINGS, ...statements]]);
    await direct.evaluate(`openDirect(...${open})`);
    const trials = {
      page: () => direct.evaluate<number>(`runDirect(${JSON.stringify(statement)})`),
      base: () => runNative(native, statement),
    };
    const warmUp = await interleaved(trials, { rounds: 1 });
    const isSlow = Math.max(...warmUp.page, ...warmUp.base) > SLOW_MS;
    const samples = await interleaved(trials, { rounds: isSlow ? Math.min(rounds, SLOW_ROUNDS) : rounds });
    await native.run(FORGET_RESULT, { database: DATABASE });
    return samples;
  });
}

async function runNative(engine: Engine, sql: string): Promise<number> {
  const began = performance.now();
  const outcome = await engine.run(sql, { database: DATABASE });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return performance.now() - began;
}

function medianLine(lines: readonly Line[]): Line {
  const ratios = lines.map(({ value }) => value);
  const value = median(ratios);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  const above = ratios.filter((each) => each > MOST).length;
  return {
    what: `DuckDB-Wasm as a multiple of native, one thread each, median of ${ratios.length} exercises at L`,
    measured: `${value.toFixed(2)} x`,
    against: `${least.toFixed(2)} x to ${most.toFixed(2)} x; ${above} above ${MOST.toFixed(1)} x`,
    value,
    interval: null,
    target: `<= ${MOST.toFixed(1)} x`,
    met: value <= MOST,
    samples: {},
  };
}
