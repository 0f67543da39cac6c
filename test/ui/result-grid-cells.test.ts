import { expect, test } from 'vitest';
import type { Relation } from '../../src/relation/relation.ts';
import {
  COPIED_CELLS,
  cellAfterKey,
  copiedRows,
  HEADER_ROW,
  rangeBetween,
  rangeText,
} from '../../src/ui/result-grid-cells.ts';

const bounds = { rowCount: 100, columnCount: 4, pageRows: 10 };
const after = (row: number, column: number, key: string, toEdge = false, within = bounds) => {
  const cell = cellAfterKey({ row, column }, key, toEdge, within);
  return cell && [cell.row, cell.column];
};

test('arrow keys move by one cell and stop at the edges', () => {
  expect(after(5, 1, 'ArrowDown')).toEqual([6, 1]);
  expect(after(99, 1, 'ArrowDown')).toEqual([99, 1]);
  expect(after(5, 0, 'ArrowLeft')).toEqual([5, 0]);
  expect(after(5, 3, 'ArrowRight')).toEqual([5, 3]);
});

test('the header lies above the first row', () => {
  expect(after(0, 2, 'ArrowUp')).toEqual([HEADER_ROW, 2]);
  expect(after(HEADER_ROW, 2, 'ArrowUp')).toEqual([HEADER_ROW, 2]);
  expect(after(HEADER_ROW, 2, 'ArrowDown')).toEqual([0, 2]);
});

test('pages, rows and the whole grid have their keys', () => {
  expect(after(5, 1, 'PageDown')).toEqual([15, 1]);
  expect(after(5, 1, 'PageUp')).toEqual([0, 1]);
  expect(after(95, 1, 'PageDown')).toEqual([99, 1]);
  expect(after(5, 1, 'Home')).toEqual([5, 0]);
  expect(after(5, 1, 'End')).toEqual([5, 3]);
  expect(after(5, 1, 'Home', true)).toEqual([0, 0]);
  expect(after(5, 1, 'End', true)).toEqual([99, 3]);
  expect(after(5, 1, 'ArrowDown', true)).toEqual([99, 1]);
  expect(after(5, 1, 'Enter')).toBeNull();
});

test('without rows the keys stay in the header', () => {
  const empty = { ...bounds, rowCount: 0 };
  for (const key of ['ArrowDown', 'PageDown', 'PageUp'])
    expect(after(HEADER_ROW, 1, key, false, empty)).toEqual([-1, 1]);
  expect(after(HEADER_ROW, 1, 'End', true, empty)).toEqual([-1, 3]);
  expect(after(HEADER_ROW, 1, 'Home', true, empty)).toEqual([-1, 0]);
});

const texts = [
  ['1', 'a\tb', null],
  ['2', '', 'say "x"'],
];
const relation: Relation = {
  columns: ['n', 'a', 'b'].map((name) => ({ name, type: 'VARCHAR', family: 'text' })),
  rowCount: 2,
  truncated: false,
  text: (row, column) => texts[row]?.[column] as string | null,
};
const copied = (
  rowAt: (shown: number) => number,
  ...[top, left, bottom, right]: [number, number, number, number]
) => rangeText(relation, rowAt, { top, left, bottom, right });

test('one cell is copied as its bare text, NULL as the word', () => {
  expect(copied((row) => row, 0, 1, 0, 1)).toBe('a\tb');
  expect(copied((row) => row, 1, 1, 1, 1)).toBe('');
  expect(copied((row) => row, 0, 2, 0, 2)).toBe('NULL');
});

test('a range is copied as a spreadsheet takes it, in the order shown', () => {
  expect(copied((row) => 1 - row, 0, 0, 1, 2)).toBe('2\t\t"say ""x"""\n1\t"a\tb"\tNULL');
});

test('a range runs between two cells whichever way they lie, and never over the header', () => {
  const expected = { top: 1, bottom: 3, left: 0, right: 2 };
  expect(rangeBetween({ row: 3, column: 0 }, { row: 1, column: 2 })).toEqual(expected);
  expect(rangeBetween({ row: -1, column: 0 }, { row: 1, column: 2 }).top).toBe(0);
});

test('a copy takes at most a million cells', () => {
  expect(copiedRows(1_000_000, 1)).toBe(COPIED_CELLS);
  expect(copiedRows(1_000_000, 10)).toBe(100_000);
  expect(copiedRows(5, 0)).toBe(5);
});
