import { expect, test } from 'vitest';
import type { Graph } from '../../src/exercise/story.ts';
import type { Column, Relation } from '../../src/relation/relation.ts';
import { descriptionOf, marksOf, tableOf } from '../../src/ui/picture-marks.ts';

const graph: Graph = {
  title: '',
  dataset: '',
  kind: 'bars',
  across: 'task',
  up: 'MiB',
  limit: null,
  limitTitle: 'limit',
  sql: '',
};

/** What a mark has that is no span. */
const STANDING = { end: null, until: null, lane: '', series: '' };

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
  const marks = marksOf(rows, 'bars');
  expect(marks).toEqual([
    { x: 0, at: '0', ...STANDING, y: 1.5, isMarked: false },
    { x: 1, at: '1', ...STANDING, y: 2000, isMarked: true },
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
      'bars',
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
  expect(marksOf(rows, 'bars').map(({ at }) => at)).toEqual(['3']);
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
  expect(tableOf(marksOf(rows, 'bars'), graph)).toEqual({
    columns: ['task', 'series', 'MiB'],
    rows: [['1', 'driver', '2']],
  });
});

test('spans have a lane and an end, moments have none, and both are told', () => {
  const spans = { ...graph, kind: 'spans', up: 'host' } as const;
  const rows = relation(
    [
      ['y', 'text'],
      ['x', 'date'],
      ['x_end', 'date'],
    ],
    [
      ['a', '2024-02-28', '2024-03-01'],
      ['a', '2024-02-29', null],
      [null, '2024-02-29', null],
    ],
  );
  const marks = marksOf(rows, 'spans');
  expect(marks.map(({ lane, end }) => [lane, end])).toEqual([
    ['a', new Date(Date.UTC(2024, 2, 1))],
    ['a', null],
  ]);
  expect(tableOf(marks, spans)).toEqual({
    columns: ['host', 'task, from', 'task, to'],
    rows: [
      ['a', '2024-02-28', '2024-03-01'],
      ['a', '2024-02-29', ''],
    ],
  });
  expect(descriptionOf(marks, spans)).toBe('1 span and 1 moment in 1 lane.');
  expect(descriptionOf([], spans)).toBe('');
});

test('bars may stand at names', () => {
  const rows = relation(
    [
      ['x', 'text'],
      ['y', 'integer'],
    ],
    [
      ['b.py', '3'],
      [null, '2'],
    ],
  );
  expect(marksOf(rows, 'bars').map(({ x, y }) => [x, y])).toEqual([['b.py', 3]]);
});
