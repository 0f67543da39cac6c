import { afterAll, beforeAll, expect, test } from 'vitest';
import { monotonicClock } from '../../src/benchmark/clock.ts';
import { type Growth, measureGrowth } from '../../src/benchmark/growth.ts';
import { openNative } from '../../src/engine/duckdb-native.ts';
import type { Engine, Loadable } from '../../src/engine/engine.ts';
import { ask } from '../engine/adapters.ts';

const worldOf = (rows: number): Loadable => ({
  database: 'growing',
  statements: [`CREATE TABLE t AS SELECT range AS i FROM range(${rows})`],
});
const OPTIONS = { clock: monotonicClock, worldOf, queryBudgetMs: 10_000, sizes: [10, 100, 1000] } as const;
const LINEAR = { name: 'linear', sql: 'SELECT sum(i) AS s FROM t' };
const SQUARE = { name: 'square', sql: 'SELECT count(*) AS n FROM t, t AS u WHERE (t.i * u.i) % 7 = 1' };

let engine: Engine;
beforeAll(async () => {
  engine = await openNative();
});
afterAll(() => engine.close());

const points = ({ curves }: Growth) => curves.map((curve) => curve.points.map(({ rows }) => rows));

test('each query has samples at each number of rows, and no database is left', async () => {
  const done = await measureGrowth(engine, [LINEAR, SQUARE], OPTIONS);
  expect(points(done)).toEqual([
    [10, 100, 1000],
    [10, 100, 1000],
  ]);
  expect(done.curves[0]?.points[0]?.samples).toHaveLength(9);
  expect(done).toMatchObject({ ended: 'all-rows', rows: null, loading: null, loadFault: null });
  const left = await engine.run('SELECT 1', { database: 'growing' });
  expect(left.ok).toBe(false);
});

test('a query past its budget ends its own curve, and the other goes on', async () => {
  const done = await measureGrowth(engine, [LINEAR, SQUARE], {
    ...OPTIONS,
    sizes: [10, 100, 1_000_000, 2_000_000],
    queryBudgetMs: 300,
  });
  expect(points(done)).toEqual([
    [10, 100, 1_000_000, 2_000_000],
    [10, 100],
  ]);
  expect(done.curves[1]?.cut).toMatchObject({ rows: 1_000_000, error: { kind: 'timed-out' } });
});

test('tables that cannot be made end the growth with the reason', async () => {
  const failing = (rows: number): Loadable =>
    rows < 100 ? worldOf(rows) : { database: 'growing', statements: ["SELECT error('no room')"] };
  const done = await measureGrowth(engine, [LINEAR], { ...OPTIONS, worldOf: failing });
  expect(points(done)).toEqual([[10]]);
  expect(done.ended).toBe('not-loaded');
  expect(done.loadFault?.message).toContain('no room');
});

test('stopped, it keeps its points and the engine answers', async () => {
  const stopper = new AbortController();
  const done = await measureGrowth(engine, [LINEAR], {
    ...OPTIONS,
    signal: stopper.signal,
    onProgress: ({ curves }) => curves[0]?.points.length === 1 && stopper.abort(),
  });
  expect(done.ended).toBe('stopped');
  expect(points(done)).toEqual([[10]]);
  await engine.load(worldOf(1));
  expect(await ask(engine, 'SELECT count(*) FROM t', 'growing')).toEqual([['1']]);
});

test('many samples are taken of quick queries, two where they take long', async () => {
  const quick = await measureGrowth(engine, [LINEAR], { ...OPTIONS, sizes: [10] });
  expect(quick.curves[0]?.points[0]?.samples).toHaveLength(9);
  let now = 0;
  const slow = () => {
    now += 1500;
    return now;
  };
  const long = await measureGrowth(engine, [LINEAR], { ...OPTIONS, clock: slow, sizes: [10] });
  expect(long.curves[0]?.points[0]?.samples).toHaveLength(2);
});

test('it is told while tables are made and after each sample, with what was measured so far', async () => {
  const told: string[] = [];
  await measureGrowth(engine, [LINEAR], {
    ...OPTIONS,
    sizes: [10, 20],
    samples: 1,
    onProgress: ({ rows, loading, curves }) => {
      const measured = curves[0]?.points.map((point) => `${point.rows}x${point.samples.length}`).join();
      told.push(`${rows} ${loading === null ? 'asked' : 'made'} ${measured}`);
    },
  });
  expect([...new Set(told)]).toEqual([
    ...['10 made ', '10 asked ', '10 asked 10x1'],
    ...['20 made 10x1', '20 asked 10x1', '20 asked 10x1,20x1'],
  ]);
});

test('samples that something disturbed are counted over all sizes', async () => {
  let sample = 0;
  const disturbance = { calm: async () => {}, watch: () => () => sample++ % 4 !== 1 };
  const done = await measureGrowth(engine, [LINEAR], { ...OPTIONS, samples: 3, disturbance });
  expect(done.discarded).toBe(3);
  expect(done.curves[0]?.points.map(({ samples }) => samples.length)).toEqual([2, 2, 2]);
});
