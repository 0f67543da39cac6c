import { afterAll, beforeAll, expect, test } from 'vitest';
import { monotonicClock } from '../../src/benchmark/clock.ts';
import { type Race, race } from '../../src/benchmark/race.ts';
import { openNative } from '../../src/engine/duckdb-native.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { ADAPTERS, ask } from '../engine/adapters.ts';

const DATABASE = 'race track';
const BASE = { database: DATABASE, clock: monotonicClock, rounds: 5 } as const;
const QUICK = { name: 'quick', sql: 'SELECT count(*) FROM t' };
const OTHER = { name: 'other', sql: 'SELECT i AS a, i AS a FROM t ORDER BY i DESC' };
const ENDLESS = { name: 'endless', sql: 'SELECT count(*) FROM t, t AS u, t AS v WHERE u.i + v.i = t.i' };

let engine: Engine;
beforeAll(async () => {
  engine = await (ADAPTERS.find(({ name }) => name === 'duckdb-wasm') as (typeof ADAPTERS)[number]).open();
  await engine.load({
    database: DATABASE,
    statements: ['CREATE TABLE t AS SELECT range AS i FROM range(10000)', 'CREATE SEQUENCE turn'],
  });
});
afterAll(() => engine.close());

const counts = ({ lanes }: Race) => lanes.map(({ samples }) => samples.length);

test('everyone runs once in each round, and the warm-up does not count', async () => {
  const seen: Race[] = [];
  const done = await race(engine, [QUICK, OTHER], { ...BASE, onProgress: (soFar) => seen.push(soFar) });
  expect(counts(done)).toEqual([5, 5]);
  expect(done).toMatchObject({ rounds: 5, ended: 'all-rounds', discarded: 0 });
  expect(seen.map(counts).slice(0, 5)).toEqual([
    [0, 0],
    [0, 0],
    [0, 1],
    [1, 1],
    [2, 1],
  ]);
  expect(done.lanes.flatMap(({ samples }) => samples).every((sample) => sample > 0)).toBe(true);
});

test('nothing is left behind in the database', async () => {
  await race(engine, [QUICK], BASE);
  expect(await ask(engine, 'SELECT table_name FROM duckdb_tables() ORDER BY 1', DATABASE)).toEqual([['t']]);
});

test('a query that errors in round 3 is out with its error, its samples stay, and the others go on', async () => {
  const failing = {
    name: 'failing',
    sql: "SELECT CASE WHEN nextval('turn') > 3 THEN error('the third round') END AS x",
  };
  const done = await race(engine, [failing, QUICK], BASE);
  expect(counts(done)).toEqual([2, 5]);
  expect(done.lanes[0]?.error?.message).toContain('the third round');
  expect(done.ended).toBe('all-rounds');
});

test('a query past its time is out, and where nobody is left the race is over', async () => {
  const done = await race(engine, [ENDLESS], { ...BASE, timeoutMs: 200 });
  expect(done).toMatchObject({ rounds: 0, ended: 'nobody-left' });
  expect(done.lanes[0]?.error?.kind).toBe('timed-out');
});

test('stopped at any moment it keeps what was measured', async () => {
  const stopper = new AbortController();
  let samples = 0;
  const done = await race(engine, [QUICK, OTHER], {
    ...BASE,
    rounds: 100,
    signal: stopper.signal,
    onProgress: () => ++samples === 7 && stopper.abort(),
  });
  expect(counts(done)).toEqual([2, 3]);
  expect(done.ended).toBe('stopped');
  expect(done.lanes.every(({ error }) => error === null)).toBe(true);
});

test('a stop reaches a query that would run for hours', async () => {
  const stopper = new AbortController();
  const racing = race(engine, [QUICK, ENDLESS], {
    ...BASE,
    signal: stopper.signal,
    onProgress: ({ lanes }) => lanes.length > 0 && queueMicrotask(() => stopper.abort()),
  });
  expect((await racing).ended).toBe('stopped');
});

test('no round is begun once the time is spent, but for those that are needed to tell anything', async () => {
  let now = 0;
  const slow = () => {
    now += 400;
    return now;
  };
  const done = await race(engine, [QUICK], { ...BASE, clock: slow, rounds: 50, budgetMs: 1000 });
  expect(done).toMatchObject({ rounds: 5, ended: 'budget' });
});

test('a sample that ends in an error takes no time from the others', async () => {
  const done = await race(engine, [ENDLESS, QUICK], { ...BASE, rounds: 20, budgetMs: 5000, timeoutMs: 5500 });
  expect(done.lanes[0]?.error?.kind).toBe('timed-out');
  expect(done.rounds).toBeGreaterThan(5);
});

test('as many samples as are enough end a race whose time is spent, and waiting for calm is no time', async () => {
  let now = 0;
  const clock = () => now;
  const pass = async (ms: number) => {
    now += ms;
  };
  const slow = { ...BASE, clock, rounds: 50, budgetMs: 1000, enough: 2 };
  const done = await race(engine, [QUICK], { ...slow, onProgress: () => pass(400) });
  expect(done).toMatchObject({ rounds: 2, ended: 'budget' });
  const waiting = { calm: () => pass(5000), watch: () => () => true };
  const patient = await race(engine, [QUICK], { ...slow, rounds: 4, disturbance: waiting });
  expect(patient).toMatchObject({ rounds: 4, ended: 'all-rounds' });
});

test('a disturbed sample is none of those that are enough', async () => {
  let sample = 0;
  const done = await race(engine, [QUICK], {
    ...{ ...BASE, rounds: 50, warmUps: 0, budgetMs: 0 },
    disturbance: { calm: async () => {}, watch: () => () => sample++ !== 2 },
  });
  expect(counts(done)).toEqual([5]);
  expect(done).toMatchObject({ rounds: 6, discarded: 1, ended: 'budget' });
});

test('the next sample waits until what came of the last one is drawn', async () => {
  let drawing = 0;
  let overlapped = 0;
  const watch = () => {
    overlapped += drawing;
    return () => true;
  };
  await race(engine, [QUICK, OTHER], {
    ...BASE,
    disturbance: { calm: async () => {}, watch },
    onProgress: async () => {
      drawing++;
      await new Promise((resolve) => setTimeout(resolve));
      drawing--;
    },
  });
  expect(overlapped).toBe(0);
});

test('waiting for what else the engine is asked is not part of a sample', async () => {
  const long = 'SELECT count(*) FROM t, t AS u WHERE t.i < 1000 AND (t.i * u.i) % 7 = 1';
  const calm = async () => void engine.run(long, { database: DATABASE });
  const disturbance = { calm, watch: () => () => true };
  const { elapsedMs } = await engine.run(long, { database: DATABASE });
  const done = await race(engine, [QUICK], { ...BASE, disturbance });
  expect(Math.min(...(done.lanes[0]?.samples ?? []))).toBeLessThan(elapsedMs / 2);
});

test('a contestant that brings an engine of its own runs there', async () => {
  const other = await openNative();
  await other.load({ database: DATABASE, statements: ['CREATE TABLE t AS SELECT 1 AS i'] });
  const fails = {
    name: 'many rows',
    sql: "SELECT CASE WHEN count(*) > 1 THEN error('many') END AS x FROM t",
  };
  const done = await race(engine, [{ ...fails, name: 'own engine', engine: other }, fails], BASE);
  expect(counts(done)).toEqual([5, 0]);
  expect(done.lanes[1]?.error?.message).toContain('many');
  expect(await ask(other, 'SELECT table_name FROM duckdb_tables()', DATABASE)).toEqual([['t']]);
  await other.close();
});

test('samples that something disturbed are counted as discarded and not shown', async () => {
  let sample = 0;
  const done = await race(engine, [QUICK], {
    ...BASE,
    warmUps: 0,
    disturbance: { calm: async () => {}, watch: () => () => sample++ !== 2 },
  });
  expect(counts(done)).toEqual([4]);
  expect(done.discarded).toBe(1);
});

test('a race that waits for calm can be stopped', async () => {
  const stopper = new AbortController();
  const calm = () => {
    stopper.abort();
    return new Promise<void>(() => {});
  };
  const done = await race(engine, [QUICK], {
    ...BASE,
    signal: stopper.signal,
    disturbance: { calm, watch: () => () => true },
  });
  expect(done).toMatchObject({ rounds: 0, ended: 'stopped' });
});

test('tables without rows are raced like others', async () => {
  await engine.load({ database: 'empty track', statements: ['CREATE TABLE t (i BIGINT)'] });
  const done = await race(engine, [QUICK, OTHER], { ...BASE, database: 'empty track' });
  expect(counts(done)).toEqual([5, 5]);
});
