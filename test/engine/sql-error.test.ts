import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, SqlError, SqlErrorKind } from '../../src/engine/engine.ts';
import { ADAPTERS } from './adapters.ts';

const WORLD = {
  database: 'w',
  statements: [
    'CREATE TABLE users (id INTEGER, name VARCHAR, joined DATE, score DOUBLE)',
    'CREATE TABLE logins (user_id INTEGER, "at" TIMESTAMP, days INTEGER)',
    "INSERT INTO users VALUES (1, 'a', '2024-01-01', 1.5), (2, 'b', NULL, NULL)",
  ],
};

type Case = readonly [sql: string, kind: SqlErrorKind, marked: string | null, advice: RegExp | null];

/** SQL, the kind of its error, the text that is marked (null: none), and what the advice says. */
const CASES: readonly Case[] = [
  ['SELECT nme FROM users', 'unknown-name', 'nme', /Similar names: name, joined/],
  ['SELECT nosuch', 'unknown-name', 'nosuch', /Add FROM/],
  ['SELECT name FROM users WHERE name = "a"', 'unknown-name', '"a"', /write 'a'/],
  ['SELECT usrs.id FROM users', 'unknown-name', 'usrs', /tables are called users/],
  ['SELECT users.id FROM users AS u', 'unknown-name', 'users', /known by its alias only/],
  ['SELECT * FROM usrs', 'unknown-name', 'usrs', /Did you mean users\?/],
  ['SELECT * FROM zzz', 'unknown-name', 'zzz', /list of tables/],
  ['SELECT id FROM users a, users b', 'unknown-name', 'id', /a\.id, b\.id|a\.id or b\.id/],
  ['SELECT t.y FROM (VALUES (1)) AS t(x)', 'unknown-name', 't', /spelling of y/],
  ['SELECT * FROM users JOIN logins USING (id)', 'unknown-name', null, /both tables/],
  ['SELECT id, count(*) FROM users', 'other', 'id', /add it to GROUP BY/],
  ["SELECT id FROM users GROUP BY id HAVING name = 'x'", 'other', null, /name needs one value/],
  ['SELECT id FROM users WHERE count(*) > 1', 'other', 'count', /HAVING/],
  ['SELECT id FROM users WHERE row_number() OVER () = 1', 'other', 'row_number', /QUALIFY/],
  ['SELECT id FROM users GROUP BY id HAVING rank() OVER () = 1', 'other', 'rank', /QUALIFY/],
  ['SELECT max(count(*)) FROM users', 'other', 'count', /CTE first/],
  ['SELECT id FROM users GROUP BY 2', 'other', null, /columns after SELECT/],
  ['SELECT id FROM users ORDER BY 5', 'other', '5', /columns after SELECT/],
  ['SELECT id FROM users UNION SELECT id, name FROM users', 'other', null, /same number of columns/],
  ['SELECT * FROM users WHERE id IN (SELECT id, name FROM users)', 'other', 'IN', /1 column\./],
  ['SELECT (SELECT id FROM users)', 'value', null, /Aggregate it, or compare with IN/],
  ['SELECT 1 FROM users WHERE unnest([1]) = 1', 'other', 'unnest', /in FROM/],
  ['SELECT * FROM users ASOF JOIN logins ON id = user_id', 'other', null, /inequality/],
  ['SELECT count(*) days FROM users', 'syntax', 'days', /AS days/],
  ['SELECT "at" at FROM logins', 'syntax', 'FROM', /"at"/],
  ['SELECT at FROM logins', 'syntax', 'FROM', /"at"/],
  ['SELECT id FROM users WHERE, id = 1', 'syntax', ',', /marked place/],
  ['SELECT id FROM users ORDER BY id, LIMIT 3', 'syntax', 'LIMIT', /comma/],
  ['SELEC id FROM users', 'syntax', 'SELEC', /marked place/],
  ['SELECT 1 +', 'syntax', '', /too early/],
  ['SELECT * FROM (SELECT id FROM users', 'syntax', '', /parenthesis is not closed/],
  ["SELECT 'it", 'syntax', "'it", /text is not closed/],
  ['SELECT "it', 'syntax', '"it', /name is not closed/],
  ['SELECT FROM users', 'syntax', null, /Name the columns/],
  ['SELECT * users', 'other', null, /FROM is missing/],
  ["SELECT 'a' + 1", 'type', '+', /cast a text to a number/],
  ['SELECT name + 1 FROM users', 'type', '+', /VARCHAR and a whole number/],
  ['SELECT joined + 1.5 FROM users', 'type', '+', /INTERVAL 1 DAY/],
  ['SELECT joined - row_number() OVER () FROM users', 'type', '-', /as an INTEGER, and this is a BIGINT/],
  ['SELECT joined - INTERVAL id DAY FROM users', 'syntax', 'DAY', /INTERVAL \(n\) DAY/],
  ['SELECT joined - INTERVAL position DAY FROM users', 'syntax', 'position', /INTERVAL \(n\) DAY/],
  ['SELECT sum(name) FROM users', 'type', 'sum', /sum does not take \(VARCHAR\), but \(DECIMAL\)/],
  ['SELECT id FROM users WHERE joined > 5', 'type', '>', /DATE '2024-01-31'/],
  ['SELECT coalesce(id, name) FROM users', 'type', null, /one type/],
  ['SELECT id FROM users WHERE name LIKE 5', 'type', 'LIKE', /cast the other side/],
  ['SELECT 1 FROM users WHERE joined - INTERVAL 1 DAY', 'type', '-', /compare/],
  ["SELECT 'abc'::INT", 'value', '::', /TRY_CAST/],
  ["SELECT * FROM users WHERE joined = 'not a date'", 'value', "'not a date'", /YYYY-MM-DD/],
  ["SELECT DATE '2024-13-45'", 'value', null, /YYYY-MM-DD/],
  ["SELECT strptime('x', '%Y')", 'value', null, /try_strptime/],
  ['SELECT 300::TINYINT', 'value', '::', /wider type/],
  ['SELECT 9223372036854775807 + 1', 'value', null, /leaves the range of BIGINT/],
  ['SELECT lag(id) FROM users', 'unknown-name', 'lag', /OVER \(ORDER BY/],
  ['SELECT dateadd(day, 1, joined) FROM users', 'unknown-name', 'dateadd', /INTERVAL 1 DAY/],
  ['SELECT approx_distinct(id) FROM users', 'unknown-name', 'approx_distinct', /approx_count_distinct/],
  ['SELECT nosuchfn(1)', 'unknown-name', 'nosuchfn', /nearest name/],
  ['SELECT `id` FROM users', 'unknown-name', '`', /backticks/],
  ["SELECT CAST('x' AS foo)", 'unknown-name', 'foo', /Common ones/],
  ["SELECT * FROM read_csv('x.csv')", 'refused', 'read_csv', /scratch page/],
  ['SET threads = 4', 'refused', null, /fixed/],
  ["SELECT error('my own words')", 'value', null, null],
  ['', 'refused', null, null],
  ['-- only a comment;', 'refused', null, null],
];

/** What needs an extension that is built into the native engine, but not into the page's. */
const EXTENSIONS: readonly Case[] = [
  ["SELECT date_trunc('day', now())", 'refused', null, /TIMESTAMP without zone/],
  ["SELECT '2024-01-01'::TIMESTAMPTZ + INTERVAL 1 DAY", 'type', '+', /TIMESTAMP without zone/],
  ['SELECT current_date', 'refused', null, /fixed date/],
  ["SELECT '{}'::JSON", 'refused', null, /JSON/],
  ["SELECT json_extract('{}', '$.a')", 'refused', null, /JSON/],
];

function marked(sql: string, { position }: SqlError): string | null {
  return position && sql.slice(position.from, position.to);
}

describe.each(ADAPTERS)('$name: errors', ({ name, open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.load(WORLD);
  });
  afterAll(() => engine.close());

  async function errorOf(sql: string): Promise<SqlError> {
    const outcome = await engine.run(sql, { database: 'w' });
    if (outcome.ok) throw new Error(`${sql} has no error`);
    return outcome.error;
  }

  test.each(CASES)('%s', async (sql, kind, at, advice) => {
    const error = await errorOf(sql);
    expect(error).toMatchObject({ kind });
    expect(marked(sql, error)).toBe(at);
    if (advice) expect(error.advice).toMatch(advice);
    else expect(error.advice).toBeNull();
    expect(error.message).not.toMatch(/LINE \d|\^|Candidate functions|exception_type|INSTALL/);
  });

  test.runIf(name === 'duckdb-wasm').each(EXTENSIONS)(
    '%s is refused cleanly',
    async (sql, kind, at, advice) => {
      const error = await errorOf(sql);
      expect(error).toMatchObject({ kind });
      expect(marked(sql, error)).toBe(at);
      expect(error.advice).toMatch(advice as RegExp);
      expect(await engine.run('SELECT 1', { database: 'w' })).toMatchObject({ ok: true });
    },
  );

  test.each([
    ['after wide characters', "SELECT '漢字漢字', nosuch FROM users"],
    ['after emoji', "SELECT '🏝🏝👨‍👩‍👧', nosuch FROM users"],
    ['after combining characters', "SELECT 'e\u0301a\u0300', nosuch FROM users"],
    ['after letters beyond ASCII', "SELECT 'zażółć gęślą', nosuch FROM users"],
    ['after tabs', 'SELECT\t1,\t\tnosuch FROM users'],
    ['on a later line', 'SELECT 1,\n\n  nosuch\nFROM users'],
    ['after carriage returns', 'SELECT 1,\r\n  nosuch\r\nFROM users'],
    ['after blank lines', '\n\n   SELECT nosuch FROM users'],
    ['in a line too long to show', `SELECT '${'x'.repeat(500)}', nosuch, '${'漢'.repeat(500)}' FROM users`],
    ['at the end of a long line', `SELECT 1,\n'${'x'.repeat(500)}', nosuch`],
    ['in a later statement', "SELECT 1;\nSELECT '漢', 2;\nSELECT id,\n  nosuch FROM users; SELECT 3"],
    ['after a comment', 'SELECT /* nosuch */ 1, -- nosuch\n nosuch FROM users'],
    ['in a longer word', 'SELECT nosuch1 AS a, nosuch FROM (SELECT 1 AS nosuch1)'],
  ])('the place is found %s', async (_, sql) => {
    const error = await errorOf(sql);
    expect(marked(sql, error)).toBe('nosuch');
    expect(sql.slice(0, error.position?.from)).not.toMatch(/(?<!\/\* |-- )nosuch$/);
  });

  test('an error in a later statement leaves what the earlier ones did', async () => {
    await errorOf('CREATE TABLE made AS SELECT 1 AS one; SELECT nosuch FROM made');
    expect(await engine.run('SELECT one FROM made', { database: 'w' })).toMatchObject({ ok: true });
  });
});
