import { afterAll, beforeAll, expect, test } from 'vitest';
import { monotonicClock } from '../../src/benchmark/clock.ts';
import { type Growth, growthLine, measureGrowth } from '../../src/benchmark/growth.ts';
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
  expect(done.curves[0]?.points[0]?.samples).toHaveLength(3);
  expect(done).toMatchObject({ ended: 'all-rows', rows: null, loadFault: null });
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
  expect(done.loadFault).toContain('no room');
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

test('the exponent is fitted to the medians of points above the floor, and to none below three', () => {
  const at = (rows: number, ms: number) => ({ rows, samples: [ms, ms * 3, ms / 2] });
  const curve = {
    contestant: LINEAR,
    points: [at(10, 1), at(100, 1), at(1000, 10), at(10_000, 100)],
    cut: null,
  };
  expect(growthLine(curve, 0)?.slope.estimate).toBeCloseTo(0.7, 12);
  expect(growthLine(curve, 1)?.slope.estimate).toBeCloseTo(0.7, 12);
  const steep = { ...curve, points: [at(1, 1), ...curve.points] };
  expect(growthLine({ ...steep, points: steep.points.slice(2) }, 0)?.slope.estimate).toBeCloseTo(1, 12);
  expect(growthLine(curve, 5)).toBeNull();
});
