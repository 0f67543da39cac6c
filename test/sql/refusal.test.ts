import { expect, test } from 'vitest';
import { isFromItem } from '../../src/sql/from-item.ts';
import { refusal } from '../../src/sql/statement.ts';
import { stringValue } from '../../src/sql/string-value.ts';
import { significantTokens } from '../../src/sql/token.ts';

/* What an exercise does not run, beyond the plain cases of statement.test.ts. */

test.each([
  ["'it''s'", "it's"],
  ["E'duck\\x64b\\137tables\\n'", 'duckdb_tables\n'],
  ["e'\\u0064\\U00000075\\'ck'", "du'ck"],
  ["'duck'\n -- still the same string\n 'db_tables'", 'duckdb_tables'],
  ['$$pg_class$$', 'pg_class'],
  ["$a$it's $$ open$a$", "it's $$ open"],
  ["''", ''],
  ["'open", 'open'],
  ['$$open', 'open'],
])('a string is read as the engine reads it: %s', (text, value) => {
  const [token] = significantTokens(text);
  if (!token) throw new Error('no token');
  expect(stringValue(token)).toBe(value);
});

test.each([
  ["SELECT * FROM 'x'", true],
  ["FROM t JOIN 'x' ON true", true],
  ["FROM t, (SELECT 1, 2), 'x'", true],
  ["FROM t POSITIONAL JOIN (('x' CROSS JOIN u))", true],
  ["FROM a: 'x'", true],
  ["PIVOT 'x' ON y IN (1)", true],
  ["WITH a AS (TABLE 'x') FROM a", true],
  ["SELECT a, 'x' FROM t", false],
  ["SELECT a FROM t WHERE b IN ('a', 'x')", false],
  ["FROM t, u WHERE f(t.a, 'x')", false],
  ["FROM (VALUES ('x'), ('y'))", false],
  ["SELECT a IS DISTINCT FROM 'x'", false],
  ["SELECT trim(both ' ' FROM 'x')", false],
  ["FROM t GROUP BY a, 'x'", false],
  ["FROM t SELECT a, 'x'", false],
])('a text is a table or a file where FROM asks for one: %s, %s', (sql, is) => {
  const read = significantTokens(sql);
  const at = read.findIndex(({ text }) => text === "'x'");
  expect(isFromItem(read, at)).toBe(is);
});

test.each([
  // A text after FROM is the name of a table, here of the catalog.
  ["FROM 'duckdb_tables'", "'duckdb_tables' reads the engine's catalog"],
  ["FROM e'duckdb\\x5ftables'", 'catalog'],
  ["FROM 'duckdb_'\n'tables'", 'catalog'],
  ['FROM $$duckdb_tables$$', 'catalog'],
  ["PIVOT 'PG_CLASS' ON relname IN ('login') USING count(*)", 'catalog'],
  // A macro that makes a table of the one that a text names.
  ["FROM histogram_values('duck' || 'db_tables', table_name)", 'runs SQL that is hidden in a text'],
  ["FROM t, histogram('duck' || 'db_tables', table_name)", 'runs SQL that is hidden in a text'],
  ["FROM h: histogram('duck' || 'db_tables', table_name)", 'runs SQL that is hidden in a text'],
  // The statement around the answer has the names of what is hidden from it.
  ['SELECT current_query()', 'current_query tells how the query is run'],
  ['SELECT "current_query"()', 'tells how the query is run'],
  ['SELECT system.main.current_query()', 'tells how the query is run'],
  ['SELECT list_transform([1], lambda x: current_query())', 'tells how the query is run'],
  ['SELECT current_database()', "reads the session's settings"],
  ['SELECT current_catalog', "reads the session's settings"],
  [`FROM judge_${'0a'.repeat(16)}.main.reference_0`, 'is kept from answers'],
  [`FROM "WORLD_${'0A'.repeat(16)}"."main"."login"`, 'is kept from answers'],
  [`SELECT 'x judge_${'0a'.repeat(16)} y'`, 'is kept from answers'],
  // The page has no clock without an extension, and no answer should need one.
  ['SELECT now()', 'now tells the current time'],
  ['SELECT current_date', 'current_date tells the current time'],
  ['SELECT CURRENT_TIMESTAMP - INTERVAL 1 DAY', 'CURRENT_TIMESTAMP tells the current time'],
  ['SELECT age(ts) FROM t', 'age tells the current time'],
  ['SELECT age((ts, 1)) FROM t', 'age tells the current time'],
  ['SELECT setseed(0.5)', 'setseed works on the engine itself'],
  ["FROM 'x.csv'", "'x.csv' reads files"],
  ["FROM 'https://example.com/x'", 'reads files'],
  ['SELECT $1', '$1 stands for a value that nobody fills in'],
  ['SELECT a FROM t WHERE b = ?', '? stands for a value'],
  ['SELECT $name', '$name stands for a value'],
  ['SELECT 1 -- \0', 'There is a NUL character'],
  ["SELECT 'a\0b'", 'There is a NUL character'],
  ['SELECT 1 /* open', 'A comment that begins with /* is not closed'],
  ['SELECT 1 /* a /* b */', 'A comment that begins with /* is not closed'],
])('a text that looks behind the scenes is refused: %s', (sql, message) => {
  const refused = refusal(sql);
  expect(refused?.message).toContain(message);
  expect(refused?.advice).toMatch(/\.$/);
});

test.each([
  "FROM 'login'",
  'TABLE login',
  'WITH a AS (FROM login) TABLE a',
  'PIVOT login ON user_id IN (1, 2) USING count(*)',
  'WITH a AS (FROM login) UNPIVOT a ON user_id INTO NAME n VALUE v',
  'SELECT histogram(x), today, now AS current_date FROM t',
  'SELECT t.current_timestamp FROM t',
  'SELECT age(a, b), age((SELECT 1, 2), 3) FROM t',
  "SELECT * FROM t WHERE path IN ('a.b', 'c/d') AND x IS DISTINCT FROM 'e.f'",
  "SELECT substring('a.b' FROM 1) FROM t",
  "SELECT 'runs duckdb_tables() and now()' AS note",
  'SELECT 1 /* a /* b */ c */',
  'SELECT 1 -- /* open',
  '/**/SELECT 1',
])('a text that only looks like it is taken: %s', (sql) => {
  expect(refusal(sql)).toBeNull();
});

test('ten thousand texts and fifty thousand parentheses are read in a moment', () => {
  const began = performance.now();
  expect(refusal(`FROM t WHERE x IN (${"'a.b', ".repeat(10_000)}'c.d')`)).toBeNull();
  expect(refusal(`FROM ${'('.repeat(49_000)}'x.csv'${')'.repeat(49_000)}`)?.message).toContain('reads files');
  // A walk back from each text would take a hundred times as long.
  expect(performance.now() - began).toBeLessThan(1_500);
});
