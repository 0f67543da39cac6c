import { expect, test } from 'vitest';
import { expectTrap, onBothEngines, RIGHT, type Trap } from './trap.ts';

/* Texts that are more than one query, another statement, or end before they seem to. */

const SMUGGLED: readonly Trap[] = [
  ['a second statement', `${RIGHT}; DROP TABLE login`, 'refused', 'There are 2 statements here'],
  [
    'a statement between closed and opened parentheses',
    'SELECT 1, 2) t; DROP TABLE login; SELECT * FROM (SELECT 1, 2',
    'refused',
    'There are 3 statements here',
  ],
  [
    'a parenthesis closed too soon, with a union',
    `${RIGHT}) UNION ALL (SELECT 1, 2`,
    'error',
    'syntax error',
  ],
  [
    "the end of the judge's own statement",
    `${RIGHT}\n) AS answer(c0, c1) LIMIT 5 --`,
    'error',
    'syntax error',
  ],
  [
    "the end of the judge's own statement and a beginning",
    'SELECT 1, 2) AS answer(c0, c1) UNION ALL SELECT * FROM (SELECT 1, 2',
    'error',
    'syntax error',
  ],
  ['one parenthesis too many', `${RIGHT})`, 'error', 'syntax error'],
  ['one parenthesis too few', `SELECT * FROM (${RIGHT}`, 'error', 'One parenthesis is not closed'],
  ['a comment around the closing parenthesis', `${RIGHT} /* */ ) /* `, 'refused', 'is not closed'],
  [
    'a comment without an end',
    `${RIGHT} /* all done`,
    'refused',
    'is not closed, so all after it is left out',
  ],
  ['a comment in a comment with one end', `${RIGHT} /* a /* b */`, 'refused', 'Comments nest'],
  ['a text without an end', `${RIGHT} HAVING '1' = '`, 'error', 'A text is not closed'],
  ['a text in dollars without an end', `${RIGHT} HAVING $$a`, 'error', 'A text between $$ is not closed'],
  ['a name without an end', `SELECT user_id AS "u FROM login`, 'error', 'A quoted name is not closed'],
  ['a NUL character', `${RIGHT} \0 AND MORE`, 'refused', 'There is a NUL character'],
  ['only comments', '-- SELECT 1\n/* SELECT 2 */', 'refused', 'There is no query here yet'],
  ['nothing', '', 'refused', 'There is no query here yet'],
  ['white space', ' \n\t\u00a0\ufeff', 'refused', 'There is no query here yet'],
  ['semicolons', ';;', 'refused', 'There is no query here yet'],
];

const STATEMENTS: readonly (readonly [sql: string, said: string])[] = [
  ["COPY login TO 'x.csv'", 'COPY moves rows'],
  ["ATTACH ':memory:' AS x", 'ATTACH opens another database'],
  ['DETACH x', 'DETACH closes'],
  ['SET threads = 1', 'SET changes settings'],
  ['RESET threads', 'RESET changes settings'],
  ['PRAGMA database_list', 'PRAGMA changes settings'],
  ['INSTALL httpfs', 'INSTALL fetches'],
  ['LOAD httpfs', 'LOAD loads'],
  ['CALL pragma_version()', 'CALL calls'],
  [`EXPLAIN ${RIGHT}`, 'EXPLAIN shows a plan'],
  [`EXPLAIN ANALYZE ${RIGHT}`, 'EXPLAIN shows a plan'],
  [`DESCRIBE ${RIGHT}`, 'DESCRIBE lists columns'],
  ['SUMMARIZE login', 'SUMMARIZE describes'],
  ['SHOW TABLES', 'SHOW lists'],
  ['CHECKPOINT', 'CHECKPOINT writes'],
  ['VACUUM', 'VACUUM rewrites'],
  [`PREPARE p AS ${RIGHT}`, 'PREPARE prepares'],
  ['EXECUTE p', 'EXECUTE runs'],
  ['USE memory', 'USE changes the database'],
  ['BEGIN', 'BEGIN starts'],
  ['ROLLBACK', 'ROLLBACK ends'],
  ['INSERT INTO login SELECT * FROM login RETURNING user_id, 1 AS days', 'INSERT changes rows'],
  ['WITH a AS (SELECT 1) DELETE FROM login', 'DELETE changes rows'],
  ['UPDATE login SET user_id = 1', 'UPDATE changes rows'],
  ['MERGE INTO login USING member USING (user_id) WHEN MATCHED THEN DELETE', 'MERGE changes rows'],
  [`CREATE TABLE t AS ${RIGHT}`, 'CREATE makes'],
  ['DROP TABLE login', 'DROP removes'],
  ['ALTER TABLE login ADD COLUMN x INTEGER', 'ALTER changes'],
  ['TRUNCATE login', 'TRUNCATE changes rows'],
  ["EXPORT DATABASE 'x'", 'EXPORT writes files'],
  ['PIVOT login ON device USING count(*)', 'PIVOT without a list of values is two statements'],
  ['FROM (PIVOT login ON device USING count(*))', 'PIVOT without a list of values is two statements'],
];

const FILES: readonly Trap[] = [
  ['read_csv()', "FROM read_csv('/etc/passwd')", 'refused', 'read_csv reads files'],
  [
    'read_text() in a subquery',
    "SELECT 1, (SELECT content FROM read_text('/etc/passwd'))",
    'refused',
    'reads files',
  ],
  ['glob()', "FROM glob('*')", 'refused', 'glob reads files'],
  ['a file as a table', "FROM 'x.csv'", 'refused', 'reads files'],
  ['a path as a table', "FROM '/etc/passwd'", 'refused', 'reads files'],
  ['an address as a table', "FROM 'https://example.com/x.parquet'", 'refused', 'reads files'],
  ['a quoted file as a table', 'FROM "x.csv"', 'refused', 'no files, addresses or extensions'],
  ['parquet_scan()', "FROM parquet_scan('x')", 'refused', 'reads files'],
];

onBothEngines('1GB', (check) => {
  test.each(SMUGGLED)('%s is not run', async (...trap) => expectTrap(check, trap));
  test.each(STATEMENTS)('%s is refused by what it does', async (sql, said) =>
    expectTrap(check, [sql, sql, 'refused', said]),
  );
  test.each(FILES)('%s is refused', async (...trap) => expectTrap(check, trap));

  test('rows that a CTE would insert are an error', async () => {
    const sql = 'WITH x AS (INSERT INTO login FROM login RETURNING *) SELECT user_id, 1 AS days FROM x';
    await expectTrap(check, ['', sql, 'error', 'A CTE needs a SELECT']);
  });

  test.each([
    ['a comment to the end of the line, with a parenthesis', `${RIGHT} -- ) t; drop table login`],
    ['comments in comments', `${RIGHT} /* a /* b */ c */`],
    ['semicolons and comments after it', `${RIGHT} ; -- x\n ; /* y */ ;;`],
    ['a semicolon before it', `; ${RIGHT}`],
    ['texts in dollars', `${RIGHT} HAVING $x$a$$b)$x$ = $x$a$$b)$x$ AND $$;$$ = ';'`],
    ['TABLE at its end', `WITH days AS (${RIGHT}) TABLE days`],
    ['UNPIVOT and PIVOT over given values', pivoted()],
  ])('a right answer with %s is accepted', async (_, sql) => {
    expect((await check(sql)).verdict).toBe('accepted');
  });
});

/** The right answer by way of a column for every kind of device and back again. */
function pivoted(): string {
  return `WITH days AS (${RIGHT}), wide AS (PIVOT days ON user_id % 2 IN (0, 1) USING sum(days) GROUP BY user_id),
    long AS (UNPIVOT wide ON "0", "1" INTO NAME parity VALUE days)
    SELECT user_id, days FROM long`;
}
