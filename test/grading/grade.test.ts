import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { type GradeOptions, grade, prepareWorlds } from '../../src/grading/grade.ts';
import type { Verdict } from '../../src/grading/verdict.ts';
import { openEngine } from './engines.ts';
import { activeDays, asked, exerciseOf, logins, specOf } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const RIGHT = 'SELECT user_id, count(DISTINCT CAST(seen AS DATE)) AS days FROM login GROUP BY user_id';

const check = (sql: string, options: GradeOptions = {}, exercise = activeDays): Promise<Verdict> =>
  grade(engine, exercise, logins, sql, { secretSeed: 7, ...options });

/** The verdict and the world that decided, as `wrong in boundary 1`. */
async function where(verdict: Promise<Verdict>): Promise<string> {
  const found = await verdict;
  if (!('world' in found) || !found.world) return found.verdict;
  const { profile, seed } = found.world;
  return `${found.verdict} in ${profile}${profile === 'boundary' ? ` ${seed}` : ''}`;
}

describe('worlds', () => {
  test('a right answer is accepted by all ten', async () => {
    expect(await check(RIGHT)).toEqual({ verdict: 'accepted', notes: [], worlds: 10 });
  });

  test('they judge in the order typical, boundary, empty, single row, secret', async () => {
    const order: string[] = [];
    await check(RIGHT, {
      onWorld: ({ profile, seed }, at, of) => order.push(`${profile} ${seed} ${at}/${of}`),
    });
    expect(order).toEqual([
      'typical 1 0/10',
      ...[1, 2, 3, 4, 5, 6].map((seed) => `boundary ${seed} ${seed}/10`),
      'empty 1 7/10',
      'single-row 1 8/10',
      'secret 7 9/10',
    ]);
  });

  test('the first that finds a difference decides', async () => {
    const counted = 'SELECT user_id, count(DISTINCT seen) AS days FROM login GROUP BY user_id';
    expect(await where(check(counted))).toBe('wrong in typical');
    const emptyTextIsNull = exerciseOf(
      specOf([asked('n', 'BIGINT')]),
      'SELECT count(device) AS n FROM login',
    );
    const mistake = "SELECT count(nullif(device, '')) AS n FROM login";
    expect(await where(check(mistake, {}, emptyTextIsNull))).toBe('wrong in boundary 1');
  });

  test('a NaN where a number is due is a wrong row, also where another column could not hold it', async () => {
    const exercise = exerciseOf(
      specOf([asked('n', 'BIGINT'), asked('share', 'DOUBLE', { decimals: 4, nullable: true })]),
      'SELECT count(*) AS n, CAST(NULL AS DOUBLE) AS share FROM login',
    );
    const mistake = "SELECT count(*) AS n, CAST('NaN' AS DOUBLE) AS share FROM login";
    expect(await where(check(mistake, {}, exercise))).toBe('wrong in typical');
  });

  test('an answer that is right where tables have rows only fails in the empty world', async () => {
    const total = exerciseOf(specOf([asked('n', 'BIGINT')]), 'SELECT count(*) AS n FROM login');
    expect(await where(check('SELECT count(*) AS n FROM login HAVING count(*) > 0', {}, total))).toBe(
      'wrong in empty',
    );
  });

  test('constants that fit the rows shown fail elsewhere', async () => {
    const total = exerciseOf(specOf([asked('n', 'BIGINT')]), 'SELECT count(*) AS n FROM login');
    expect(await where(check('SELECT 20::BIGINT AS n', {}, total))).toBe('wrong in boundary 1');
    const cases = `SELECT CASE (SELECT count(*) FROM member) WHEN 5 THEN 20 WHEN 4 THEN (SELECT count(*) FROM login)
      WHEN 1 THEN 1 ELSE 0 END::BIGINT AS n`;
    expect(await where(check(cases, {}, total))).toBe('wrong in secret');
  });

  test('without a seed every Check meets another secret world', async () => {
    const seeds = new Set<number>();
    const onWorld: GradeOptions['onWorld'] = (world) => world.profile === 'secret' && seeds.add(world.seed);
    await prepareWorlds(engine, activeDays, logins);
    for (let attempt = 0; attempt < 3; attempt++) await grade(engine, activeDays, logins, RIGHT, { onWorld });
    expect(seeds.size).toBe(3);
  });

  test('the message counts the rows and names the world', async () => {
    expect(await check(`${RIGHT} HAVING user_id <> 1`)).toMatchObject({
      wrong: { message: '1 row is missing in the typical world.' },
    });
  });
});

describe('ways to write the same query', () => {
  test.each([
    ['a trailing semicolon and comment', `${RIGHT}; -- that is all`],
    ['a comment that is not closed by a line break', `/* days */ ${RIGHT} -- done`],
    ['an order nobody asked for', `${RIGHT} ORDER BY days DESC`],
    ['a CTE that shadows a table', `WITH login AS (SELECT * FROM main.login) ${RIGHT}`],
    ['a CTE named answer', `WITH answer AS (${RIGHT}) SELECT * FROM answer`],
    ['CTEs named like the columns of the judge', `WITH c0 AS (${RIGHT}), k0 AS (FROM c0) SELECT * FROM k0`],
    ['a qualified and quoted table', RIGHT.replace('FROM login', 'FROM "main"."login"')],
    ['another case', RIGHT.toUpperCase()],
    ['FROM first', 'FROM login SELECT user_id, count(DISTINCT seen::DATE) AS days GROUP BY ALL'],
    ['parentheses', `(((${RIGHT})))`],
    ['columns in another order', `SELECT days, user_id FROM (${RIGHT})`],
  ])('%s', async (_, sql) => {
    expect(await check(sql)).toEqual({ verdict: 'accepted', notes: [], worlds: 10 });
  });

  test('a table of one name in two roles gives repeated names, which are read by position', async () => {
    const twice = exerciseOf(
      specOf([asked('user_id', 'INTEGER'), asked('friend_id', 'INTEGER')]),
      'SELECT a.user_id, b.user_id AS friend_id FROM member a JOIN member b ON a.user_id < b.user_id',
    );
    const sql = 'SELECT a.user_id, b.user_id FROM member a JOIN member b ON a.user_id < b.user_id';
    expect(await check(sql, {}, twice)).toMatchObject({
      verdict: 'accepted',
      notes: [{ kind: 'by-position' }],
    });
  });
});

describe('what is not run', () => {
  test.each([
    ['nothing', ''],
    ['several statements', `${RIGHT}; DROP TABLE login`],
    ['DDL', 'CREATE TABLE x AS SELECT 1'],
    ['DML', 'DELETE FROM login'],
    ['the catalog', 'SELECT database_name, 1 FROM duckdb_databases()'],
    ['a list of all tables', 'FROM (SHOW ALL TABLES)'],
    ['SQL made of text', "FROM query('SELECT 1')"],
    ['settings', "SELECT current_setting('threads'), 1"],
  ])('%s', async (_, sql) => {
    expect((await check(sql)).verdict).toBe('refused');
  });

  test.each([
    ['a closed parenthesis and more', 'SELECT 1, 2) t; DROP TABLE login; SELECT * FROM (SELECT 1, 2'],
    ['a closed parenthesis and a union', `${RIGHT}) UNION ALL (SELECT 1, 2`],
    ['an open quote', `${RIGHT} WHERE device = '`],
    ['no columns', "SELECT COLUMNS('nothing') FROM login"],
    ['half a surrogate pair', "SELECT user_id, '\ud800' FROM nowhere"],
  ])('%s is refused or an error, and the tables stay', async (_, sql) => {
    expect(['refused', 'error']).toContain((await check(sql)).verdict);
    expect((await check(RIGHT)).verdict).toBe('accepted');
  });

  test('five thousand parentheses are judged or refused, not a crash', async () => {
    const sql = `SELECT ${'('.repeat(5000)}1${')'.repeat(5000)} AS user_id, 2 AS days`;
    expect(['refused', 'error', 'wrong']).toContain((await check(sql)).verdict);
    expect((await check(RIGHT)).verdict).toBe('accepted');
  });

  test('ten million characters are refused', async () => {
    expect((await check(`${RIGHT} --${'x'.repeat(10_000_000)}`)).verdict).toBe('refused');
  });

  test('no message gives the hidden tables away', async () => {
    for (const name of ['reference', 'reference_0', 'answer', 'again', 'judge', 'world', 'logins']) {
      const verdict = JSON.stringify(await check(`SELECT user_id, 1 AS days FROM ${name}`));
      expect(verdict).toContain('"error"');
      expect(verdict).not.toMatch(/(?:judge|world)_[0-9a-f]{8}/);
      if (name !== 'reference_0') expect(verdict).not.toContain('reference_0');
    }
  });

  test('an error points into the text as it was written', async () => {
    const sql = '-- a comment before\n  SELECT user_id, nothing AS days FROM login';
    const verdict = await check(sql);
    if (verdict.verdict !== 'error') throw new Error(verdict.verdict);
    expect(verdict.world).toBeNull();
    const { position } = verdict.error;
    if (position) expect(sql.slice(position.from)).toMatch(/^nothing/);
  });

  test('an error that only some rows cause names their world', async () => {
    const sql =
      "SELECT user_id, count(DISTINCT CASE WHEN device = '' THEN error('met') ELSE seen::DATE END) AS days FROM login GROUP BY 1";
    expect(await where(check(sql))).toBe('error in boundary 1');
  });
});

describe('limits', () => {
  const endless =
    'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT 1 AS user_id, count(*) AS days FROM r';

  test('an endless recursion times out, and the next answer is judged', async () => {
    const verdict = await check(endless, { timeoutMs: 300 });
    expect(verdict).toMatchObject({
      verdict: 'timed-out',
      message: expect.stringContaining('0.3 s in the typical world'),
    });
    expect((await check(RIGHT)).verdict).toBe('accepted');
  });

  test('a signal ends the grading as an exception', async () => {
    const stop = new AbortController();
    const graded = check(endless, { signal: stop.signal, onWorld: () => setTimeout(() => stop.abort(), 50) });
    await expect(graded).rejects.toMatchObject({ name: 'AbortError' });
    expect((await check(RIGHT)).verdict).toBe('accepted');
    await expect(check(RIGHT, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('fifty million rows are cut off and said to be too many', async () => {
    const sql = 'SELECT 1 AS user_id, a.range AS days FROM range(10000) a, range(5000) b';
    expect(await check(sql)).toMatchObject({
      verdict: 'too-large',
      message: expect.stringContaining('more than 100,000 rows'),
    });
  });
});

describe('chance', () => {
  const top = exerciseOf(
    specOf([asked('user_id', 'INTEGER'), asked('name', 'VARCHAR')]),
    'SELECT user_id, name FROM member ORDER BY user_id LIMIT 3',
  );

  test('random() is not deterministic', async () => {
    expect(await where(check('SELECT user_id, (random() * 1000000)::BIGINT AS days FROM login', {}))).toBe(
      'not-deterministic in typical',
    );
  });

  test('a LIMIT that happens to be right in the stored order is not deterministic', async () => {
    expect((await check('SELECT user_id, name FROM member LIMIT 3', {}, top)).verdict).toBe(
      'not-deterministic',
    );
  });

  test('a query that is wrong in every order is wrong', async () => {
    const sql = 'SELECT user_id, name FROM member ORDER BY user_id DESC LIMIT 3';
    expect((await check(sql, {}, top)).verdict).toBe('wrong');
  });
});

describe('worlds that are gone', () => {
  test('are loaded again', async () => {
    const mortal = await openEngine();
    const databases: string[] = [];
    const watched: Engine = {
      build: mortal.build,
      load: (world, options) => {
        databases.push(world.database);
        return mortal.load(world, options);
      },
      unload: (database) => mortal.unload(database),
      run: (sql, options) => mortal.run(sql, options),
      describe: (sql, database) => mortal.describe(sql, database),
      append: (rows) => mortal.append(rows),
      close: () => mortal.close(),
    };
    await prepareWorlds(watched, activeDays, logins);
    // A replaced engine has its databases, but not what was written into them since.
    const [judgeDatabase = ''] = databases;
    await mortal.load({ database: judgeDatabase, statements: [] });
    expect((await grade(watched, activeDays, logins, RIGHT)).verdict).toBe('accepted');
    await mortal.close();
  });

  test('overlapping Checks do not disturb each other', async () => {
    const verdicts = await Promise.all([check(RIGHT), check(`${RIGHT} LIMIT 0`), check(RIGHT)]);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'wrong', 'accepted']);
  });
});
