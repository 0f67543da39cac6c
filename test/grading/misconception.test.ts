import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/dataset/disk.ts';
import { openWasmInNode } from '../../src/engine/duckdb-wasm-node.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { misconceptionOf } from '../../src/grading/misconception.ts';
import { openEngine } from './engines.ts';
import { asked, exerciseOf, logins, specOf } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const wrongAnswer = (name: string, sql: string) => ({ name, sql, diagnosis: `Not so: ${name}.` });

const days = exerciseOf(
  specOf([asked('user_id', 'INTEGER'), asked('days', 'BIGINT')]),
  'SELECT user_id, count(DISTINCT CAST(seen AS DATE)) AS days FROM login GROUP BY user_id',
  {
    wrong: [
      wrongAnswer(
        'as-the-reference',
        'SELECT user_id, count(DISTINCT seen::DATE) AS days FROM login GROUP BY 1',
      ),
      wrongAnswer('instants', 'SELECT user_id, count(DISTINCT seen) AS days FROM login GROUP BY user_id'),
      wrongAnswer('logins', 'SELECT user_id, count(*) AS days FROM login GROUP BY user_id'),
      wrongAnswer('logins-again', 'SELECT user_id, count(seen) AS days FROM login GROUP BY user_id'),
      wrongAnswer('no-days', 'SELECT DISTINCT user_id FROM login'),
    ],
  },
);

const nameOf = async (sql: string, exercise: Exercise = days) =>
  (await misconceptionOf(engine, exercise, logins, sql))?.name ?? null;

test('a mistake is known by its rows, however it is written', async () => {
  const sql =
    'SELECT u.user_id, sum(1.0) AS days FROM login AS u WHERE seen IS NOT NULL GROUP BY u.user_id -- mine';
  expect(await misconceptionOf(engine, days, logins, sql)).toEqual({
    name: 'logins',
    diagnosis: 'Not so: logins.',
  });
  expect(await nameOf('SELECT count(DISTINCT seen) AS DAYS, user_id FROM login GROUP BY ALL')).toBe(
    'instants',
  );
});

test('of two wrong answers that return the same the one that is written more alike is told', async () => {
  expect(await nameOf('SELECT user_id, count(seen) AS days FROM login GROUP BY user_id')).toBe(
    'logins-again',
  );
  expect(await nameOf('SELECT count(*) AS days, user_id FROM login GROUP BY ALL')).toBe('logins');
});

test('wrong columns are a mistake of their own, told where the same columns and rows are known', async () => {
  expect(await nameOf('SELECT user_id FROM login GROUP BY user_id')).toBe('no-days');
  expect(await nameOf('SELECT user_id AS id FROM login GROUP BY user_id')).toBeNull();
});

test.each([
  ['right', "SELECT user_id, count(DISTINCT date_trunc('day', seen)) AS days FROM login GROUP BY user_id"],
  ['wrong in its own way', 'SELECT user_id, 7 AS days FROM login GROUP BY user_id'],
  ['text where a number is due', 'SELECT user_id, count(*)::VARCHAR AS days FROM login GROUP BY user_id'],
  ['an error', 'SELECT nothing FROM login'],
  ['a failure at run time', "SELECT user_id, 'x'::INTEGER + count(*) AS days FROM login GROUP BY user_id"],
  ['no query', 'DROP TABLE login'],
])('%s: no mistake is named', async (_, sql) => {
  expect(await nameOf(sql)).toBeNull();
});

test.each([
  ['DECIMAL and INTEGER', 'BIGINT', {}, '1', '1.00::DECIMAL(9,2)', 'same'],
  ['DOUBLE and INTEGER', 'BIGINT', {}, '1', '1.0::DOUBLE', 'same'],
  ['a huge DOUBLE and HUGEINT', 'HUGEINT', {}, '1000000000000000000::HUGEINT', '1e18::DOUBLE', 'same'],
  ['-0.0 and 0', 'DOUBLE', {}, '0', '-0.0::DOUBLE', 'same'],
  ['0.1 + 0.2 and 0.3', 'DOUBLE', {}, '0.3::DOUBLE', '0.1::DOUBLE + 0.2::DOUBLE', 'same'],
  ['rounded and unrounded', 'DOUBLE', { decimals: 2 }, '2.0 / 3', '0.67', 'same'],
  ['on a rounding edge', 'DOUBLE', { decimals: 2 }, '0.125::DOUBLE', '0.125::DOUBLE - 1e-16', 'same'],
  ['a digit that does not count', 'DOUBLE', { decimals: 2 }, '0.121', '0.122', 'same'],
  ['a digit that counts', 'DOUBLE', { decimals: 2 }, '0.12', '0.13', 'other'],
  ['NaN and NULL', 'DOUBLE', {}, "'nan'::DOUBLE", 'NULL::DOUBLE', 'other'],
  ['NULL of any type', 'BIGINT', {}, 'NULL::BIGINT', 'NULL', 'same'],
  ["'' and NULL", 'VARCHAR', {}, "''", 'NULL::VARCHAR', 'other'],
  ['composed and decomposed letters', 'VARCHAR', {}, "'\u00e9'", "'e\u0301'", 'same'],
  ['letter case', 'VARCHAR', {}, "'a'", "'A'", 'other'],
  ['a date and its midnight', 'DATE', {}, "DATE '2024-02-29'", "TIMESTAMP '2024-02-29 00:00:00'", 'same'],
  ['lists of numbers', 'INTEGER[]', {}, '[1, NULL]', '[1::BIGINT, NULL]', 'same'],
])('%s in the mistaken rows: %s', async (_, type, rest, known, given, expected) => {
  const exercise = exerciseOf(
    specOf([asked('user_id', 'INTEGER'), asked('v', type, rest)]),
    `SELECT user_id, NULL::${type} AS v FROM login WHERE false`,
    { wrong: [wrongAnswer('known', `SELECT user_id, ${known} AS v FROM login`)] },
  );
  expect(await nameOf(`SELECT user_id, ${given} AS v FROM login`, exercise)).toBe(
    expected === 'same' ? 'known' : null,
  );
});

test('which values stand in one row matters, not only which stand in each column', async () => {
  const exercise = exerciseOf(
    specOf([asked('a', 'INTEGER'), asked('b', 'INTEGER')]),
    'SELECT 0 AS a, 0 AS b FROM login',
    { wrong: [wrongAnswer('known', 'SELECT * FROM (VALUES (1, 1), (2, 2)) AS t(a, b)')] },
  );
  expect(await nameOf('SELECT * FROM (VALUES (2, 2), (1, 1)) AS t(a, b)', exercise)).toBe('known');
  expect(await nameOf('SELECT * FROM (VALUES (1, 2), (2, 1)) AS t(a, b)', exercise)).toBeNull();
  expect(await nameOf('SELECT * FROM (VALUES (1, 1), (2, 2), (2, 2)) AS t(a, b)', exercise)).toBeNull();
  const asSet = { ...exercise, spec: { ...exercise.spec, rows: 'set' as const } };
  expect(await nameOf('SELECT * FROM (VALUES (1, 1), (2, 2), (2, 2)) AS t(a, b)', asSet)).toBe('known');
});

test('an answer that the judge accepts has no mistake, though a wrong one rounds alike', async () => {
  const spec = specOf([asked('v', 'DOUBLE', { decimals: 2 })]);
  const known = [wrongAnswer('just-too-far', 'SELECT 0.1301::DOUBLE AS v')];
  const exercise = exerciseOf(spec, 'SELECT 0.1249::DOUBLE AS v', { wrong: known });
  expect(await nameOf('SELECT 0.1301::DOUBLE AS v', exercise)).toBe('just-too-far');
  expect(await nameOf('SELECT 0.1298::DOUBLE AS v', exercise)).toBeNull();
});

test('a signal that has been given ends the search', async () => {
  const signal = AbortSignal.abort(new Error('closed'));
  await expect(misconceptionOf(engine, days, logins, 'SELECT 1', { signal })).rejects.toThrow('closed');
});

describe('the wrong answers of the packs', () => {
  const { exercises, datasets } = readCatalogue(filesBelow('.'));
  const datasetOf = (exercise: Exercise) => {
    const dataset = datasets.find(({ name }) => name === exercise.dataset);
    if (!dataset) throw new Error(`no dataset ${exercise.dataset}`);
    return dataset;
  };
  const found = (exercise: Exercise, sql: string, on = engine) =>
    misconceptionOf(on, exercise, datasetOf(exercise), sql);

  test('at least 80 % read their own diagnosis, and no solution reads one', async () => {
    const table: string[] = [];
    let [apart, total] = [0, 0];
    for (const exercise of exercises) {
      const alike: string[] = [];
      for (const { name, sql } of exercise.wrong) {
        const named = await found(exercise, sql);
        if (named?.name !== name) alike.push(`${name} reads ${named?.name ?? 'nothing'}`);
      }
      for (const { sql } of exercise.solutions) expect(await found(exercise, sql)).toBeNull();
      total += exercise.wrong.length;
      // One that is read by another is not told apart either.
      const own = exercise.wrong.length - 2 * alike.length;
      apart += own;
      table.push(`${exercise.pack}/${exercise.slug}: ${own} of ${exercise.wrong.length} ${alike.join(', ')}`);
    }
    console.log([...table, `told apart: ${apart} of ${total}`].join('\n'));
    expect(apart / total).toBeGreaterThanOrEqual(0.8);
  }, 400_000);

  test("the page's engine tells them apart as well", async () => {
    const [exercise] = exercises;
    const wasm = await openWasmInNode();
    for (const { name, sql } of exercise?.wrong ?? []) {
      expect((await found(exercise as Exercise, sql, wasm))?.name).toBe(name);
    }
    await wasm.close();
  }, 180_000);
});
