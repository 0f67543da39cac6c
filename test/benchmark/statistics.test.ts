import { expect, test } from 'vitest';
import { median, medianAbsoluteDeviation, quantile, ratioOfMedians } from '../../src/benchmark/statistics.ts';
import { seededChance } from './chance.ts';

/** R's documentation of `mad` uses this example: median 3, median absolute deviation 1 before its factor. */
const R_EXAMPLE = Object.freeze([1, 2, 3, 4, 100]);

test('the median of an even number of samples lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

test('quantiles agree with the type 7 of R, quantile(c(1, 2, 3, 4, 100))', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(R_EXAMPLE, p))).toEqual([1, 2, 3, 4, 100]);
  expect(quantile([10, 20, 30, 40], 0.1)).toBeCloseTo(13, 12);
});

test('one outlier moves neither the median nor the median absolute deviation', () => {
  expect(median(R_EXAMPLE)).toBe(3);
  expect(medianAbsoluteDeviation(R_EXAMPLE)).toBe(1);
  expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9])).toBe(1);
});

test('no samples have no median', () => {
  expect(() => median([])).toThrow(RangeError);
  expect(() => medianAbsoluteDeviation([])).toThrow(RangeError);
});

test('the ratio of medians of samples without spread is exact', () => {
  expect(ratioOfMedians([6, 6, 6], [3, 3], { chance: seededChance() })).toEqual({
    estimate: 2,
    low: 2,
    high: 2,
  });
});

test('the interval holds the ratio, and more of it with more confidence', () => {
  const samples = [10, 12, 11, 15, 9, 13, 40, 11];
  const base = [5, 6, 4, 5, 7, 5, 6, 5];
  const narrow = ratioOfMedians(samples, base, { chance: seededChance(), confidence: 0.5 });
  const wide = ratioOfMedians(samples, base, { chance: seededChance(), confidence: 0.99 });
  expect(narrow.estimate).toBe(11.5 / 5);
  expect(wide.low).toBeLessThan(narrow.low);
  expect(wide.high).toBeGreaterThan(narrow.high);
});

test('of 200 ratios of like samples about 95 % of the intervals hold 1', () => {
  const chance = seededChance();
  const draw = () => Array.from({ length: 25 }, () => 10 + chance() + chance() + chance());
  let held = 0;
  for (let trial = 0; trial < 200; trial++) {
    const { low, high } = ratioOfMedians(draw(), draw(), { chance, resamples: 300 });
    if (low <= 1 && 1 <= high) held++;
  }
  // The percentile interval of a median is a little too wide at 25 samples; four standard errors below 95 % is 89 %.
  expect(held / 200).toBeGreaterThan(0.89);
});
