import { expect, test } from 'vitest';
import type { Graph } from '../../src/exercise/story.ts';
import type { Column, Relation } from '../../src/relation/relation.ts';
import { descriptionOf, marksOf, tableOf } from '../../src/ui/telemetry-graph.ts';

const graph: Graph = { title: '', dataset: '', kind: 'bars', across: 'task', up: 'MiB', sql: '' };

function relation(
  columns: readonly (readonly [string, Column['family']])[],
  rows: readonly (readonly (string | null)[])[],
): Relation {
  return {
    columns: columns.map(([name, family]) => ({ name, family, type: '' })),
    ...{ rowCount: rows.length, truncated: false },
    text: (row, column) => rows[row]?.[column] ?? null,
  };
}

test('rows become marks, in whatever order their columns stand', () => {
  const rows = relation(
    [
      ['y', 'float'],
      ['marked', 'boolean'],
      ['x', 'integer'],
    ],
    [
      ['1.5', 'false', '0'],
      ['2000', 'true', '1'],
    ],
  );
  const marks = marksOf(rows);
  expect(marks).toEqual([
    { x: 0, at: '0', y: 1.5, series: '', isMarked: false },
    { x: 1, at: '1', y: 2000, series: '', isMarked: true },
  ]);
  expect(tableOf(marks, graph)).toEqual({
    columns: ['task', 'MiB', ''],
    rows: [
      ['0', '1.5', ''],
      ['1', '2,000', 'marked'],
    ],
  });
  expect(descriptionOf(marks, graph)).toBe('2 values. The largest of MiB is 2,000, at task 1.');
});

test('dates and times are moments of UTC', () => {
  const at = (family: Column['family'], text: string) =>
    marksOf(
      relation(
        [
          ['x', family],
          ['y', 'integer'],
        ],
        [[text, '1']],
      ),
    )[0]?.x;
  expect(at('date', '2024-02-29')).toEqual(new Date(Date.UTC(2024, 1, 29)));
  expect(at('timestamp', '2024-02-29 12:30:00.5')).toEqual(new Date(Date.UTC(2024, 1, 29, 12, 30, 0, 500)));
});

test('what has no place is left out', () => {
  const rows = relation(
    [
      ['x', 'integer'],
      ['y', 'float'],
    ],
    [
      [null, '1'],
      ['1', null],
      ['2', 'nan'],
      ['3', '4'],
    ],
  );
  expect(marksOf(rows).map(({ at }) => at)).toEqual(['3']);
  expect(descriptionOf([], graph)).toBe('');
});

test('series have a column of their own', () => {
  const rows = relation(
    [
      ['x', 'integer'],
      ['y', 'integer'],
      ['series', 'text'],
    ],
    [['1', '2', 'driver']],
  );
  expect(tableOf(marksOf(rows), graph)).toEqual({
    columns: ['task', 'series', 'MiB'],
    rows: [['1', 'driver', '2']],
  });
});
