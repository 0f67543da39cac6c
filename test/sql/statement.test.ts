import { expect, test } from 'vitest';
import { commonTableExpressions } from '../../src/sql/common-table-expression.ts';
import { LONGEST_ANSWER } from '../../src/sql/refused-text.ts';
import { leadingKeyword, refusal, splitStatements, trimStatement } from '../../src/sql/statement.ts';

test('statements are cut at semicolons outside strings, names and comments', () => {
  const sql = `SELECT ';' AS ";" /* ; */; -- ;\n SELECT $$;$$`;
  expect(splitStatements(sql)).toEqual([
    { from: 0, to: 17, text: `SELECT ';' AS ";"` },
    { from: 33, to: 45, text: 'SELECT $$;$$' },
  ]);
});

test('empty statements are dropped', () => {
  expect(splitStatements(' ;; -- nothing\n;/* x */')).toEqual([]);
});

test('a statement is trimmed of white space, comments and semicolons at its end', () => {
  expect(trimStatement('\n SELECT 1 -- one\n ; ; /* end */ ')).toEqual({ from: 2, to: 10, text: 'SELECT 1' });
  expect(trimStatement('-- why\nSELECT 1;').text).toBe('-- why\nSELECT 1');
  expect(trimStatement(' ; -- x').text).toBe('');
});

test('the leading keyword stands past comments and parentheses', () => {
  expect(leadingKeyword('/* a */ (( Select 1))')).toBe('select');
  expect(leadingKeyword(' "select" ')).toBe('');
});

const bodies = (sql: string) =>
  commonTableExpressions(sql).map(({ name, columns, from, to }) => [name, ...columns, sql.slice(from, to)]);

test('the steps of a WITH clause are found in order with their bodies', () => {
  expect(bodies('WITH a AS (SELECT (1)), "b c" AS NOT MATERIALIZED (FROM a) SELECT * FROM "b c"')).toEqual([
    ['a', 'SELECT (1)'],
    ['b c', 'FROM a'],
  ]);
});

test('recursive steps, column lists and keys are read past', () => {
  const sql =
    'with recursive t(n, m) USING KEY (n) AS materialized (SELECT 1, 2), u as (WITH v AS (SELECT 1) FROM v) FROM t';
  expect(bodies(sql)).toEqual([
    ['t', 'n', 'm', 'SELECT 1, 2'],
    ['u', 'WITH v AS (SELECT 1) FROM v'],
  ]);
  expect(bodies('WITH recursive AS (SELECT 1) FROM recursive')).toEqual([['recursive', 'SELECT 1']]);
});

test('a WITH clause still being written gives what is there', () => {
  expect(bodies('WITH a AS (SELECT 1), b AS (SELECT * FROM')).toEqual([
    ['a', 'SELECT 1'],
    ['b', ' SELECT * FROM'.trim()],
  ]);
  expect(bodies('WITH a')).toEqual([]);
  expect(bodies('SELECT 1')).toEqual([]);
});

test.each([
  'SELECT 1',
  'select * from logins;',
  '-- mine\n(SELECT 1) UNION ALL (SELECT 2); -- done',
  'FROM logins SELECT user_id',
  'VALUES (1), (2)',
  "WITH a AS (SELECT 1) (SELECT 'duckdb_tables()', \"query\" FROM a) -- read_csv('x')",
  'SELECT query, t.summary, glob FROM range(3) t(query) WHERE x GLOB (y)',
  'SELECT pg_typeof(1)',
  'SELEC 1 FROM (SELECT 1'.replace('SELEC ', 'SELECT '),
  'WITH a AS (',
])('an answer is taken: %s', (sql) => {
  expect(refusal(sql)).toBeNull();
});

test.each([
  ['', 'There is no query here yet.'],
  ['-- only a comment', 'There is no query here yet.'],
  ['SELECT 1; SELECT 2; SELECT 3', 'There are 3 statements here'],
  ['CREATE TABLE t (a INT)', 'CREATE makes a table or view'],
  ['WITH a AS (SELECT 1) INSERT INTO t FROM a', 'INSERT changes rows'],
  ['(((DELETE FROM t)))', 'DELETE changes rows'],
  ['SUMMARIZE logins', 'SUMMARIZE describes a table'],
  ['SELECT * FROM (DESCRIBE logins)', 'DESCRIBE lists columns'],
  ['FROM ( /* x */ SHOW TABLES)', 'SHOW lists tables and columns'],
  ['SELEC 1', 'this begins with SELEC'],
  ['SELECT * FROM duckdb_tables()', "duckdb_tables reads the engine's catalog"],
  ['SELECT * FROM "DUCKDB_Views"', 'reads the engine'],
  ['FROM information_schema.tables', "information_schema reads the engine's catalog"],
  ['FROM pg_catalog.pg_class', "pg_catalog reads the engine's catalog"],
  ['SELECT sql FROM sqlite_master', "sqlite_master reads the engine's catalog"],
  ["FROM pragma_table_info('t')", 'pragma_table_info reads'],
  ["SELECT * FROM query /* hidden */ ('SELECT 1')", 'query runs SQL that is hidden in a text'],
  ['FROM "query_table"(\'t\')', 'runs SQL that is hidden'],
  ["SELECT getvariable('seed')", "getvariable reads the session's settings"],
  ["FROM read_csv('x.csv')", 'read_csv reads files'],
  ["FROM glob('*')", 'glob reads files'],
  ["SELECT 2 */* ' */ 2 FROM duckdb_views() --'", 'duckdb_views reads'],
  ["SELECT E'\\'' AS a$$, 1 FROM duckdb_views() --$$'", 'duckdb_views reads'],
])('a text that is no answer is refused: %s', (sql, message) => {
  const refused = refusal(sql);
  expect(refused?.message).toContain(message);
  expect(refused?.advice).toMatch(/\.$/);
});

test('a refusal says where', () => {
  const where = (sql: string) => {
    const refused = refusal(sql);
    return refused && sql.slice(refused.from, refused.to);
  };
  expect(where('SELECT 1; SELECT 2 ;')).toBe('SELECT 2');
  expect(where('SELECT * FROM "duckdb_tables"')).toBe('"duckdb_tables"');
  expect(where(' drop table x')).toBe('drop');
});

test('text longer than an answer can be is refused unread', () => {
  const sql = `SELECT '${'x'.repeat(10_000_000)}'`;
  expect(refusal(sql)?.message).toBe(
    'This text is 10,000,009 characters long; an answer has at most 100,000.',
  );
  expect(refusal(`SELECT 1${' '.repeat(LONGEST_ANSWER - 8)}`)).toBeNull();
});

test('ten megabytes of statements are split', () => {
  expect(splitStatements("INSERT INTO t VALUES ('a;b', 1);\n".repeat(320_000))).toHaveLength(320_000);
});

test.each(['(', '((', '/*', '[', 'CASE WHEN ', 'WITH a AS (', "'", '$$', '"a".'])(
  'deep nesting of %s neither hangs nor overflows',
  (open) => {
    const sql = `SELECT ${open.repeat(5_000)}1`;
    expect(() => [
      refusal(sql),
      refusal(sql.slice(7)),
      commonTableExpressions(sql.slice(7)),
      trimStatement(sql),
    ]).not.toThrow();
  },
);
