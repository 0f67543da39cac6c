import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellingSize } from '../../src/app/telling-size.ts';
import { timedWorld } from '../../src/app/timed-queries.ts';
import { monotonicClock } from '../../src/benchmark/clock.ts';
import type { Contestant } from '../../src/benchmark/contestant.ts';
import { SIZES } from '../../src/dataset/dataset.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { ask } from '../engine/adapters.ts';
import { openEngine } from '../grading/engines.ts';
import { logins } from '../grading/login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const DATABASE = 'telling';
/** So long that what is quick is never told. */
const CLOCK_STEP_MS = 5;
const QUICK = { name: 'quick', sql: 'SELECT 42' };
/** Some milliseconds for 10,000 rows, and half a minute for 200,000. */
const SQUARE = {
  name: 'square',
  sql: `WITH part AS (SELECT user_id FROM login WHERE user_id % 4 = 1)
SELECT sum(a.user_id * b.user_id % 7) FROM part AS a, part AS b WHERE a.user_id + b.user_id % 3 <> 1`,
};

/** Some milliseconds for 200,000 rows, and seconds for 2,000,000. */
const THIN = { name: 'thin', sql: SQUARE.sql.replace('user_id % 4 = 1', 'user_id % 40 = 1') };

const worldOf = (rows: number) => timedWorld(DATABASE, logins, rows);
const sizeFor = (contestants: readonly Contestant[]) =>
  tellingSize(engine, contestants, worldOf, CLOCK_STEP_MS, {
    ...{ clock: monotonicClock, signal: new AbortController().signal },
  });
const rowsThere = () => ask(engine, 'SELECT count(*) FROM login', DATABASE);

test('where a query does not get through more rows, the largest size that all get through is taken', async () => {
  expect(await sizeFor([QUICK, SQUARE])).toBe('S');
  expect(await rowsThere()).toEqual([[`${SIZES.S}`]]);
}, 60_000);

test('where a query can be foreseen not to get through the most rows, fewer are taken', async () => {
  expect(await sizeFor([QUICK, THIN])).toBe('M');
  expect(await rowsThere()).toEqual([[`${SIZES.M}`]]);
}, 60_000);

test('queries that are never told are raced on the most rows', async () => {
  expect(await sizeFor([QUICK])).toBe('L');
  expect(await rowsThere()).toEqual([[`${SIZES.L}`]]);
}, 60_000);
