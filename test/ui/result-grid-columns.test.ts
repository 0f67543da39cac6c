import { expect, test } from 'vitest';
import { familyOf } from '../../src/relation/family.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { duration, rows } from '../../src/ui/count-text.ts';
import { columnStarts, columnsWithin, columnWidths } from '../../src/ui/result-grid-columns.ts';
import { gridText } from '../../src/ui/text.ts';

function relationOf(
  columns: readonly [name: string, type: string][],
  rowCount: number,
  cell: (row: number) => string | null,
): Relation {
  return {
    columns: columns.map(([name, type]) => ({ name, type, family: familyOf(type) })),
    rowCount,
    truncated: false,
    text: (row) => {
      if (row < 0 || row >= rowCount) throw new RangeError(`row ${row}`);
      return cell(row);
    },
  };
}

test('a column is as wide as its name, its type or its widest sampled cell', () => {
  expect(columnWidths(relationOf([['a', 'INTEGER']], 3, () => '123456789'))).toEqual([9]);
  expect(columnWidths(relationOf([['twelve_chars', 'INTEGER']], 0, () => ''))).toEqual([14]);
  expect(columnWidths(relationOf([['a', 'DECIMAL(18,3)']], 1, () => null))).toEqual([13]);
});

test('widths stay within 5 and 44 characters', () => {
  expect(columnWidths(relationOf([['a', 'X']], 1, () => '1'))).toEqual([5]);
  expect(columnWidths(relationOf([['a', 'X']], 1, () => 'x'.repeat(500)))).toEqual([44]);
});

test('the sample reaches from the first row to the last, whatever pattern the rows follow', () => {
  for (const rowCount of [1, 2, 49, 1_000, 1_000_000]) {
    const last = relationOf([['a', 'VARCHAR']], rowCount, (row) => 'x'.repeat(row === rowCount - 1 ? 20 : 1));
    expect(columnWidths(last)).toEqual([20]);
  }
  const every8th = relationOf([['a', 'VARCHAR']], 12_000, (row) => 'x'.repeat(row % 8 === 7 ? 20 : 1));
  expect(columnWidths(every8th)).toEqual([20]);
});

test('East Asian wide characters take two places', () => {
  expect(columnWidths(relationOf([['a', 'X']], 1, () => '東京都港区'))).toEqual([10]);
});

test('only columns that lie in view are rendered', () => {
  const starts = columnStarts([100, 50, 200, 80]);
  expect(starts).toEqual([0, 100, 150, 350, 430]);
  expect(columnsWithin(starts, 0, 120)).toEqual({ from: 0, to: 2 });
  expect(columnsWithin(starts, 120, 340)).toEqual({ from: 1, to: 3 });
  expect(columnsWithin(starts, -500, 9_999)).toEqual({ from: 0, to: 4 });
  expect(columnsWithin(columnStarts([]), 0, 100)).toEqual({ from: 0, to: 0 });
});

test('the footer speaks of rows and time in plain figures', () => {
  expect(rows(12_038)).toBe('12,038 rows');
  expect(rows(1)).toBe('1 row');
  expect(gridText.count({ rowCount: 2, truncated: false })).toBe('2 rows');
  expect(gridText.count({ rowCount: 1_000_000, truncated: true })).toBe(
    'first 1,000,000 rows shown; the query has more',
  );
  expect([0.42, 14.2, 999.4, 1_240].map(duration)).toEqual(['0.4 ms', '14 ms', '999 ms', '1.24 s']);
});
