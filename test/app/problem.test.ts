import { expect, test } from 'vitest';
import { problemIn, ranIn } from '../../src/app/problem.ts';
import type { SqlError } from '../../src/engine/engine.ts';

const TEXT = 'SELECT 1;\nSELECT\n  dya';

const at = (from: number, to: number): SqlError => ({
  kind: 'unknown-name',
  message: 'no column dya',
  position: { from, to },
  advice: null,
});

test('an error is placed by line and column, counted from 1', () => {
  expect(problemIn(TEXT, at(19, 22), 0).place).toEqual({ line: 3, column: 3 });
  expect(problemIn(TEXT, at(0, 6), 0).place).toEqual({ line: 1, column: 1 });
});

test('an error of a selected part is placed in the whole text', () => {
  const selected = TEXT.indexOf('SELECT\n');
  const problem = problemIn(TEXT, at(9, 12), selected);
  expect(problem.position).toEqual({ from: 19, to: 22 });
  expect(problem.place).toEqual({ line: 3, column: 3 });
});

test('an error without a position has no place', () => {
  expect(problemIn(TEXT, { ...at(0, 0), position: null }, 4)).toMatchObject({ position: null, place: null });
});

test('what ran without an error stays as it is', () => {
  const outcome = { ok: true, relation: { rowCount: 0 }, elapsedMs: 3 } as Parameters<typeof ranIn>[1];
  expect(ranIn(TEXT, outcome, 4)).toBe(outcome);
});
