import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { Appraisal } from '../../src/exercise/appraisal.ts';
import type { Exercise, WrongAnswer } from '../../src/exercise/exercise.ts';
import { gate } from '../../src/grading/gate.ts';
import { openEngine } from './engines.ts';
import { logins } from './login-exercise.ts';
import { measure, sharding, shards } from './shard-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const wrong: readonly WrongAnswer[] = [
  ['one-shard', 'SELECT DISTINCT user_id, 1 AS shard FROM login', 'largest'],
  ['a-shard-each', 'SELECT DISTINCT user_id, user_id AS shard FROM login', 'shards'],
  ['every-login', 'SELECT user_id, user_id % 2 AS shard FROM login', 'key'],
  ['users-left-out', 'SELECT DISTINCT user_id, 1 AS shard FROM login WHERE user_id > 1', 'all_users'],
].map(([name = '', sql = '', refusedBy = '']) => ({ name, sql, refusedBy, diagnosis: 'Not so.' }));

const sound: Exercise = {
  ...shards,
  starter: 'SELECT user_id, 0 AS shard FROM login',
  solutions: [
    ...shards.solutions,
    {
      name: 'ranked',
      sql: `SELECT user_id, CASE WHEN (rank() OVER (ORDER BY count(*) DESC, user_id)) % 4 < 2 THEN 0 ELSE 1 END AS shard
        FROM login GROUP BY user_id`,
    },
  ],
  wrong,
};

const findings = async (change: Partial<Exercise>, lines = new Map<string, number>()) => {
  const options = { seeds: 2, folder: 'exercises/p/01-e', judgesMutants: false, lines, oracleSeeds: 1 };
  return (await gate(engine, { ...sound, ...change }, logins, options)).findings;
};
const appraised = (change: Partial<Appraisal>) => ({
  spec: { ...shards.spec, appraisal: { ...sharding, ...change } },
});

test('an exercise with many right plans stands, without an oracle', async () => {
  expect(await findings({})).toEqual([]);
});

test('mutants of a plan are killed by measures and invariants', async () => {
  const options = { seeds: 2, folder: 'exercises/p/01-e' };
  const { mutants } = await gate(engine, sound, logins, options);
  expect(mutants.killed).toBeGreaterThan(4);
});

test('a wrong plan that something else refuses is found', async () => {
  const other = wrong.map((answer) => ({
    ...answer,
    refusedBy: answer.name === 'one-shard' ? 'shards' : (answer.refusedBy ?? ''),
  }));
  expect(await findings({ wrong: other })).toEqual([
    'exercises/p/01-e/wrong/one-shard.sql: refused by largest and not by shards; mend the answer or the worlds until shards is what refuses it, or name largest',
  ]);
});

test('a wrong plan that nothing refuses is found', async () => {
  const right = { name: 'z', sql: sound.solutions[1]?.sql ?? '', diagnosis: 'None.', refusedBy: 'largest' };
  expect(await findings({ wrong: [...wrong, right] })).toEqual([
    'exercises/p/01-e/wrong/z.sql: accepted by all 10 worlds; add a row to datasets/logins/boundary.sql that exposes it, or move it to solutions/',
  ]);
});

test('a wrong plan that one world alone refuses by its measure is not exposed enough', async () => {
  const sql = `SELECT DISTINCT user_id, CASE WHEN (SELECT count(*) FROM login) = 20 THEN 1 ELSE shard END AS shard
    FROM (${sound.solutions[1]?.sql})`;
  const once = { name: 'z', sql, diagnosis: 'None.', refusedBy: 'largest' };
  expect(await findings({ wrong: [...wrong, once] })).toEqual([
    'exercises/p/01-e/wrong/z.sql: rejected by the typical world alone; add a row to datasets/logins/boundary.sql, so that 2 or more worlds expose it',
  ]);
});

test('a solution that a measure refuses is found, with the measure’s words', async () => {
  const [first] = sound.solutions;
  const bad = { name: 'z', sql: wrong[0]?.sql ?? '' };
  expect(await findings({ solutions: first ? [first, bad] : [] })).toContain(
    'exercises/p/01-e/solutions/z.sql: not accepted in the typical world: Largest shard: 100 % of logins in the typical world; the limit is 75 % of logins.',
  );
});

test('SQL of a measure, a limit, an invariant or a macro that fails is found with its file and line', async () => {
  const lines = new Map([
    ['largest', 31],
    ['all_users', 40],
    ['limited', 44],
  ]);
  const [largest] = sharding.measures;
  expect(
    await findings(
      appraised({
        measures: [
          ...(largest ? [{ ...largest, how: { sql: 'SELECT max(nothing) FROM answer' } }] : []),
          measure('limited', 'SELECT 1', { limit: 'SELECT user_id FROM expected' }),
        ],
        invariants: [{ name: 'all_users', rule: 'All', offenders: 'SELECT * FROM nowhere' }],
      }),
      lines,
    ),
  ).toEqual([
    expect.stringMatching(/^exercises\/p\/01-e\/exercise\.md:40: invariant all_users: .*nowhere/s),
    expect.stringMatching(/^exercises\/p\/01-e\/exercise\.md:31: measure largest: .*nothing/s),
    expect.stringMatching(/^exercises\/p\/01-e\/exercise\.md:44: limit of limited: .*More than one row/s),
  ]);
  const sql = `-- Two lines
-- of comment.
CREATE MACRO fine(a) AS a + 1;

CREATE MACRO broken() AS TABLE SELECT shard
FROM answers;`;
  expect(await findings(appraised({ replay: [{ file: '../replay.sql', sql }] }))).toEqual([
    expect.stringMatching(/^exercises\/p\/01-e\/\.\.\/replay\.sql:[56]: .*answers/s),
  ]);
});

test('a measure that measures nothing anywhere is found', async () => {
  const idle = measure('idle', 'SELECT 1 FROM login WHERE user_id > 100000 LIMIT 1');
  expect(await findings(appraised({ measures: [...sharding.measures, idle] }))).toEqual([
    'exercises/p/01-e/exercise.md: the measure idle finds nothing to measure in any of the worlds; give one what it needs',
  ]);
});
