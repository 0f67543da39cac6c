import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { Appraisal, Measure } from '../../src/exercise/appraisal.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { type GradeOptions, grade } from '../../src/grading/grade.ts';
import { misconceptionOf } from '../../src/grading/misconception.ts';
import { ADAPTERS } from '../engine/adapters.ts';
import { activeDays, logins } from './login-exercise.ts';
import { measure, sharding, shards } from './shard-exercise.ts';

const RIGHT = shards.solutions[0]?.sql ?? '';
const DAYS = activeDays.solutions[0]?.sql ?? '';

const withAppraisal = (exercise: Exercise, appraisal: Partial<Appraisal>): Exercise => ({
  ...exercise,
  spec: { ...exercise.spec, appraisal: { ...sharding, invariants: [], replay: [], ...appraisal } },
});

describe.each(ADAPTERS)('$name', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open({});
  });
  afterAll(() => engine.close());

  const check = (sql: string, exercise = shards, options: GradeOptions = {}) =>
    grade(engine, exercise, logins, sql, { secretSeed: 7, ...options });

  test('a plan is accepted whatever its rows, with the reading nearest to each limit', async () => {
    for (const sql of [RIGHT, RIGHT.replace('THEN 0 ELSE 1', 'THEN 70 ELSE -3')]) {
      const verdict = await check(sql);
      expect(verdict).toMatchObject({ verdict: 'accepted', worlds: 10 });
      const readings = verdict.verdict === 'accepted' ? (verdict.readings ?? []) : [];
      expect(readings.map(({ name, state }) => [name, state])).toEqual([
        ['largest', 'kept'],
        ['shards', 'kept'],
      ]);
      expect(readings[0]?.said.value).toMatch(/^\d+(\.\d+)? % of logins$/);
      expect(readings[0]?.said.limit).toBe('at most 75 % of logins');
      expect(readings[1]?.said.limit).toMatch(/^at most [123]$/);
    }
  });

  test('a row that breaks an invariant is told and shown, and the measures are taken all the same', async () => {
    const verdict = await check(`SELECT * FROM (${RIGHT}) WHERE user_id <> 1`);
    expect(verdict).toMatchObject({
      verdict: 'wrong',
      wrong: {
        kind: 'invariant',
        name: 'all_users',
        message: 'Each user with a login has a shard. 1 row breaks this in the typical world.',
        offenders: { total: 1 },
      },
      readings: [{ name: 'largest' }, { name: 'shards' }],
    });
    if (verdict.verdict !== 'wrong' || verdict.wrong.kind !== 'invariant') throw new Error('not so');
    const rows = verdict.wrong.offenders?.rows;
    expect([rows?.columns.map(({ name }) => name), rows?.text(0, 0)]).toEqual([['user_id'], '1']);
  });

  test('a measure beyond its limit refuses, and says by how much', async () => {
    const verdict = await check('SELECT DISTINCT user_id, 1 AS shard FROM login');
    expect(verdict).toMatchObject({
      verdict: 'wrong',
      wrong: {
        kind: 'measure',
        name: 'largest',
        message: 'Largest shard: 100 % of logins in the typical world; the limit is 75 % of logins.',
      },
      readings: [{ state: 'exceeded', value: 100, limit: 75 }, { state: 'kept' }],
    });
  });

  test('a limit is computed from the data of each world', async () => {
    const verdict = await check('SELECT DISTINCT user_id, user_id AS shard FROM login');
    expect(verdict).toMatchObject({ verdict: 'wrong', wrong: { kind: 'measure', name: 'shards' } });
    expect(verdict.verdict === 'wrong' && verdict.wrong.message).toMatch(
      /^Shards: \d in the typical world; the limit is 3\.$/,
    );
  });

  test.each([
    [
      'a NULL',
      `SELECT user_id, nullif(shard, 1) AS shard FROM (${RIGHT})`,
      'not-null',
      'No value may be missing',
    ],
    ['a key twice', `(${RIGHT}) UNION ALL (${RIGHT})`, 'key', 'No two rows may have the same user_id.'],
    ['no rows', `SELECT * FROM (${RIGHT}) WHERE false`, 'all_users', 'Each user with a login has a shard.'],
  ])('the contract of a plan holds: %s', async (_, sql, name, said) => {
    const verdict = await check(sql);
    expect(verdict).toMatchObject({ verdict: 'wrong', wrong: { kind: 'invariant', name } });
    expect(verdict.verdict === 'wrong' && verdict.wrong.message).toContain(said);
  });

  test('columns, types and statements are checked as ever', async () => {
    expect(await check('SELECT user_id FROM login')).toMatchObject({ wrong: { kind: 'columns' } });
    expect(await check("SELECT DISTINCT user_id, 'a' AS shard FROM login")).toMatchObject({
      wrong: { kind: 'types' },
    });
    expect(await check('DROP TABLE login')).toMatchObject({ verdict: 'refused' });
    expect(await check('SELECT DISTINCT user_id, 3e10 AS shard FROM login')).toMatchObject({
      verdict: 'wrong',
      wrong: {
        kind: 'types',
        message: expect.stringContaining('do not fit the types asked for in the typical'),
      },
    });
  });

  test('an answer neither sees nor replaces what it is judged by', async () => {
    expect(await check('SELECT shard AS user_id, logins AS shard FROM shard_logins()')).toMatchObject({
      verdict: 'error',
    });
    expect(await check('SELECT user_id, shard FROM answer')).toMatchObject({ verdict: 'error' });
    const shadow = `WITH login AS (SELECT 1 AS user_id), answer AS (SELECT 1), shard_logins AS (SELECT 1)
      SELECT user_id, 0 AS shard FROM login`;
    expect(await check(shadow)).toMatchObject({ wrong: { kind: 'invariant', name: 'all_users' } });
  });

  test('a plan that is right by chance each time is not deterministic', async () => {
    const sql = RIGHT.replace('CASE WHEN', 'floor(random() * 1000)::INTEGER * 2 + CASE WHEN');
    const anyShard = withAppraisal(shards, { measures: [measure('one', 'SELECT 1')] });
    expect(await check(sql, anyShard)).toMatchObject({ verdict: 'not-deterministic' });
  });

  test('rows that are right can be refused by what they cost', async () => {
    const bytes: Measure = {
      ...measure('bytes', ''),
      title: 'Bytes to the client',
      unit: 'bytes',
      how: 'bytes-to-client',
    };
    const cheap = withAppraisal(activeDays, { measures: [{ ...bytes, limit: 20_000 }] });
    const verdict = await check(DAYS, cheap);
    expect(verdict).toMatchObject({ verdict: 'accepted', readings: [{ state: 'kept' }] });
    const tight = withAppraisal(activeDays, { measures: [{ ...bytes, limit: 600 }] });
    expect(await check(DAYS, tight)).toMatchObject({
      verdict: 'wrong',
      world: { profile: 'secret' },
      wrong: { kind: 'measure', name: 'bytes' },
    });
  });

  test('measures are taken where the rows are wrong, too', async () => {
    const counted = withAppraisal(activeDays, { measures: [measure('rows', 'SELECT count(*) FROM answer')] });
    expect(await check(`SELECT * FROM (${DAYS}) LIMIT 1`, counted)).toMatchObject({
      wrong: { kind: 'rows' },
      readings: [{ name: 'rows', value: 1, state: 'kept' }],
    });
  });

  test.each([
    ['infinite', `SELECT CAST('inf' AS DOUBLE)`, 'infinite'],
    ['below all limits, but infinite', `SELECT CAST('-inf' AS DOUBLE)`, 'infinite'],
    ['no number', `SELECT CAST('nan' AS DOUBLE)`, 'not a number'],
    ['none, where the reference has one', 'SELECT max(shard) FROM answer WHERE shard < 2', 'no value'],
    [
      'an error of the values',
      'SELECT CAST(max(shard) * 1000 AS TINYINT) FROM answer WHERE shard > 1',
      'Error',
    ],
  ])('a value that is %s exceeds its limit', async (_, sql, said) => {
    const exercise = withAppraisal(shards, { measures: [measure('odd', sql)] });
    const verdict = await check(RIGHT.replace('THEN 0 ELSE 1', 'THEN 6 ELSE 7'), exercise);
    expect(verdict).toMatchObject({ verdict: 'wrong', wrong: { kind: 'measure', name: 'odd' } });
    expect(verdict.verdict === 'wrong' && verdict.wrong.message).toContain(said);
  });

  test('a value that the reference lacks as well is nothing to measure', async () => {
    const rare = 'SELECT max(shard) FROM answer WHERE (SELECT count(*) FROM login) > 1000';
    const exercise = withAppraisal(shards, { measures: [measure('rare', rare)] });
    const verdict = await check(RIGHT, exercise);
    expect(verdict).toMatchObject({
      verdict: 'accepted',
      readings: [{ state: 'kept', world: { profile: 'secret' } }],
    });
    const never = withAppraisal(shards, { measures: [measure('never', 'SELECT NULL FROM answer LIMIT 1')] });
    expect(await check(RIGHT, never)).toMatchObject({
      verdict: 'accepted',
      readings: [{ state: 'unmeasured' }],
    });
  });

  test('a replay that never ends is stopped, and judging goes on after it', async () => {
    const sql = `CREATE MACRO forever() AS TABLE
      WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT (i + 1) % 1000000 FROM r) SELECT i FROM r`;
    const endless = withAppraisal(shards, {
      measures: [measure('endless', 'SELECT max(i) FROM forever()')],
      replay: [{ file: 'replay.sql', sql }],
    });
    expect(await check(RIGHT, endless, { timeoutMs: 400 })).toMatchObject({
      verdict: 'timed-out',
      message: expect.stringContaining('Judging the answer was stopped after 0.4 s in the typical world'),
    });
    expect(await check(RIGHT)).toMatchObject({ verdict: 'accepted' });
  });

  describe('a share over all worlds', () => {
    // Who logged in often, as somebody may see it: precision and recall against the reference.
    const often = 'SELECT user_id, 0 AS shard FROM login GROUP BY user_id HAVING count(*) >= 10';
    const share = (of: string) => `SELECT count(*), (SELECT count(*) FROM ${of})
      FROM answer JOIN expected USING (user_id)`;
    const pooled = { bound: 'atLeast', limit: 90, unit: '%', isPooled: true } as const;
    const detector: Exercise = {
      ...withAppraisal(shards, {
        measures: [
          measure('precision', share('answer'), { ...pooled, title: 'Precision' }),
          measure('recall', share('expected'), { ...pooled, title: 'Recall' }),
        ],
      }),
      solutions: [{ name: 'often', sql: often }],
    };

    test('counts where it is near enough, though single worlds miss', async () => {
      const verdict = await check(often.replace('>= 10', '>= 11'), detector);
      expect(verdict).toMatchObject({ verdict: 'accepted' });
      const readings = verdict.verdict === 'accepted' ? (verdict.readings ?? []) : [];
      expect(readings.map(({ value, state, world }) => [state, world, (value ?? 0) > 90])).toEqual([
        ['kept', null, true],
        ['kept', null, true],
      ]);
    });

    test('refuses who sees too much, and names the world that has the most of it', async () => {
      const verdict = await check('SELECT DISTINCT user_id, 0 AS shard FROM login', detector);
      expect(verdict).toMatchObject({
        verdict: 'wrong',
        wrong: { kind: 'measure', name: 'precision' },
        readings: [{ state: 'exceeded' }, { state: 'kept', value: 100 }],
      });
      expect(verdict.verdict === 'wrong' && verdict.wrong.message).toMatch(
        /^Precision: \d+(\.\d+)? % over 10 worlds; at least 90 % is due\.$/,
      );
    });

    test('refuses who sees nothing, though nothing is wrongly seen', async () => {
      expect(await check(`SELECT * FROM (${often}) WHERE false`, detector)).toMatchObject({
        verdict: 'wrong',
        wrong: { name: 'recall', message: expect.stringContaining('Recall: 0 % over 10 worlds') },
        readings: [{ state: 'unmeasured' }, { state: 'exceeded' }],
      });
    });
  });

  test('a known wrong plan is named', async () => {
    const sql = 'SELECT DISTINCT user_id, 1 AS shard FROM login';
    const known = {
      ...shards,
      wrong: [{ name: 'one-shard', sql, diagnosis: 'All in one.', refusedBy: 'largest' }],
    };
    expect(await misconceptionOf(engine, known, logins, `${sql} ORDER BY 1`)).toMatchObject({
      name: 'one-shard',
    });
    expect(await misconceptionOf(engine, known, logins, RIGHT)).toBeNull();
  });
});
