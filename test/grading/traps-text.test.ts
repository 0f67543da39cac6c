import { describe, expect, test } from 'vitest';
import { grade } from '../../src/grading/grade.ts';
import { asked, exerciseOf, logins, specOf } from './login-exercise.ts';
import { expectTrap, onBothEngines, RIGHT, type Trap } from './trap.ts';

/* Answers with odd names, characters and values, and answers that fail at a row. */

const ACCEPTED: readonly (readonly [title: string, sql: string])[] = [
  ['a byte order mark before it', `\ufeff${RIGHT}`],
  ['a byte order mark after it', `${RIGHT}\ufeff`],
  ['non-breaking spaces', RIGHT.replaceAll(' ', '\u00a0')],
  ['spaces of no width', RIGHT.replaceAll(' ', '\u200b')],
  ['ideographic spaces', RIGHT.replaceAll(' ', '\u3000')],
  ['line ends of Windows', RIGHT.replaceAll(' ', '\r\n')],
  ['half a surrogate pair in a comment', `/* \ud800 */ ${RIGHT} -- \udc00`],
  ['half a surrogate pair in a text', `${RIGHT} HAVING '\ud800' = '\ud800'`],
  [
    'emoji in a text and a name',
    `WITH "📆" AS (${RIGHT}) SELECT user_id, days AS days FROM "📆" WHERE '😀' <> ''`,
  ],
  [
    'its columns in capitals',
    RIGHT.replace('user_id,', 'user_id AS "USER_ID",').replace('AS days', 'AS "Days"'),
  ],
  ['a CTE that shadows a table', `WITH login AS (FROM main.login) ${RIGHT}`],
  ['a CTE named like a column of the judge', `WITH c0 AS (${RIGHT}) FROM c0`],
  ['the schema of the table, quoted', RIGHT.replace('FROM login', 'FROM "main"."LOGIN" AS "FROM"')],
  ['the name of the table as a text', RIGHT.replace('FROM login', "FROM 'login'")],
  ['a comment that ends it', `${RIGHT} -- that's all`],
  [
    'regular expressions, casts and divisions that fail at no row',
    `${RIGHT} HAVING regexp_matches('a', 'a') AND TRY_CAST('x' AS INT) IS NULL`,
  ],
];

const BY_POSITION: readonly (readonly [title: string, sql: string])[] = [
  ['quotes', RIGHT.replace('AS days', `AS "da""y's"`)],
  ['emoji', RIGHT.replace('AS days', 'AS 📆')],
  ['nothing but a space', RIGHT.replace('AS days', 'AS " "')],
  ['a semicolon and a comment', RIGHT.replace('AS days', 'AS "; -- /*"')],
  ['the name of the column before', RIGHT.replace('AS days', 'AS user_id')],
];

const FAILING: readonly Trap[] = [
  [
    'a cast',
    'SELECT user_id, device::BIGINT AS days FROM login',
    'error',
    "'laptop' is not a whole number (BIGINT). TRY_CAST",
  ],
  [
    'a regular expression',
    "SELECT user_id, length(regexp_extract(device, '(')) AS days FROM login",
    'error',
    'missing )',
  ],
  [
    'a product',
    'SELECT user_id, sum(9223372036854775807::BIGINT * user_id) AS days FROM login GROUP BY 1',
    'error',
    'leaves the range of BIGINT',
  ],
  ['error()', "SELECT user_id, error('met') AS days FROM login", 'error', 'met'],
  [
    'a subquery of several rows',
    'SELECT user_id, (SELECT user_id FROM login) AS days FROM login',
    'error',
    'may return one row',
  ],
  [
    'a parameter',
    'SELECT user_id, $1 AS days FROM login',
    'refused',
    '$1 stands for a value that nobody fills in',
  ],
  ['a column that is not there', 'SELECT user_id, dayz AS days FROM login', 'error', 'dayz'],
  ['curly quotes', 'SELECT user_id, ‘a’ AS days FROM login', 'error', 'Referenced column'],
  ['no columns by name', "SELECT COLUMNS('nothing') FROM login", 'error', 'No matching columns found'],
  [
    'no columns at all',
    'SELECT * EXCLUDE (user_id, seen, device) FROM login',
    'error',
    'SELECT list is empty',
  ],
];

const ODD: readonly Trap[] = [
  [
    'NaN',
    "SELECT user_id, 'nan'::DOUBLE AS days FROM login",
    'wrong',
    /missing .* `days` is DOUBLE where BIGINT is asked for/,
  ],
  ['infinity', 'SELECT user_id, 1.0 / 0 AS days FROM login', 'wrong', 'missing'],
  ['-0.0', 'SELECT user_id, -0.0::DOUBLE AS days FROM login', 'wrong', 'missing'],
  ['NULL', 'SELECT NULL AS user_id, NULL AS days', 'wrong', 'missing'],
  [
    'text with half a surrogate pair',
    "SELECT user_id, '\udc00' AS days FROM login",
    'wrong',
    'use CAST(... AS BIGINT)',
  ],
  [
    'five thousand columns',
    `SELECT ${Array.from({ length: 5000 }, (_, i) => `1 AS c${i}`).join(', ')} FROM login`,
    'wrong',
    'The answer has 5,000 columns; 2 columns are asked for',
  ],
  ['one column', 'SELECT user_id FROM login', 'wrong', 'Missing: `days`.'],
  ['a list for a number', 'SELECT user_id, [1] AS days FROM login', 'wrong', 'INTEGER[]'],
];

onBothEngines('1GB', (check, engine) => {
  test.each(ACCEPTED)('a right answer with %s is accepted', async (_, sql) => {
    expect(await check(sql)).toEqual({ verdict: 'accepted', notes: [], worlds: 10 });
  });

  test.each(BY_POSITION)('a column named with %s is read by its position', async (_, sql) => {
    expect(await check(sql)).toMatchObject({ verdict: 'accepted', notes: [{ kind: 'by-position' }] });
  });

  test.each(FAILING)('%s that fails is an error in plain words', async (...trap) => expectTrap(check, trap));
  test.each(ODD)('%s is wrong and nothing breaks', async (...trap) => expectTrap(check, trap));

  test('an error that only some rows of a later world cause names that world', async () => {
    const sql = `SELECT user_id, count(DISTINCT CASE WHEN device = '' THEN CAST(device AS DATE) ELSE seen::DATE END) AS days FROM login GROUP BY 1`;
    expect(await check(sql)).toMatchObject({ verdict: 'error', world: { profile: 'boundary', seed: 1 } });
  });

  describe('values that are equal without looking so', () => {
    const spec = specOf([asked('v', 'DOUBLE', { nullable: true })]);
    const judged = async (reference: string, answer: string) =>
      (
        await grade(
          engine(),
          exerciseOf(spec, `SELECT ${reference} AS v FROM login`),
          logins,
          `SELECT ${answer} AS v FROM login`,
          { secretSeed: 7 },
        )
      ).verdict;

    test.each([
      ["'nan'::DOUBLE", "'nan'::FLOAT", 'accepted'],
      ["'inf'::DOUBLE", '1::DOUBLE / 0', 'accepted'],
      ["'inf'::DOUBLE", '-1::DOUBLE / 0', 'wrong'],
      ["'nan'::DOUBLE", 'NULL::DOUBLE', 'wrong'],
      ['0.0::DOUBLE', '-0.0::DOUBLE', 'accepted'],
      ['0.0::DOUBLE', "'nan'::DOUBLE", 'wrong'],
    ])('%s against %s: %s', async (reference, answer, verdict) => {
      expect(await judged(reference, answer)).toBe(verdict);
    });
  });
});
