import { expect, test } from 'vitest';
import { whenText } from '../../src/ui/when-text.ts';

const now = new Date(2026, 10, 22, 18, 30).getTime();

test.each([
  [[2026, 10, 22, 14, 5], 'today at 14:05'],
  [[2026, 10, 22, 0, 0], 'today at 00:00'],
  [[2026, 10, 21, 23, 59], 'on 21 November'],
  [[2026, 0, 1, 9, 0], 'on 1 January'],
  [[2025, 10, 22, 18, 30], 'on 22 November 2025'],
] as const)('of %j is said: %s', ([year, month, day, hour, minute], words) => {
  expect(whenText(new Date(year, month, day, hour, minute).getTime(), now)).toBe(words);
});
