import { expect, test } from 'vitest';
import { monotonicClock, resolutionOf } from '../../src/benchmark/clock.ts';

test('a clock that moves in steps of 100 µs has a resolution of 0.1 ms', () => {
  let readings = 0;
  const coarse = () => Math.floor(readings++ / 50) * 0.1;
  expect(resolutionOf(coarse)).toBeCloseTo(0.1, 9);
});

test('the resolution of a clock of unequal steps is the smallest', () => {
  const moments = [0, 1, 1, 1.25, 3, 3, 4];
  let reading = 0;
  expect(resolutionOf(() => moments[Math.min(reading++, moments.length - 1)] as number)).toBe(0.25);
});

test('a clock that stands still tells nothing', () => {
  expect(resolutionOf(() => 5)).toBe(Number.POSITIVE_INFINITY);
});

test("this process's own clock never runs backwards and has steps below a millisecond", () => {
  const readings = Array.from({ length: 1000 }, () => monotonicClock());
  expect(readings.every((reading, at) => at === 0 || reading >= (readings[at - 1] as number))).toBe(true);
  expect(resolutionOf(monotonicClock)).toBeLessThan(1);
});
