import { expect, test } from 'vitest';
import type { Curve } from '../../src/benchmark/growth.ts';
import { fittedPoints, fixedCost, growthLine, tells, timeAt } from '../../src/benchmark/growth-line.ts';

const at = (rows: number, ms: number) => ({ rows, samples: [ms, ms * 3, ms / 2] });
const curveOf = (...points: Curve['points']): Curve => ({
  contestant: { name: 'any', sql: 'SELECT 1' },
  points,
  cut: null,
});
const FINE_CLOCK = 0.005;

test('the exponent is that of the time beyond the fixed cost', () => {
  const curve = curveOf(at(0, 5), ...[10, 100, 1000].map((rows) => at(rows, 5 + 2 * rows ** 1.5)));
  const line = growthLine(curve, FINE_CLOCK);
  expect(fixedCost(curve)).toBe(5);
  expect(line?.slope.estimate).toBeCloseTo(1.5, 12);
  expect(line && timeAt(line, 400)).toBeCloseTo(5 + 2 * 400 ** 1.5, 8);
});

test('points below twice the fixed cost, or below what the clock can tell, are left out', () => {
  const curve = curveOf(at(0, 5), at(10, 9.9), at(100, 15), at(1000, 105), at(10_000, 1005));
  expect(curve.points.map((point) => tells(point, curve, FINE_CLOCK))).toEqual([
    ...[false, false, true, true, true],
  ]);
  expect(growthLine(curve, FINE_CLOCK)?.slope.estimate).toBeCloseTo(1, 12);
  expect(curve.points.map((point) => tells(point, curve, 1))).toEqual([false, false, false, true, true]);
});

test('fewer than three points that tell, or no fixed cost, give no line', () => {
  expect(growthLine(curveOf(at(0, 5), at(10, 6), at(100, 20), at(1000, 200)), FINE_CLOCK)).toBeNull();
  expect(growthLine(curveOf(at(10, 10), at(100, 100), at(1000, 1000)), FINE_CLOCK)).toBeNull();
  expect(growthLine(curveOf(), FINE_CLOCK)).toBeNull();
});

test('of more than five points that tell, the largest are fitted', () => {
  const steep = [1000, 3000, 10_000, 30_000, 100_000].map((rows) => at(rows, rows ** 2));
  const curve = curveOf(at(0, 1), at(10, 900_000), at(30, 900_000), ...steep);
  expect(fittedPoints(curve, FINE_CLOCK)).toEqual(steep);
  expect(growthLine(curve, FINE_CLOCK)?.slope.estimate).toBeCloseTo(2, 5);
});
