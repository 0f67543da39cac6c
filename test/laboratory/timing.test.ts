import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNative } from '../../src/engine/duckdb-native.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { timeByTurns } from '../../src/laboratory/timing.ts';
import { seededChance } from '../benchmark/chance.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNative();
  await engine.load({ database: 'laboratory', statements: ['SELECT 1'] });
});
afterAll(() => engine.close());

const BASE = { name: 'exact', sql: 'SELECT sum(range) FROM range(1000)' };
/** Has another time at each turn: up to a million rows are made. */
const UNSTEADY = {
  name: 'unsteady',
  sql: 'SELECT sum(range) FROM range((SELECT CAST(random() * random() * 3e6 AS BIGINT)))',
};
/** A clock that stands still leaves all the time there is. */
const OPTIONS = {
  ...{ database: 'laboratory', clock: () => 0, rounds: 5, warmUps: 0, budgetMs: 1e9 },
  chance: seededChance(),
};

test('timing goes on while an interval is wide and there is time, and its samples are told as one race', async () => {
  let least = 0;
  const done = await timeByTurns(engine, [BASE, UNSTEADY], 'exact', {
    ...{ ...OPTIONS, furtherMs: 1e9 },
    onProgress: ({ rounds }) => {
      expect(rounds).toBeGreaterThanOrEqual(least);
      least = rounds;
    },
  });
  expect(done.rounds).toBeGreaterThan(5);
  expect(done.lanes.map(({ samples }) => samples.length)).toEqual([done.rounds, done.rounds]);
});

test('without time left, and without a base, the first rounds are all', async () => {
  const none = await timeByTurns(engine, [BASE, UNSTEADY], 'exact', { ...OPTIONS, furtherMs: 0 });
  expect(none.rounds).toBe(5);
  const alone = await timeByTurns(engine, [UNSTEADY], 'exact', { ...OPTIONS, furtherMs: 1e9 });
  expect(alone.rounds).toBe(5);
});

test('stopped while it goes on, it keeps all samples', async () => {
  const stopper = new AbortController();
  const done = await timeByTurns(engine, [BASE, UNSTEADY], 'exact', {
    ...{ ...OPTIONS, furtherMs: 1e9, signal: stopper.signal },
    onProgress: ({ rounds }) => rounds >= 6 && stopper.abort(),
  });
  expect(done.ended).toBe('stopped');
  expect(done.lanes[0]?.samples.length).toBeGreaterThanOrEqual(6);
});
