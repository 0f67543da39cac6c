import { expect, test } from 'vitest';
import { figureSql } from '../../src/exercise/figure.ts';

const exercise = {
  solutions: [{ name: 'one', sql: '-- the one\nSELECT 1 AS n; -- done' }],
  wrong: [{ name: 'two', sql: 'SELECT 2 AS n', diagnosis: 'It is one.' }],
};

test('answers stand in parentheses, without their semicolon and closing comment', () => {
  const sql = 'SELECT (SELECT n FROM {solution:one} AS a) + (SELECT n FROM {wrong:two} AS b)';
  expect(figureSql(exercise, { name: 'sum', sql })).toBe(
    'SELECT (SELECT n FROM (\n-- the one\nSELECT 1 AS n\n) AS a) + (SELECT n FROM (\nSELECT 2 AS n\n) AS b)',
  );
});

test('a reference to no answer names the figure and the answer', () => {
  const figure = { name: 'sum', sql: 'FROM {wrong:one}' };
  expect(() => figureSql(exercise, figure)).toThrow(
    'The figure sum refers to wrong one, which is not there.',
  );
});
