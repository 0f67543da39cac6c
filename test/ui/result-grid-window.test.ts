import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import {
  offsetAt,
  offsetShowing,
  type RowSpace,
  rowsInView,
  scrolledTo,
  scrollHeight,
  scrollTopAt,
} from '../../src/ui/result-grid-window.ts';

const grid = (rowCount: number): RowSpace => ({ rowCount, rowHeight: 28, visible: 400 });
const FEW = grid(1_000);
const MANY = grid(5_000_000);
const bottomOf = (space: RowSpace) => space.rowCount * space.rowHeight - space.visible;
const topOf = (space: RowSpace) => scrollHeight(space) - space.visible;

test('a grid that a browser can hold scrolls one to one', () => {
  expect(scrollHeight(FEW)).toBe(28_000);
  assert(
    property(integer({ min: 0, max: topOf(FEW) }), (scrollTop) => offsetAt(FEW, scrollTop) === scrollTop),
  );
});

test('a taller grid is folded into a height that every browser can hold', () => {
  expect(scrollHeight(MANY)).toBe(8_000_000);
  expect(offsetAt(MANY, 0)).toBe(0);
  expect(offsetAt(MANY, topOf(MANY))).toBe(bottomOf(MANY));
});

test('a place on the scrollbar and the pixel it stands for lead to each other', () => {
  for (const space of [FEW, grid(300_000), grid(1_000_000), MANY]) {
    assert(
      property(integer({ min: 0, max: bottomOf(space) }), (offset) => {
        expect(offsetAt(space, scrollTopAt(space, offset))).toBeCloseTo(offset, 3);
      }),
    );
  }
});

test('further down the scrollbar is never further up in the rows', () => {
  const place = integer({ min: 0, max: topOf(MANY) });
  assert(property(place, place, (a, b) => a >= b || offsetAt(MANY, a) <= offsetAt(MANY, b)));
});

test('a turn of the wheel moves the rows by its own pixels, wherever they are', () => {
  const middle = { scrollTop: 4_000_000, offset: offsetAt(MANY, 4_000_000) };
  expect(scrolledTo(MANY, middle, 4_000_120).offset).toBe(middle.offset + 120);
  expect(scrolledTo(MANY, middle, 3_999_880).offset).toBe(middle.offset - 120);
});

test('the thumb of the scrollbar goes where it points, and its ends are the first and the last row', () => {
  const adrift = { scrollTop: 4_000_000, offset: 70_000_300 };
  expect(scrolledTo(MANY, adrift, 5_000_000).offset).toBe(offsetAt(MANY, 5_000_000));
  expect(scrolledTo(MANY, { scrollTop: 50, offset: 300 }, 0).offset).toBe(0);
  expect(scrolledTo(MANY, { scrollTop: topOf(MANY) - 9, offset: 9 }, topOf(MANY)).offset).toBe(
    bottomOf(MANY),
  );
});

test('every row in view is rendered, and few others are', () => {
  for (const space of [grid(0), grid(5), FEW, MANY]) {
    assert(
      property(integer({ min: 0, max: Math.max(0, bottomOf(space)) }), (offset) => {
        const { from, to } = rowsInView(space, offset);
        expect(from).toBeLessThanOrEqual(Math.floor(offset / 28));
        expect(to).toBeGreaterThanOrEqual(Math.min(space.rowCount, Math.ceil((offset + 400) / 28)));
        expect(to - from).toBeLessThan(60);
        expect(to).toBeLessThanOrEqual(space.rowCount);
      }),
    );
  }
});

test('a row is shown by the smallest move, and a row in view by none', () => {
  expect(offsetShowing(FEW, 1_000, 40)).toBe(1_000);
  expect(offsetShowing(FEW, 1_000, 10)).toBe(280);
  expect(offsetShowing(FEW, 1_000, 60)).toBe(61 * 28 - 400);
  expect(offsetShowing(FEW, 0, 0)).toBe(0);
});
