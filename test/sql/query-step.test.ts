import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNative } from '../../src/engine/duckdb-native.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { inText, querySteps, stepAt } from '../../src/sql/query-step.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNative();
  await engine.load({ database: 'here', statements: ['CREATE TABLE t AS SELECT range AS n FROM range(4)'] });
});
afterAll(() => engine.close());

/** The SQL with `|` marking the cursor. */
function at(marked: string) {
  const place = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { text, step: stepAt(querySteps(text), place) };
}

async function rows(sql: string): Promise<string> {
  const outcome = await engine.run(sql, { database: 'here' });
  if (!outcome.ok) throw new Error(`${outcome.error.message}\nin ${sql}`);
  const { columns, rowCount, text } = outcome.relation;
  return Array.from({ length: rowCount }, (_, row) => columns.map((_c, column) => text(row, column))).join(
    ' ',
  );
}

const peek = async (marked: string) => rows(at(marked).step?.sql ?? 'SELECT NULL');

test('a step runs with the steps before it; what comes after does not matter', async () => {
  const sql = (body: string) =>
    `WITH a AS (SELECT n FROM t), b AS (${body}), c AS (SELECT nonsense FROM b) SELECT ** FROM`;
  expect(await peek(sql('SELECT n * 10 FROM| a'))).toBe('0 10 20 30');
  expect(await peek('WITH a| AS (SELECT n FROM t), b AS (SELECT 1) SELECT oops')).toBe('0 1 2 3');
  expect(await peek('WITH a AS (SELECT n FROM t)| SELECT oops')).toBe('0 1 2 3');
});

test('column lists, MATERIALIZED, quoted names, comments and recursion are kept as they are written', async () => {
  expect(await peek('WITH a(x, y) AS (SELECT n, n + 1 FROM t WHERE| n = 1) SELECT 1')).toBe('1,2');
  expect(await peek('WITH a AS NOT MATERIALIZED (SELECT| 7) SELECT 1')).toBe('7');
  expect(await peek('WITH "my ""step""" AS MATERIALIZED (SELECT| 7) SELECT 1')).toBe('7');
  expect(await peek("WITH a AS (SELECT ')' AS x -- )\n, 'WITH b AS (' /* ) */ AS y|) SELECT 1")).toBe(
    '),WITH b AS (',
  );
  expect(
    await peek('WITH RECURSIVE w(n) AS (SELECT 1 UNION ALL SELECT n| + 1 FROM w WHERE n < 3) SELECT 1'),
  ).toBe('1 2 3');
});

test('a nested step sees the steps around it, and shadows them', async () => {
  const nested = (inner: string) =>
    `WITH a AS (SELECT 1 AS n), b(x) AS (WITH c AS (SELECT n + 1 AS n FROM a), ${inner} SELECT n FROM d) SELECT 1`;
  expect(await peek(nested('d AS (SELECT n * 5 AS n FROM| c)'))).toBe('10');
  expect(await peek(nested('a AS (SELECT 99 AS n|), d AS (SELECT 1)'))).toBe('99');
  expect(await peek('WITH a AS (SELECT 3 AS n) SELECT * FROM (WITH c AS (FROM |a) FROM c)')).toBe('3');
  expect(await peek('SELECT (WITH c AS (SELECT| 5) FROM c), (WITH d AS (SELECT 6) FROM d)')).toBe('5');
  expect(await peek('WITH a AS (SELECT 3 AS n) SELECT * FROM (WITH c AS (SELECT |n FROM a) FROM c)')).toBe(
    '3',
  );
  // In the body of b, past its own WITH clause.
  expect(at(nested('d AS (SELECT 1)').replace('SELECT n FROM d', 'SELECT |n FROM d')).step?.name).toBe('b');
});

test('the right statement of several is cut out, and what stands before its WITH clause is left out', async () => {
  expect(await peek('WITH a AS (SELECT 1) FROM a; WITH a AS (SELECT| 2) FROM a; SELECT')).toBe('2');
  expect(await peek('CREATE TABLE u AS WITH a AS (SELECT| 2) FROM a')).toBe('2');
  expect(await peek('EXPLAIN ANALYZE WITH a AS (SELECT| 2) FROM a')).toBe('2');
});

test('outside of steps, in steps without an end and in other uses of WITH there is none', () => {
  for (const marked of [
    'SELECT| 1',
    'WITH| a AS (SELECT 1) SELECT 1',
    'WITH a AS (SELECT 1) SEL|ECT 1',
    'WITH a AS (SELECT 1), b AS (SELECT| 1',
    'SELECT CAST(now() AS TIMESTAMP WITH TIME ZONE), x AS (|',
    '-- WITH a AS (SELECT| 1)',
    "SELECT 'WITH a AS (SELECT| 1)'",
  ])
    expect(at(marked).step, marked).toBeNull();
  expect(querySteps(`WITH a AS (SELECT '${'x'.repeat(100_000)}') FROM a`)).toEqual([]);
});

test('only steps of the clause that a statement begins with are outer ones', () => {
  const text =
    'WITH a AS (WITH b AS (SELECT 1) FROM b), c AS (SELECT 1) SELECT (WITH d AS (SELECT 1) FROM d)';
  expect(querySteps(text).map(({ name, isOuter }) => [name, isOuter])).toEqual([
    ['a', true],
    ['c', true],
    ['b', false],
    ['d', false],
  ]);
});

test('a place in the SQL of a step is a place in the text', () => {
  const { text, step } = at(
    'SELECT 1; WITH a AS (SELECT 1 AS n), b AS (WITH c AS (SELECT| wrong FROM a) FROM c) SELECT 1',
  );
  if (!step) throw new Error('no step');
  for (const word of ['wrong', '1 AS n']) {
    const from = step.sql.indexOf(word);
    const place = inText(step, { from, to: from + word.length });
    expect(place && text.slice(place.from, place.to)).toBe(word);
  }
  expect(inText(step, { from: step.sql.length - 3, to: step.sql.length })).toBeNull();
});
