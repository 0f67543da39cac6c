import { expect, test } from 'vitest';
import { bytes, percent, short, tickPercent, times } from '../../src/ui/figure-text.ts';

test.each([
  [0, '0 B'],
  [512, '512 B'],
  [4096, '4.1 kB'],
  [9960, '10 kB'],
  [999_600, '1.0 MB'],
  [640e6, '640 MB'],
  [3e9, '3.0 GB'],
  [2.5e13, '25,000 GB'],
])('%d bytes are %s', (count, text) => {
  expect(bytes(count)).toBe(text);
});

test.each([
  [0.133, '13.3 %'],
  [0.00575, '0.57 %'],
  [-0.05, '−5.00 %'],
  [4.163, '416 %'],
  [0.000001, '0 %'],
])('the share %d is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});

test('a signed share has its sign unless it is nothing', () => {
  expect(percent(0.0824, true)).toBe('+8.24 %');
  expect(percent(-0.0000001, true)).toBe('0 %');
  expect([-0.4, 0, 0.005].map(tickPercent)).toEqual(['−40 %', '0 %', '+0.5 %']);
});

test('factors and round numbers are short', () => {
  expect([1.04, 7.94, 12.3, 112].map(times)).toEqual(['1.0 x', '7.9 x', '12 x', '112 x']);
  expect([10_000, 2_500_000, 1e9, 12_345].map(short)).toEqual(['10 k', '2.5 M', '1 G', '12,345']);
});
