import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { filesBelow } from '../../src/dataset/disk.ts';
import type { World } from '../../src/dataset/world.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { grade } from '../../src/grading/grade.ts';
import { whereWrong } from '../../src/grading/hint.ts';
import { whereSentences } from '../../src/grading/hint-message.ts';
import { isTelling } from '../../src/grading/hint-traits.ts';
import { fixedWorlds, secretWorld } from '../../src/grading/worlds.ts';
import { openEngine } from './engines.ts';
import { activeDays, asked, exerciseOf, logins, specOf } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const [typical, boundary] = fixedWorlds(logins) as [World, World];

async function said(sql: string, exercise: Exercise, world = typical): Promise<string[]> {
  const where = await whereWrong({ engine, exercise, dataset: logins, world, sql });
  return where ? whereSentences(where) : [];
}

/** An exercise whose expected rows are written out, and an answer of other rows. */
const columns = [asked('user_id', 'INTEGER'), asked('n', 'BIGINT')];
const values = (rows: string) => `SELECT * FROM (VALUES ${rows}) AS v(user_id, n)`;
const keyed = (expected: string, rest = {}) =>
  exerciseOf(specOf(columns, { key: ['user_id'], ...rest }), values(expected), { tables: [] });
const where = (expected: string, given: string, rest = {}) => said(values(given), keyed(expected, rest));

test('keys are told apart: values changed and which way, missing, extra, too often, too seldom', async () => {
  expect(await where('(1, 1), (2, 2), (3, 3), (4, 4)', '(1, 5), (2, 7), (4, 4), (9, 9)')).toEqual([
    'A row is known by its `user_id`.',
    '2 are there, but `n` is too large: 1 and 2.',
    'One is missing: 3.',
    'One is not expected at all: 9.',
  ]);
  expect(await where('(1, 1), (2, 2), (3, 3), (3, 3)', '(1, 1), (1, 1), (2, 2), (3, 3)')).toEqual([
    'A row is known by its `user_id`.',
    'One comes too often: 1.',
    'One comes too seldom: 3.',
  ]);
  const many = Array.from({ length: 9 }, (_, n) => `(${n}, 1)`).join(', ');
  expect(await where(many, many.replaceAll(', 1)', ', 0)'))).toContain(
    '9 are there, but `n` is too small: 0, 1, 2 and others.',
  );
  expect(await where('(1, 1), (2, 2)', '(1, 2), (2, 1)')).toContain('2 are there, but `n` differs: 1 and 2.');
});

test('a key that is NULL is a key', async () => {
  expect(await where('(NULL, 1), (2, 2)', '(NULL, 3), (2, 2)')).toContain(
    'One is there, but `n` is too large: NULL.',
  );
  expect(await where('(2, 2)', '(NULL, 3), (2, 2)')).toContain('One is not expected at all: NULL.');
  expect(await where('(1, NULL), (2, 2)', '(1, 3), (2, 2)')).toContain('One is there, but `n` differs: 1.');
});

test('in a set, how often a row comes does not matter', async () => {
  expect(await where('(1, 1), (2, 2)', '(1, 1), (1, 1), (2, 3)', { rows: 'set' })).toEqual([
    'A row is known by its `user_id`.',
    'One is there, but `n` is too large: 2.',
  ]);
});

test('without a key, a result of one row is compared cell by cell, and rows of longer ones with those most alike', async () => {
  const none = { key: [] };
  expect(await where('(1, 5)', '(1, 4)', none)).toEqual(['The row is there, but `n` is too small.']);
  expect(await where('(1, 5), (2, 6)', '(1, 4), (2, 6)', none)).toEqual([
    'One missing row has a row in your answer that differs only in `n`.',
  ]);
  expect(await where('(1, 5), (2, 6)', '(3, 7), (2, 6)', none)).toEqual([
    'Of some expected rows there is nothing alike in your answer.',
    'Some rows of your answer are like none that is expected.',
  ]);
});

test('answers without rows, and tasks without expected ones', async () => {
  const nothing = `${values('(1, 1)')} WHERE false`;
  expect(await said(nothing, keyed('(1, 1)'))).toEqual(['Your answer has no rows here at all.']);
  expect(
    await said(values('(1, 1)'), exerciseOf(specOf(columns, { key: ['user_id'] }), nothing, { tables: [] })),
  ).toEqual(['A row is known by its `user_id`.', 'One is not expected at all: 1.']);
  expect(await said(values('(1, 1)'), exerciseOf(specOf(columns), nothing, { tables: [] }))).toEqual([
    'No row is expected here.',
  ]);
});

test('values with a tolerance differ only beyond it', async () => {
  const spec = specOf([asked('user_id', 'INTEGER'), asked('x', 'DOUBLE')], { key: ['user_id'] });
  const rows = (x: string) => `SELECT * FROM (VALUES (1, ${x}), (2, 0.5::DOUBLE)) AS v(user_id, x)`;
  const exercise = exerciseOf(spec, rows('1::DOUBLE / 3'), { tables: [] });
  expect(await said(rows('0.33::DOUBLE'), exercise)).toEqual([
    'A row is known by its `user_id`.',
    'One is there, but `x` is too small: 1.',
  ]);
  expect(await said(rows('0.33333333333::DOUBLE'), exercise)).toEqual([]);
});

test('where only the order is wrong, the two rows that stand the wrong way round are shown', async () => {
  const ordered = exerciseOf(
    specOf(columns, { order: [{ column: 'n', descending: true }] }),
    `${values('(1, 1), (2, 2), (3, 3)')} ORDER BY n DESC`,
    { tables: [] },
  );
  expect(await said(`${values('(1, 1), (2, 2), (3, 3)')} ORDER BY user_id % 3`, ordered)).toEqual([
    'Rows 2 and 3 of your answer stand the wrong way round: `n` (descending) is 1 in row 2 and 2 in row 3.',
  ]);
});

test('nothing is said of answers that are right, fail, are refused or have other columns', async () => {
  const [solution] = activeDays.solutions;
  expect(await said(solution?.sql ?? '', activeDays)).toEqual([]);
  expect(await said('SELECT nothing', activeDays)).toEqual([]);
  expect(await said('SELECT 1; SELECT 2', activeDays)).toEqual([]);
  expect(await said('SELECT 1 AS x', activeDays)).toEqual([]);
});

const COMMON: [string, Exercise, string, World, RegExp][] = [
  [
    'NULL in a column of the result',
    exerciseOf(
      specOf([asked('device', 'VARCHAR'), asked('user_id', 'INTEGER'), asked('n', 'BIGINT')], {
        key: ['user_id', 'device'],
      }),
      'SELECT device, user_id, count(*) AS n FROM login GROUP BY ALL',
    ),
    'SELECT device, user_id, count(*) AS n FROM login WHERE device IS NOT NULL GROUP BY ALL',
    typical,
    /`device` is NULL/,
  ],
  [
    'NULL in the input rows',
    exerciseOf(
      specOf([asked('user_id', 'INTEGER'), asked('seen', 'TIMESTAMP'), asked('n', 'BIGINT')], {
        key: ['user_id', 'seen'],
      }),
      'SELECT user_id, seen, count(*) AS n FROM login GROUP BY ALL',
    ),
    'SELECT user_id, seen, count(CASE WHEN device IS NULL THEN NULL ELSE 1 END) AS n FROM login GROUP BY ALL',
    typical,
    /one of its rows in `login` has `device` NULL/,
  ],
  [
    'the first of its partition',
    exerciseOf(
      specOf([asked('user_id', 'INTEGER'), asked('seen', 'TIMESTAMP'), asked('before', 'TIMESTAMP')], {
        key: ['user_id', 'seen'],
      }),
      'SELECT DISTINCT user_id, seen, lag(seen, 1, seen) OVER (PARTITION BY user_id ORDER BY seen) AS before FROM (SELECT DISTINCT user_id, seen FROM login)',
    ),
    "SELECT DISTINCT user_id, seen, lag(seen, 1, TIMESTAMP '2000-01-01') OVER (PARTITION BY user_id ORDER BY seen) AS before FROM (SELECT DISTINCT user_id, seen FROM login)",
    typical,
    /the row is the first of its `user_id`/,
  ],
  [
    'repeated input rows only',
    exerciseOf(
      specOf([asked('user_id', 'INTEGER'), asked('seen', 'TIMESTAMP'), asked('n', 'BIGINT')], {
        key: ['user_id', 'seen'],
      }),
      'SELECT user_id, seen, count(*) AS n FROM login WHERE device IS NOT NULL GROUP BY ALL',
    ),
    'SELECT user_id, seen, count(*) AS n FROM (SELECT DISTINCT * FROM login) WHERE device IS NOT NULL GROUP BY ALL',
    boundary,
    /are equal in every column/,
  ],
];

test.each(COMMON)('told as common to the differing rows: %s', async (_name, exercise, sql, world, phrase) => {
  const sentences = await said(sql, exercise, world);
  expect(sentences.join('\n')).toMatch(phrase);
  expect(sentences.join('\n')).toMatch(/Of the \d+ that are right, (none|\d+) (is|are) like that/);
});

test('a trait is told only of nearly all differing rows, and where the others make chance unlikely', () => {
  const trait = { kind: 'null', column: 'n' } as const;
  const counts = (differing: number, differingWith: number, others: number, othersWith: number) =>
    isTelling({ trait, differing, differingWith, others, othersWith });
  expect(counts(5, 5, 20, 0)).toBe(true);
  expect(counts(20, 18, 20, 1)).toBe(true);
  expect(counts(5, 4, 20, 0)).toBe(false);
  expect(counts(5, 5, 20, 15)).toBe(false);
  expect(counts(1, 1, 3, 0)).toBe(false);
  expect(counts(5, 5, 0, 0)).toBe(false);
  expect(counts(1, 1, 40, 0)).toBe(true);
});

test('the known wrong answers of the packs are told what is special where something is', async () => {
  const { exercises, datasets } = readCatalogue(filesBelow(ROOT));
  const of = async (slug: string, name: string) => {
    const exercise = exercises.find((each) => each.slug === slug);
    const dataset = datasets.find((each) => each.name === exercise?.dataset);
    const sql = exercise?.wrong.find((each) => each.name === name)?.sql;
    if (!exercise || !dataset || !sql) throw new Error(`no ${slug}/${name}`);
    const verdict = await grade(engine, exercise, dataset, sql, { secretSeed: 7 });
    if (verdict.verdict !== 'wrong') throw new Error(`${name} is ${verdict.verdict}`);
    const found = await whereWrong({ engine, exercise, dataset, world: verdict.world, sql });
    return (found ? whereSentences(found) : []).join('\n');
  };
  expect(await of('half-open-join', 'open-at-the-start')).toMatch(
    /`order_ts` in `orders` falls exactly on a `valid_to` in `dim_customer`/,
  );
  expect(await of('sessions', 'exactly-30-minutes-ends-it')).toMatch(/after exactly `INTERVAL 30 MINUTES`/);
  expect(await of('daily-streaks', 'day-of-the-month')).toMatch(/reaches over the end of a month/);
  expect(await of('asof-join', 'inner-asof')).toMatch(/its `customer_id` has no row in `dim_customer`/);
  expect(await of('streaks-from-the-raw-log', 'logins-counted-as-days')).toMatch(
    /the same `user_id` and fall on one day/,
  );
});

test('a secret world, gone after its Check, is made again', async () => {
  const wrong = 'SELECT user_id, 1 + count(DISTINCT CAST(seen AS DATE)) AS days FROM login GROUP BY user_id';
  expect(await said(wrong, activeDays, secretWorld(logins, 77))).toEqual([
    'A row is known by its `user_id`.',
    expect.stringMatching(/^45 are there, but `days` is too large: 1, 2, 3 and others\.$/),
  ]);
});

test('numbers that were rounded too early are told apart from wrong ones', async () => {
  const spec = specOf([asked('user_id', 'INTEGER'), asked('share', 'DOUBLE')], { key: ['user_id'] });
  const rows = (...shares: string[]) =>
    `SELECT * FROM (VALUES ${shares.map((share, at) => `(${at}, ${share}::DOUBLE)`).join(', ')}) AS v(user_id, share)`;
  const exercise = exerciseOf(spec, rows('1 / 3', '2 / 3', 'NULL'), { tables: [] });
  const near = async (...shares: string[]) => {
    const verdict = await grade(engine, exercise, logins, rows(...shares));
    return verdict.verdict === 'wrong' && verdict.wrong.kind === 'rows' ? verdict.wrong.nearMiss : verdict;
  };
  expect(await near('0.33', '0.67', 'NULL')).toMatch(/are rounded to 2 decimals, as yours are/);
  expect(await near('0', '1', 'NULL')).toMatch(/are rounded to whole numbers/);
  expect(await near('0.33', '0.68', 'NULL')).toBeNull();
  expect(await near('0.33', '0.67', '0')).toBeNull();
  // Not rounded, only near.
  expect(await near('0.3312345678', '0.67', 'NULL')).toBeNull();
});
