import { expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { grade, prepareWorlds } from '../../src/grading/grade.ts';
import { activeDays, logins } from './login-exercise.ts';
import { expectTrap, onBothEngines, RIGHT, type Trap } from './trap.ts';

/* Answers that look for the expected rows, or for anything but the exercise's tables. */

const CATALOG = "the engine's catalog";
const TEXT = 'SQL that is hidden in a text';

const refused = (title: string, sql: string, said: string): Trap => [title, sql, 'refused', said];

const SNOOPING: readonly Trap[] = [
  refused('the list of tables', 'SELECT table_oid, 1 FROM duckdb_tables()', CATALOG),
  refused('the list of tables as a view', 'FROM duckdb_tables', CATALOG),
  refused('a view of the catalog in capitals and quotes', 'FROM "DUCKDB_VIEWS"', CATALOG),
  refused('a view of the catalog as a text', "FROM 'duckdb_tables'", CATALOG),
  refused('a view of the catalog as a text with escapes', "FROM e'duckdb\\x5ftables'", CATALOG),
  refused('a view of the catalog as a text in two lines', "FROM 'duckdb_'\n'tables'", CATALOG),
  refused('a view of the catalog as a text in dollars', 'FROM $$duckdb_tables$$', CATALOG),
  refused('the list of databases', 'SELECT database_name, 1 FROM duckdb_databases()', CATALOG),
  refused('information_schema', 'FROM information_schema.tables', CATALOG),
  refused('information_schema with its database', 'FROM system."INFORMATION_SCHEMA".columns', CATALOG),
  refused('pg_catalog', 'FROM pg_catalog.pg_class', CATALOG),
  refused('sqlite_master', 'SELECT * FROM sqlite_master', CATALOG),
  refused('a pragma as a function', "FROM pragma_table_info('login')", CATALOG),
  refused('the columns by DESCRIBE', 'FROM (DESCRIBE login)', 'DESCRIBE lists columns'),
  refused('all tables by SHOW', 'FROM (SHOW ALL TABLES)', 'SHOW lists tables'),
  refused('the values by SUMMARIZE', 'FROM (SUMMARIZE login)', 'SUMMARIZE describes'),
  refused('SQL made of text', "FROM query('SELECT 1, 2')", TEXT),
  refused('a table named by text', "FROM query_table('log' || 'in')", TEXT),
  refused('a quoted function of SQL made of text', 'FROM "query"(\'SELECT 1, 2\')', TEXT),
  refused('a macro over a table named by text', "FROM histogram_values('log' || 'in', user_id)", TEXT),
  refused('another macro over a table named by text', "FROM t: histogram('log' || 'in', user_id)", TEXT),
  refused('a variable of the session', "SELECT getvariable('x') AS user_id, 1 AS days", 'settings'),
  refused('a setting', "SELECT current_setting('threads') AS user_id, 1 AS days", 'settings'),
  refused('the environment', "SELECT getenv('HOME') AS user_id, 1 AS days", 'settings'),
  refused(
    'the statement that runs',
    'SELECT user_id, current_query() AS days FROM login',
    'how the query is run',
  ),
  refused('the name of the database', 'SELECT user_id, current_database() AS days FROM login', 'settings'),
  refused('the pages of the storage', "SELECT get_block_size('memory') AS user_id, 1 AS days", CATALOG),
];

const GUESSED_NAMES = [
  'reference',
  'reference_0',
  'answer',
  'c0',
  'judge',
  'world',
  'first',
  'second',
  'chosen',
];

onBothEngines('1GB', (check, engine) => {
  test.each(SNOOPING)('%s is refused', async (...trap) => expectTrap(check, trap));

  test.each(GUESSED_NAMES)('a table called %s is not there, quoted or not', async (name) => {
    for (const sql of [
      `FROM ${name}`,
      `FROM "${name}"`,
      `FROM main.${name}`,
      `FROM judge.main."${name}"`,
      `FROM '${name}'`,
    ]) {
      await expectTrap(check, [name, sql, 'error', /does not exist/]);
    }
  });

  test.each([
    ['plain', (name: string) => `FROM ${name}.main.reference_0`],
    ['quoted', (name: string) => `FROM "${name}"."main"."reference_0"`],
    ['in capitals', (name: string) => `FROM ${name.toUpperCase()}.main.reference_0`],
    ['without the schema', (name: string) => `FROM ${name}.reference_0`],
    ['with a comment inside', (name: string) => `FROM ${name} /**/ . main . reference_0`],
    ['in a CTE', (name: string) => `WITH a AS (SELECT * FROM ${name}.main.reference_0) FROM a`],
    [
      'in a subquery',
      (name: string) => `SELECT c0, (SELECT max(c1) FROM ${name}.main.reference_0) FROM login`,
    ],
    ['as a text', (name: string) => `FROM '${name}.main.reference_0'`],
    ['as a column', (name: string) => `SELECT ${name}.main.reference_0.c0, 1`],
  ])("the judge's database is refused by its true name, %s", async (_, sql) => {
    const name = await trueName(engine());
    expect((await engine().run(`FROM "${name}".main.reference_0`, { database: name })).ok).toBe(true);
    // The message may say the name: the learner wrote it.
    expect(await check(sql(name))).toMatchObject({
      verdict: 'refused',
      error: { message: expect.stringContaining('is kept from answers') },
    });
  });

  test('no row of an answer shows a hidden name', async () => {
    for (const sql of [
      'SELECT current_schema() AS user_id, 1 AS days',
      'SELECT user_id, current_user AS days FROM login',
    ]) {
      expect(JSON.stringify(await check(sql))).not.toMatch(/(?:judge|world)_[0-9a-f]{8}/);
    }
  });

  test('a suggestion of the engine does not name what is hidden', async () => {
    const verdict = await check('SELECT user_id, days FROM referenc_0');
    expect(JSON.stringify(verdict)).toContain('does not exist');
    expect(JSON.stringify(verdict)).not.toMatch(/reference_0|judge_/);
  });
});

/** The name of a judge's database, which only the engine's owner can ask for. */
async function trueName(engine: Engine): Promise<string> {
  const found = async () => {
    const outcome = await engine.run(
      "SELECT database_name FROM duckdb_tables() WHERE table_name = 'reference_0' LIMIT 1",
      { database: 'memory' },
    );
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.relation.rowCount > 0 ? outcome.relation.text(0, 0) : null;
  };
  await prepareWorlds(engine, activeDays, logins);
  const name = await found();
  if (!name) throw new Error('no judge has a database');
  expect(await grade(engine, activeDays, logins, RIGHT)).toMatchObject({ verdict: 'accepted' });
  return name;
}
