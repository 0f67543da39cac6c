import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { bottomK } from '../../src/laboratory/bottom-k.ts';
import { errorSummary } from '../../src/laboratory/error.ts';
import { BUILT_IN, EXACT } from '../../src/laboratory/exact.ts';
import { estimatesOf, runExperiment } from '../../src/laboratory/experiment.ts';
import { hyperLogLog } from '../../src/laboratory/hyperloglog.ts';
import type { Method } from '../../src/laboratory/method.ts';
import type { Population } from '../../src/laboratory/population.ts';
import { hashSample } from '../../src/laboratory/sample.ts';
import { ADAPTERS } from '../engine/adapters.ts';

const METHODS = [
  hyperLogLog(4),
  hyperLogLog(10),
  hyperLogLog(16),
  bottomK(64),
  hashSample(8),
  BUILT_IN,
  EXACT,
];
const PLAIN: Population = { rows: 5000, cardinality: 1000, skew: 'even', groups: 1, nullPercent: 0, seed: 1 };

describe.each(ADAPTERS)('$name', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  const valuesOf = async (population: Population, methods: readonly Method[] = METHODS) => {
    const clock = () => performance.now();
    const done = await runExperiment(engine, population, methods, { clock, rounds: 0, budgetMs: 0 });
    expect(done.ended).toBe('complete');
    expect(done.counted.map(({ error }) => error)).toEqual(methods.map(() => null));
    return done.counted.map(({ method, values }) => [method.id, ...values] as const);
  };

  test.each([
    ['no rows', { ...PLAIN, rows: 0 }, 0],
    ['one row', { ...PLAIN, rows: 1 }, 1],
    ['all NULL', { ...PLAIN, nullPercent: 100 }, 0],
    ['one value', { ...PLAIN, cardinality: 1 }, 1],
  ])('%s: every method but the sample is right', async (_, population, truth) => {
    for (const [id, value] of await valuesOf(population)) {
      if (id.startsWith('sample')) expect([0, 8]).toContain(value);
      // Linear counting with 16 registers and one of them set says 1.03.
      else expect(Math.round(value as number), id).toBe(truth);
    }
  });

  test('where there are more groups than rows, those with a row have one value and the others no estimate', async () => {
    for (const [id, ...values] of await valuesOf({ ...PLAIN, rows: 3, groups: 5 })) {
      if (id.startsWith('sample')) continue;
      expect(values.slice(0, 3).map(Math.round), id).toEqual([1, 1, 1]);
      expect(values.slice(3), id).toEqual([Number.NaN, Number.NaN]);
    }
  });

  test.each(['even', 'skewed'] as const)(
    'an exact count finds what a population with %s values was made of',
    async (skew) => {
      const [[, one]] = (await valuesOf({ ...PLAIN, skew }, [EXACT])) as [[string, number]];
      expect(one).toBe(1000);
      const grouped = { ...PLAIN, skew, rows: 10_000, cardinality: 300, groups: 7 };
      const [[, ...each]] = (await valuesOf(grouped, [EXACT])) as [[string, ...number[]]];
      expect(each).toEqual(Array(7).fill(300));
    },
  );

  test('the estimates are the same with and without groups', async () => {
    const alone = await valuesOf(PLAIN);
    const done = await runExperiment(engine, PLAIN, METHODS, { clock: () => 0, rounds: 0, budgetMs: 0 });
    const asGroups = METHODS.map((method) =>
      method.sql({ from: '(SELECT 0 AS group_id, user_id FROM visits)', grouped: true }),
    );
    expect(done.ended).toBe('complete');
    for (const [at, sql] of asGroups.entries()) {
      const outcome = await engine.run(sql, { database: 'laboratory' });
      expect(outcome.ok && Number(outcome.relation.text(0, 1)), sql).toBeCloseTo(alone[at]?.[1] as number, 6);
    }
  });

  test('over 200 groups the errors are those that theory gives', async () => {
    const population: Population = { ...PLAIN, rows: 400_000, cardinality: 2000, groups: 200, seed: 3 };
    const methods = [hyperLogLog(8), hyperLogLog(12), bottomK(256), hashSample(16)];
    const done = await runExperiment(engine, population, methods, { clock: () => 0, rounds: 0, budgetMs: 0 });
    for (const counted of done.counted) {
      const summary = errorSummary(estimatesOf(counted, done.truth));
      const predicted = counted.method.standardError(2000) as number;
      expect(summary?.estimates).toBe(200);
      // The root mean square of 200 normal errors is within 15 % of their standard deviation with 3 standard errors.
      // HyperLogLog with 4,096 registers is in the range of linear counting here, whose error is smaller.
      expect((summary?.rootMeanSquare as number) / predicted, counted.method.id).toBeLessThan(1.2);
      expect((summary?.rootMeanSquare as number) / predicted, counted.method.id).toBeGreaterThan(
        counted.method.id === 'hyperloglog-12' ? 0.3 : 0.8,
      );
      expect(Math.abs(summary?.bias as number), counted.method.id).toBeLessThan(
        (4 * predicted) / Math.sqrt(200),
      );
    }
  });
});

test('settings outside their range are refused by name', () => {
  expect(() => hyperLogLog(3)).toThrow('from 4 to 16, not 3');
  expect(() => hyperLogLog(9.5)).toThrow(RangeError);
  expect(() => bottomK(2)).toThrow('from 3, not 2');
  expect(() => hashSample(1)).toThrow('from 2, not 1');
});
