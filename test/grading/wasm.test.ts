import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWasmInNode } from '../../src/engine/duckdb-wasm-node.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { differ, grade, prepareWorlds } from '../../src/grading/grade.ts';
import { activeDays, asked, logins, specOf } from './login-exercise.ts';

/* A part of the room's tests on the engine of the page, where planning, sorting and sums are another build. */

let engine: Engine;
beforeAll(async () => {
  engine = await openWasmInNode();
  await engine.load({ database: 'world', statements: [] });
  await prepareWorlds(engine, activeDays, logins);
});
afterAll(() => engine.close());

const check = (sql: string) => grade(engine, activeDays, logins, sql, { secretSeed: 7, timeoutMs: 2000 });

test.each([
  [
    'accepted',
    'SELECT user_id, count(DISTINCT CAST(seen AS DATE)) AS days FROM login GROUP BY user_id; -- done',
  ],
  ['wrong', 'SELECT user_id, count(*) AS days FROM login GROUP BY user_id'],
  ['refused', 'DROP TABLE login'],
  ['error', 'SELECT nothing FROM login'],
  ['not-deterministic', 'SELECT user_id, (random() * 1000000)::BIGINT AS days FROM login'],
  ['too-large', 'SELECT 1 AS user_id, a.range AS days FROM range(2000) a, range(500) b'],
  [
    'timed-out',
    'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT 1 AS user_id, count(*) AS days FROM r',
  ],
])('the page can say %s', async (verdict, sql) => {
  expect((await check(sql)).verdict).toBe(verdict);
});

test.each([
  ['INTEGER', '5', "'5'", 'wrong'],
  ['HUGEINT', '170141183460469231731687303715884105727', '170141183460469231731687303715884105726', 'wrong'],
  ['DECIMAL(38,2)', '5::DECIMAL(38,2)', '5.000::DECIMAL(38,3)', 'accepted'],
  ['DOUBLE', "'nan'::DOUBLE", "'nan'::DOUBLE", 'accepted'],
  ['DOUBLE', '0.3::DOUBLE', '0.1::DOUBLE + 0.2::DOUBLE', 'accepted'],
  ['DOUBLE', '0.3::DOUBLE', 'NULL::DOUBLE', 'wrong'],
  ['VARCHAR', "'é'", "'e' || chr(769)", 'accepted'],
  ['VARCHAR', "''", 'NULL::VARCHAR', 'wrong'],
  ['TIMESTAMP', "TIMESTAMP '2024-01-01 10:00:00'", "TIMESTAMPTZ '2024-01-01 12:00:00+02'", 'accepted'],
  ['DATE', "DATE '2024-02-29'", "TIMESTAMP '2024-02-29 00:00:00'", 'accepted'],
  ['STRUCT(a DOUBLE)[]', "[{'a': 0.3::DOUBLE}]", "[{'a': 0.1::DOUBLE + 0.2::DOUBLE}]", 'accepted'],
  ['INTERVAL', 'INTERVAL 1 DAY', 'to_hours(24)', 'accepted'],
])('%s %s against %s: %s', async (type, expected, given, outcome) => {
  const spec = specOf([asked('v', type)]);
  const verdict = await differ(engine, spec, 'world', `SELECT ${given} AS v`, `SELECT ${expected} AS v`);
  expect(verdict.verdict).toBe(outcome);
});

test('the order of a query is kept over many row groups', async () => {
  const spec = specOf([asked('k', 'BIGINT'), asked('n', 'BIGINT')], {
    order: [
      { column: 'k', descending: true },
      { column: 'n', descending: false },
    ],
  });
  const query = 'SELECT range % 7 AS k, range AS n FROM range(300000)';
  const said = async (sql: string) => (await differ(engine, spec, 'world', sql, query)).verdict;
  expect(await said(`${query} ORDER BY k DESC, n`)).toBe('accepted');
  expect(await said(query)).toBe('wrong');
});
