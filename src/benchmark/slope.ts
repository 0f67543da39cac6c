import type { Interval } from './statistics.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight line through points. */
export interface Line {
  /** With its 95 % interval. */
  readonly slope: Interval;
  readonly intercept: number;
}

/**
 * The line of least squares, with the interval of its slope by Student's t. Two points leave no freedom to judge by, so
 * that the interval is unbounded. Throws RangeError for fewer than two different x.
 */
export function leastSquares(points: readonly Point[]): Line {
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const spread = sum(points.map(({ x }) => (x - meanX) ** 2));
  if (!(spread > 0)) throw new RangeError('A line needs points at two different x.');
  const estimate = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spread;
  const intercept = meanY - estimate * meanX;
  const freedom = points.length - 2;
  const residuals = sum(points.map(({ x, y }) => (y - intercept - estimate * x) ** 2));
  const reach =
    freedom > 0
      ? studentQuantile(freedom) * Math.sqrt(residuals / freedom / spread)
      : Number.POSITIVE_INFINITY;
  return { slope: { estimate, low: estimate - reach, high: estimate + reach }, intercept };
}

/** The exponent n^e by which y grows with x: the slope on log-log axes. All x and y are above 0. */
export function exponent(points: readonly Point[]): Line {
  return leastSquares(points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) })));
}

const NORMAL_QUANTILE = 1.959963984540054;

/**
 * The 97.5 % quantile of Student's t for whole degrees of freedom from 1: exact for 1 and 2, else by the expansion 26.7.5 of
 * Abramowitz and Stegun, which errs by 0.12 % at 3 and less above.
 */
export function studentQuantile(freedom: number): number {
  if (freedom === 1) return Math.tan(Math.PI * 0.475);
  if (freedom === 2) return 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2));
  const z = NORMAL_QUANTILE;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return sum(terms.map((term, power) => term / freedom ** power));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
