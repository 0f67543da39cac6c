import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { Judge } from '../../src/grading/judge.ts';
import { Proof } from '../../src/grading/proof.ts';
import { openEngine } from './engines.ts';
import { activeDays, logins } from './login-exercise.ts';

let engine: Engine;
let proof: Proof;
beforeAll(async () => {
  engine = await openEngine();
  const judge = new Judge(engine, activeDays, logins);
  proof = new Proof(judge, await judge.fixedWorlds());
});
afterAll(() => engine.close());

const RIGHT = activeDays.solutions[0]?.sql ?? '';
const LONG = `SELECT 1 AS user_id, 2 AS days${' UNION ALL SELECT 1, 2'.repeat(4000)}`;
const ENDLESS = `WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r)
SELECT 1 AS user_id, count(*) AS days FROM r`;

test.each([
  ['a right query', RIGHT, 20_000, 'survived'],
  ['a wrong one', RIGHT.replace('count(', '1 + count('), 20_000, 'killed'],
  ['one of other columns', 'SELECT 1 AS one', 20_000, 'killed'],
  ['what is no query', 'SELECT nothing FROM login', 20_000, 'invalid'],
  ['one that never ends', ENDLESS, 300, 'timed-out'],
  ['one that takes too long to be planned', LONG, 5, 'timed-out'],
] as const)('%s meets its fate', async (_, sql, timeoutMs, fate) => {
  expect(await proof.fate(sql, timeoutMs)).toBe(fate);
});
