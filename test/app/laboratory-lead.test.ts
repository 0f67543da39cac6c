import { expect, test } from 'vitest';
import { leadOf } from '../../src/app/laboratory-lead.ts';
import { FIRST_DRAFT, type Setting, understood } from '../../src/app/laboratory-setting.ts';
import type { Sizes } from '../../src/app/laboratory-sizes.ts';
import { seededChance } from '../benchmark/chance.ts';

const found = understood(FIRST_DRAFT);
const setting = (found.ok ? found.setting : null) as Setting;
const build = { engine: 'duckdb-native', version: 'v1', threads: 1 } as Sizes['build'];
const CLOCK = { chance: seededChance(), resolutionMs: 0.01 };
const around = (ms: number) => [0.98, 0.99, 1, 1.01, 1.02].map((factor) => factor * ms);

/** Times by rows: exact, then built in. */
function sizesOf(...points: readonly (readonly [rows: number, exactMs: number, builtInMs: number])[]): Sizes {
  return {
    ...{ setting, build, resolutionMs: 0.01, rows: null, ended: 'complete', fault: null, failed: new Map() },
    points: points.map(([rows, exact, builtIn]) => ({
      rows,
      samples: new Map([
        ['exact', around(exact)],
        ['built-in', around(builtIn)],
      ]),
    })),
  };
}

test('the lead is told at each size, and whether it grows from the first to the last', () => {
  const lead = leadOf(sizesOf([1e5, 30, 10], [1e6, 350, 70]), CLOCK);
  expect(lead?.points.map(({ rows, factor }) => [rows, Math.round(factor.estimate)])).toEqual([
    [1e5, 3],
    [1e6, 5],
  ]);
  expect(lead?.trend).toBe('grows');
  expect(leadOf(sizesOf([1e5, 50, 10], [1e6, 300, 100]), CLOCK)?.trend).toBe('shrinks');
  expect(leadOf(sizesOf([1e5, 30, 10], [1e6, 300, 100]), CLOCK)?.trend).toBe('not-told');
});

test('sizes that are too fast for the clock are left out, and one size has no trend', () => {
  const lead = leadOf(sizesOf([1e4, 0.1, 0.05], [1e6, 300, 100]), CLOCK);
  expect(lead?.points.map(({ rows }) => rows)).toEqual([1e6]);
  expect(lead?.trend).toBeNull();
  expect(leadOf(sizesOf([1e4, 0.1, 0.05]), CLOCK)).toBeNull();
});
