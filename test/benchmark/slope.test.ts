import { expect, test } from 'vitest';
import { exponent, leastSquares, studentQuantile } from '../../src/benchmark/slope.ts';

/**
 * NIST Statistical Reference Datasets, linear regression, Norris: certified slope 1.00211681802045 with standard deviation
 * 0.000429796848199937, intercept -0.262323073774029.
 */
const NORRIS =
  `0.1 0.2,338.8 337.4,118.1 118.2,888.0 884.6,9.2 10.1,228.1 226.5,668.5 666.3,998.5 996.3,449.1 448.6,
778.9 777.0,559.2 558.2,0.3 0.4,0.1 0.6,778.1 775.5,668.8 666.9,339.3 338.0,448.9 447.5,10.8 11.6,557.7 556.0,
228.3 228.1,998.0 995.8,888.8 887.6,119.6 120.2,0.3 0.3,0.6 0.3,557.6 556.8,339.3 339.1,888.0 887.2,998.5 999.0,
778.9 779.0,10.2 11.1,117.6 118.3,228.9 229.2,668.4 669.1,449.2 448.9,0.2 0.5`
    .split(',')
    .map((pair) => {
      // In the file y stands before x.
      const [y, x] = pair.trim().split(' ').map(Number) as [number, number];
      return { x, y };
    });

test('the line through Norris is the one that NIST certifies', () => {
  const { slope, intercept } = leastSquares(NORRIS);
  expect(slope.estimate).toBeCloseTo(1.00211681802045, 11);
  expect(intercept).toBeCloseTo(-0.262323073774029, 9);
  // 34 degrees of freedom: t = 2.0322445.
  expect(slope.high - slope.estimate).toBeCloseTo(2.0322445 * 0.000429796848199937, 9);
});

test.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [10, 2.228],
  [30, 2.042],
])(
  "Student's t with %i degrees of freedom is %d, as the NIST/SEMATECH handbook prints it",
  (freedom, value) => {
    // The expansion errs by 0.12 % at 3 degrees; the handbook rounds to three digits.
    expect(Math.abs(studentQuantile(freedom) - value)).toBeLessThan(value * 0.0013);
  },
);

test('the exponent of n squared is 2, and points on the line leave no doubt', () => {
  const { slope } = exponent([1, 10, 100, 1000].map((x) => ({ x, y: 3 * x ** 2 })));
  expect(slope.estimate).toBeCloseTo(2, 12);
  expect(slope.low).toBeCloseTo(2, 6);
});

test('two points have a slope and no bounds; one has none', () => {
  const { slope } = leastSquares([
    { x: 0, y: 1 },
    { x: 1, y: 3 },
  ]);
  expect(slope).toEqual({ estimate: 2, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  expect(() => leastSquares([{ x: 1, y: 1 }])).toThrow(RangeError);
});
