import { expect, test } from 'vitest';
import { faultOf } from '../../src/app/fault.ts';
import { objectionTo, timedQueries } from '../../src/app/timed-queries.ts';
import { LoadError } from '../../src/engine/load-error.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { exerciseAt, STREAKS } from '../browser/content.ts';

const exercise: Exercise = exerciseAt(STREAKS);

test('the starter is no answer, however it is commented or ended', () => {
  expect(objectionTo(exercise, exercise.starter)).toEqual({ kind: 'starter' });
  expect(objectionTo(exercise, `-- mine\n${exercise.starter.trim()};`)).toEqual({ kind: 'starter' });
  expect(objectionTo(exercise, 'SELECT 1')).toBeNull();
});

test('what is not run is not timed, with the place of the mistake', () => {
  const refused = objectionTo(exercise, 'SELECT 1;\nSELECT 2');
  expect(refused).toMatchObject({
    kind: 'problem',
    problem: { kind: 'refused', place: { line: 2, column: 1 } },
  });
  expect(objectionTo(exercise, '-- nothing')).toMatchObject({ kind: 'problem' });
});

test('queries are timed without comments and semicolons, and what looks like them in a string stays', () => {
  const [yours, ...solutions] = timedQueries(
    exercise,
    "SELECT '-- a;' AS x -- use it\n, /* b */ 2 AS y;\n-- end\n",
    true,
  );
  expect(yours?.sql).toMatch(/^SELECT '-- a;' AS x\s+, {3}2 AS y$/);
  expect(solutions.map(({ name }) => name)).toEqual(exercise.solutions.map(({ name }) => name));
  for (const { sql } of solutions) expect(sql).not.toMatch(/--|;$/);
});

test('solutions go by numbers where their names would give them away', () => {
  const names = timedQueries(exercise, 'SELECT 1', false).map(({ name }) => name);
  expect(names).toEqual(['yours', ...exercise.solutions.map((_, at) => `solution ${at + 1}`)]);
});

test('of tables that could not be made it is said what their statement said', () => {
  const memory = { kind: 'out-of-memory', message: 'no room', position: null, advice: 'take less' } as const;
  expect(faultOf(new LoadError('race', memory))).toEqual({ message: 'no room', advice: 'take less' });
  expect(faultOf(new Error('it broke'))).toEqual({ message: 'it broke', advice: null });
});
