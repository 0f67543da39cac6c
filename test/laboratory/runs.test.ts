import { afterAll, beforeAll, expect, test } from 'vitest';
import { monotonicClock } from '../../src/benchmark/clock.ts';
import { openNative } from '../../src/engine/duckdb-native.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { bottomK } from '../../src/laboratory/bottom-k.ts';
import { accuracyOf, claimsOf, judgedMethod } from '../../src/laboratory/claim.ts';
import { drawErrors } from '../../src/laboratory/draws.ts';
import { errorSummary } from '../../src/laboratory/error.ts';
import { BUILT_IN, EXACT } from '../../src/laboratory/exact.ts';
import { type Experiment, runExperiment } from '../../src/laboratory/experiment.ts';
import { hyperLogLog } from '../../src/laboratory/hyperloglog.ts';
import { fitOf } from '../../src/laboratory/memory.ts';
import { mergeDays } from '../../src/laboratory/merge.ts';
import type { Population } from '../../src/laboratory/population.ts';
import { hashSample } from '../../src/laboratory/sample.ts';
import { runScatter } from '../../src/laboratory/scatter.ts';
import { runStream } from '../../src/laboratory/stream.ts';
import { seededChance } from '../benchmark/chance.ts';
import { ask } from '../engine/adapters.ts';

const POPULATION: Population = {
  rows: 300_000,
  cardinality: 100_000,
  skew: 'even',
  groups: 1,
  nullPercent: 0,
  seed: 1,
};
const OPTIONS = { clock: monotonicClock, rounds: 5, budgetMs: 60_000 } as const;

let engine: Engine;
beforeAll(async () => {
  engine = await openNative();
});
afterAll(() => engine.close());

test('an experiment makes the rows, counts with each method, then times them by turns', async () => {
  const phases: string[] = [];
  const done = await runExperiment(engine, POPULATION, [BUILT_IN, hyperLogLog(12), EXACT], {
    ...OPTIONS,
    onProgress: ({ phase }) => phase && phases.at(-1) !== phase.kind && phases.push(phase.kind),
  });
  expect(phases).toEqual(['making', 'counting', 'timing']);
  expect(done.ended).toBe('complete');
  expect(done.counted.map(({ method }) => method.id)).toEqual(['built-in', 'hyperloglog-12', 'exact']);
  expect(done.counted[2]?.values[0]).toBe(100_000);
  const [builtInBytes = 0, , exactBytes = 0] = done.counted.map(
    ({ allocatedBytes }) => allocatedBytes ?? Number.NaN,
  );
  expect(exactBytes).toBeGreaterThan(builtInBytes * 10);
  expect(done.counted[2]?.raisedPeak).toBe(true);
  expect(done.race?.lanes.map(({ samples }) => samples.length)).toEqual([5, 5, 5]);
  const [builtIn, sketch] = claimsOf(done, { chance: seededChance(), resolutionMs: 0.001 });
  expect(builtIn?.accuracy?.errors.estimates).toBe(1);
  // Four standard errors of 64 registers.
  expect(builtIn?.accuracy?.errors.largestAbsolute).toBeLessThan(0.52);
  expect(sketch?.accuracy?.errors.largestAbsolute).toBeLessThan((4 * 1.04) / 64);
  expect(builtIn?.standing?.ratio?.estimate).toBeGreaterThan(0);
});

test('the truth of rows partly without a value comes from the exact count, and without one there is none', async () => {
  const some = { ...POPULATION, nullPercent: 40 };
  const counted = await runExperiment(engine, some, [hyperLogLog(14), EXACT], { ...OPTIONS, rounds: 0 });
  expect([...(counted.truth ?? [])]).toEqual([...(counted.counted[1]?.values ?? [])]);
  expect(
    await ask(
      engine,
      'SELECT round(100.0 * count(*) FILTER (user_id IS NULL) / count(*)) FROM visits',
      'laboratory',
    ),
  ).toEqual([['40.0']]);
  const alone = await runExperiment(engine, some, [hyperLogLog(14)], { ...OPTIONS, rounds: 0 });
  expect(alone.truth).toBeNull();
  expect(claimsOf(alone, { chance: seededChance(), resolutionMs: 0.001 })).toMatchObject([
    { accuracy: null, standing: null },
  ]);
});

test('a count that runs out of memory fails alone, and the others are timed', async () => {
  const small = await openNative({ memoryLimit: '100MB' });
  const many = { ...POPULATION, rows: 3_000_000, cardinality: 3_000_000 };
  const done = await runExperiment(small, many, [BUILT_IN, EXACT], OPTIONS);
  expect(done.counted.map(({ error }) => error?.kind ?? null)).toEqual([null, 'out-of-memory']);
  expect(done.race?.lanes.map(({ contestant }) => contestant.name)).toEqual(['built-in']);
  expect(done.ended).toBe('complete');
  const rows = { ...many, rows: 30_000_000 };
  const unmade = await runExperiment(small, rows, [BUILT_IN], OPTIONS);
  expect(unmade).toMatchObject({ ended: 'not-made', fault: { kind: 'out-of-memory' } });
  expect(await ask(small, 'SELECT 1', 'memory')).toEqual([['1']]);
  await small.close();
});

test.each(['making', 'counting', 'timing'] as const)(
  'stopped while %s, it keeps what is known',
  async (kind) => {
    const stopper = new AbortController();
    const done = await runExperiment(engine, { ...POPULATION, rows: 20_000_000 }, [BUILT_IN, EXACT], {
      ...OPTIONS,
      signal: stopper.signal,
      onProgress: ({ phase }: Experiment) => phase?.kind === kind && stopper.abort(),
    });
    expect(done.ended).toBe('stopped');
    expect(done.counted).toHaveLength(kind === 'timing' ? 2 : 0);
  },
);

test.each([
  [{ ...POPULATION, rows: 8_000_000, cardinality: 8_000_000 }, EXACT],
  [{ ...POPULATION, rows: 5_000_000, cardinality: 5000, groups: 1000 }, hyperLogLog(10)],
  [{ ...POPULATION, rows: 10_000_000, cardinality: 1000 }, BUILT_IN],
] as const)(
  'a run fits in what it is said to need, and not in half of it (%#)',
  async (population, method) => {
    const { neededBytes } = fitOf(population, [method], 0);
    const endIn = async (bytes: number) => {
      const tight = await openNative({ memoryLimit: `${Math.round(bytes / 1000)}KB` });
      const { ended, counted } = await runExperiment(tight, population, [method], { ...OPTIONS, rounds: 0 });
      await tight.close();
      return ended === 'complete' && counted[0]?.error === null;
    };
    expect(await endIn(neededBytes)).toBe(true);
    expect(await endIn(neededBytes / 2)).toBe(false);
  },
);

test('what can fit is told, and the most rows that do', () => {
  const { fits, mostRows } = fitOf({ ...POPULATION, rows: 1_000_000_000 }, [BUILT_IN], 2e9);
  expect(fits).toBe(false);
  expect(fitOf({ ...POPULATION, rows: mostRows }, [BUILT_IN], 2e9).fits).toBe(true);
});

test('rows that are never kept are counted as those in a table are', async () => {
  const kept = await runExperiment(engine, POPULATION, [EXACT, hyperLogLog(10), bottomK(100)], {
    ...OPTIONS,
    rounds: 0,
  });
  const done = await runStream(engine, POPULATION, [EXACT, hyperLogLog(10), bottomK(100)], {
    clock: monotonicClock,
  });
  expect(done.ended).toBe('complete');
  expect(done.streamed.map(({ values }) => [...values])).toEqual(
    kept.counted.map(({ values }) => [...values]),
  );
  expect(await ask(engine, 'SELECT count(*) FROM duckdb_tables()', 'laboratory')).toEqual([['0']]);
});

test('a stream of a thousand million rows says how long it will take, and can be stopped', async () => {
  const stopper = new AbortController();
  const expected: (number | null)[] = [];
  const done = await runStream(engine, { ...POPULATION, rows: 1_000_000_000 }, [BUILT_IN], {
    clock: monotonicClock,
    signal: stopper.signal,
    onProgress: ({ current }) => {
      if (!current) return;
      expected.push(current.expectedMs);
      if (current.expectedMs !== null) stopper.abort();
    },
  });
  expect(done).toMatchObject({ ended: 'stopped', streamed: [] });
  expect(expected[1]).toBeGreaterThan(500);
});

test('the scatter has a dot for each group, and as many groups as the rows allow', async () => {
  const done = await runScatter(engine, [hyperLogLog(10), BUILT_IN], {
    cardinalities: [100, 10_000],
    mostRows: 500_000,
    mostGroups: 100,
  });
  expect(done.clouds.map(({ cardinality, estimates }) => [cardinality, estimates.length])).toEqual([
    [100, 100],
    [100, 100],
    [10_000, 50],
    [10_000, 50],
  ]);
  const { rootMeanSquare = 0 } = errorSummary(done.clouds[2]?.estimates ?? []) ?? {};
  expect(rootMeanSquare / (1.04 / 32)).toBeGreaterThan(0.6);
  expect(rootMeanSquare / (1.04 / 32)).toBeLessThan(1.4);
});

test('of one count many draws tell what it errs by, at its own cardinality or a moderate one', async () => {
  const draws = await drawErrors(engine, hyperLogLog(8), 1e8, { seed: 1 });
  const [cloud] = draws.clouds;
  expect([cloud?.cardinality, cloud?.estimates.length]).toEqual([10_000, 400]);
  const accuracy = accuracyOf(cloud?.estimates ?? []);
  // Four standard errors of a standard error over 400 draws, 1 / sqrt(800) each.
  expect(Math.abs((accuracy?.errors.rootMeanSquare ?? 0) / (1.04 / 16) - 1)).toBeLessThan(0.15);
  expect(accuracy?.within1Percent).toBeLessThan(0.25);
  const few = await drawErrors(engine, hyperLogLog(8), 3, { seed: 1 });
  expect(few.clouds[0]?.cardinality).toBe(3);
  expect(() => drawErrors(engine, BUILT_IN, 0, { seed: 1 })).toThrow(/no draws of 0/);
});

test('the claim is judged by the built-in estimate, else by the first that could count', () => {
  const counted = [EXACT, hyperLogLog(12), BUILT_IN].map((method) => ({ method, error: null }));
  const failed = { kind: 'out-of-memory', message: '', advice: null, position: null } as const;
  expect(judgedMethod(counted)).toBe(BUILT_IN);
  expect(judgedMethod(counted.slice(0, 2))?.kind).toBe('hyperloglog');
  expect(judgedMethod([{ method: BUILT_IN, error: failed }])).toBeNull();
  expect(judgedMethod(counted.slice(0, 1))).toBeNull();
});

test('distinct numbers of days do not add up, and merged registers are those of all days together', async () => {
  const week = { days: 7, rowsPerDay: 50_000, users: 60_000, seed: 2 };
  const merged = await mergeDays(engine, week, { precision: 12, k: 500, share: 20 });
  expect(merged.byDay.map(({ day }) => day)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  // A day draws 50,000 of 60,000 users with repetition: 60,000 (1 - e^(-5/6)) = 33,924 of them, and the week 59,824.
  for (const { exact } of merged.byDay) expect(Math.abs(exact - 33_924)).toBeLessThan(600);
  expect(Math.abs(merged.exact - 59_824)).toBeLessThan(100);
  expect(merged.sumOfExact).toBe(merged.byDay.reduce((sum, { exact }) => sum + exact, 0));
  expect(merged.rowsRead).toBe(350_000);
  const whole = hyperLogLog(12).sql({ from: 'day_visits', grouped: false });
  const [[, estimate]] = (await ask(engine, whole, 'laboratory')) as [[string, string]];
  expect(merged.mergedSketch).toBeCloseTo(Number(estimate), 6);
  // The others likewise: what the days kept says what all their rows would have said.
  for (const [method, value] of [
    [bottomK(500), merged.mergedSmallest],
    [hashSample(20), merged.mergedSample],
  ] as const) {
    const sql = method.sql({ from: 'day_visits', grouped: false });
    const [[, all]] = (await ask(engine, sql, 'laboratory')) as [[string, string]];
    expect(value, method.id).toBeCloseTo(Number(all), 6);
  }
  expect(merged.hashesRead).toBe(7 * 500);
});
