import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { gate } from '../../src/grading/gate.ts';
import { openEngine } from './engines.ts';
import { activeDays, logins } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const [reference] = activeDays.solutions;
const sound: Exercise = {
  ...activeDays,
  starter: 'SELECT user_id, count(*) AS days FROM login GROUP BY user_id',
  solutions: [
    { name: 'count-distinct', sql: reference?.sql ?? '' },
    {
      name: 'distinct-first',
      sql: 'SELECT user_id, count(*) AS days FROM (SELECT DISTINCT user_id, CAST(seen AS DATE) FROM login) GROUP BY 1;',
    },
  ],
  wrong: [
    ['count-star', 'SELECT user_id, count(*) AS days FROM login GROUP BY 1'],
    ['distinct-instants', 'SELECT user_id, count(DISTINCT seen) AS days FROM login GROUP BY 1'],
    ['one-too-many', 'SELECT user_id, count(DISTINCT CAST(seen AS DATE)) + 1 AS days FROM login GROUP BY 1'],
    [
      'first-user',
      'SELECT user_id, count(DISTINCT CAST(seen AS DATE)) AS days FROM login WHERE user_id = 1 GROUP BY 1',
    ],
  ].map(([name = '', sql = '']) => ({ name, sql, diagnosis: 'A day with two logins is one day.' })),
};

const findings = async (change: Partial<Exercise>) =>
  (await gate(engine, { ...sound, ...change }, logins, { seeds: 1, folder: 'exercises/p/01-e' })).findings;

test('a sound exercise has no findings', async () => {
  const report = await gate(engine, sound, logins, { seeds: 20, folder: 'exercises/p/01-e' });
  expect(report).toEqual({ findings: [], solutions: 2, wrongAnswers: 4, worlds: 9 * 4 + 19 });
});

test('a wrong answer that every world accepts says what to do with it', async () => {
  const wrong = [...sound.wrong, { name: 'z', sql: sound.solutions[1]?.sql ?? '', diagnosis: 'None.' }];
  expect(await findings({ wrong })).toEqual([
    'exercises/p/01-e/wrong/z.sql: accepted by all 9 worlds; add a world that exposes it, or move it to solutions/',
  ]);
});

test('a wrong answer that one world alone rejects is not exposed enough', async () => {
  const sql = `${reference?.sql} HAVING (SELECT count(*) FROM login) <> 20 OR user_id <> 1`;
  const wrong = [...sound.wrong, { name: 'z', sql, diagnosis: 'None.' }];
  expect(await findings({ wrong })).toEqual([
    'exercises/p/01-e/wrong/z.sql: rejected by the typical world alone; make 2 or more worlds expose it',
  ]);
});

test('a wrong answer must run and say why it is wrong', async () => {
  const wrong = [...sound.wrong, { name: 'z', sql: 'SELECT nothing FROM login', diagnosis: ' ' }];
  expect(await findings({ wrong })).toEqual([
    expect.stringMatching(/^exercises\/p\/01-e\/wrong\/z\.sql: has no diagnosis/),
    expect.stringMatching(
      /^exercises\/p\/01-e\/wrong\/z\.sql: does not run in the typical world: .*nothing/s,
    ),
  ]);
});

test('a starter that is accepted, or does not run, is found', async () => {
  expect(await findings({ starter: reference?.sql ?? '' })).toEqual([
    expect.stringContaining('starter.sql: is accepted by all worlds'),
  ]);
  expect(await findings({ starter: '-- nothing yet' })).toEqual([
    expect.stringContaining('starter.sql: does not run in the typical world: There is no query here yet.'),
  ]);
});

test('a solution that some world rejects is found, with the world', async () => {
  const solutions = [...sound.solutions, { name: 'z', sql: sound.wrong[0]?.sql ?? '' }];
  expect((await findings({ solutions }))[0]).toMatch(
    /^exercises\/p\/01-e\/solutions\/z\.sql: not accepted in the typical world: \d+ rows are missing/,
  );
});

test('a solution that depends on the stored order is found', async () => {
  const sql = `SELECT user_id, count(*) AS days FROM (
    SELECT user_id, seen FROM login QUALIFY row_number() OVER (PARTITION BY user_id, CAST(seen AS DATE)) = 1
      AND (rowid > -1)) GROUP BY user_id`;
  const first = 'SELECT first(user_id)::INTEGER AS user_id, 1::BIGINT AS days FROM login';
  const exercise = {
    ...sound,
    solutions: [
      { name: 'a', sql: first },
      { name: 'b', sql: first },
    ],
  };
  const { findings: found } = await gate(engine, exercise, logins, { seeds: 1, folder: 'e' });
  expect(found.some((each) => each.includes('once its rows are stored in another order'))).toBe(true);
  expect(await findings({ solutions: [...sound.solutions, { name: 'c', sql }] })).toEqual([]);
});

test('a solution accepted with a note only is found', async () => {
  const solutions = [
    ...sound.solutions,
    { name: 'z', sql: `SELECT user_id, days AS n FROM (${reference?.sql})` },
  ];
  expect(await findings({ solutions })).toEqual([
    expect.stringContaining('solutions/z.sql: accepted with a note only'),
  ]);
});

test('too few solutions and wrong answers are found', async () => {
  expect(await findings({ solutions: sound.solutions.slice(0, 1), wrong: sound.wrong.slice(1) })).toEqual([
    'exercises/p/01-e/solutions: has 1; write 2 or more that work differently',
    'exercises/p/01-e/wrong: has 3; collect 4 or more',
  ]);
});

test('columns and types that the reference does not return are found', async () => {
  const [user, days] = sound.spec.columns;
  if (!user || !days) throw new Error('no columns');
  const renamed = { ...sound.spec, columns: [user, { ...days, name: 'n' }] };
  expect((await findings({ spec: renamed }))[0]).toBe(
    'exercises/p/01-e/exercise.md: asks for the columns user_id, n, but the first solution returns user_id, days; make them the same',
  );
  const retyped = { ...sound.spec, columns: [user, { ...days, type: 'DECIMAL(9,2)' }] };
  expect((await findings({ spec: retyped }))[0]).toContain(
    'says days is DECIMAL(9,2), but the first solution returns BIGINT',
  );
});

test('a figure gives one value', async () => {
  const figure = (sql: string) => findings({ figures: [{ name: 'share', sql }] });
  expect(await figure('SELECT count(*) FROM {wrong:count-star}')).toEqual([]);
  expect(await figure('SELECT 1, 2')).toEqual([
    'exercises/p/01-e/exercise.md: figure share: gives 1 rows of 2 columns; select one value',
  ]);
  expect(await figure('SELECT NULL')).toEqual([expect.stringContaining('gives NULL')]);
  expect(await figure('SELECT nothing')).toEqual([expect.stringContaining('figure share: ')]);
});
