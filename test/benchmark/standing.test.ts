import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monotonicClock, resolutionOf } from '../../src/benchmark/clock.ts';
import { race } from '../../src/benchmark/race.ts';
import { type StandingOptions, standing } from '../../src/benchmark/standing.ts';
import { openNative } from '../../src/engine/duckdb-native.ts';
import { seededChance } from './chance.ts';

const options = (): StandingOptions => ({ chance: seededChance(), resolutionMs: 0.005 });
const around = (middle: number) => [0.98, 1, 1.01, 0.99, 1.02, 1, 1.03].map((factor) => factor * middle);

test.each([
  ['faster', around(10), around(20)],
  ['slower', around(20), around(10)],
  ['too-close', around(10), around(10.2)],
  ['too-few', around(10).slice(0, 4), around(20)],
])('%s', (verdict, samples, base) => {
  expect(standing(samples, base, options()).verdict).toBe(verdict);
});

test('times below twenty steps of a clock of 100 µs are too fast to tell, whatever their ratio', () => {
  expect(standing(around(1), around(4), { ...options(), resolutionMs: 0.1 }).verdict).toBe('too-fast');
  expect(standing(around(2.1), around(8), { ...options(), resolutionMs: 0.1 }).verdict).toBe('faster');
  expect(standing([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], options()).verdict).toBe('too-fast');
  expect(
    standing(around(9), around(1), { ...options(), resolutionMs: Number.POSITIVE_INFINITY }).verdict,
  ).toBe('too-fast');
});

test('the ratio is that of the medians', () => {
  expect(standing(around(10), around(20), options()).ratio?.estimate).toBeCloseTo(0.5, 12);
});

test('under load, where times spread over several times their size, nothing is said', () => {
  const loaded = [10, 31, 12, 44, 11, 29, 52];
  expect(standing(loaded, [14, 9, 38, 27, 12, 61, 33], options()).verdict).toBe('too-close');
});

test('who is faster than another finds the other slower', () => {
  const times = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(times, times, (samples, base) => {
      const one = standing(samples, base, options()).verdict;
      const other = standing(base, samples, options()).verdict;
      // Resampling draws in another order, so that a close call may fall to "too close" on one side.
      if (one === 'faster') expect(['slower', 'too-close']).toContain(other);
      if (one === 'slower') expect(['faster', 'too-close']).toContain(other);
    }),
    { numRuns: 50 },
  );
});

test('of 200 shuffles of the times of one query against itself at least 95 % are too close to tell', async () => {
  const engine = await openNative();
  await engine.load({
    database: 'null',
    statements: ['CREATE TABLE t AS SELECT range AS i FROM range(100000)'],
  });
  const sql = 'SELECT i % 1000 AS k, sum(i) AS s FROM t GROUP BY k ORDER BY s';
  const { lanes } = await race(
    engine,
    [
      { name: 'itself', sql },
      { name: 'again', sql },
    ],
    {
      database: 'null',
      clock: monotonicClock,
      rounds: 20,
    },
  );
  await engine.close();
  const chance = seededChance();
  const all = lanes.flatMap(({ samples }) => samples);
  expect(all).toHaveLength(40);
  let told = 0;
  for (let trial = 0; trial < 200; trial++) {
    const shuffled = [...all];
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = Math.floor(chance() * (at + 1));
      [shuffled[at], shuffled[other]] = [shuffled[other] as number, shuffled[at] as number];
    }
    const { verdict } = standing(shuffled.slice(0, 20), shuffled.slice(20), {
      chance,
      resolutionMs: resolutionOf(monotonicClock),
    });
    if (verdict === 'faster' || verdict === 'slower') told++;
  }
  expect(told).toBeLessThanOrEqual(10);
});
