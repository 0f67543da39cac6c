import { afterAll, beforeAll, expect, test } from 'vitest';
import { monotonicClock, resolutionOf } from '../../src/benchmark/clock.ts';
import type { Contestant } from '../../src/benchmark/contestant.ts';
import { race } from '../../src/benchmark/race.ts';
import { standing, type Verdict } from '../../src/benchmark/standing.ts';
import { underLoad } from '../../src/cli/bench-load.ts';
import { openNative } from '../../src/engine/duckdb-native.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { seededChance } from './chance.ts';

const DATABASE = 'loaded';
const RACES = 20;

let engine: Engine;
beforeAll(async () => {
  engine = await openNative();
  const statements = ['CREATE TABLE t AS SELECT range AS i FROM range(50000)'];
  await engine.load({ database: DATABASE, statements });
});
afterAll(() => engine.close());

const counting = (times: number): Contestant => ({
  name: `${times}`,
  sql: `SELECT (i + u.range) % 1000 AS k, sum(i) AS s FROM t, range(${times}) AS u GROUP BY k`,
});

async function verdicts(one: Contestant, other: Contestant): Promise<Record<Verdict, number>> {
  const counts = { faster: 0, slower: 0, 'too-close': 0, 'too-fast': 0, 'too-few': 0 };
  const options = { chance: seededChance(), resolutionMs: resolutionOf(monotonicClock) };
  for (let each = 0; each < RACES; each++) {
    const { lanes } = await race(engine, [one, other], {
      database: DATABASE,
      clock: monotonicClock,
      rounds: 5,
    });
    const [samples, base] = lanes.map((lane) => lane.samples) as [number[], number[]];
    counts[standing(samples, base, options).verdict]++;
  }
  return counts;
}

test('beside busy processes a query is hardly ever told from itself', async () => {
  const counts = await underLoad(() => verdicts(counting(2), { ...counting(2), name: 'again' }));
  // Of 20 races with a chance of 5 % each, more than 4 are told in 0.3 % of all cases; 1 to 2 % each was measured.
  expect(counts.faster + counts.slower).toBeLessThanOrEqual(4);
  expect(counts['too-close']).toBeGreaterThanOrEqual(16);
}, 120_000);

test('beside busy processes eight times the work is never called faster', async () => {
  const counts = await underLoad(() => verdicts(counting(16), counting(2)));
  expect(counts.faster).toBe(0);
  expect(counts.slower).toBeGreaterThan(0);
}, 120_000);
