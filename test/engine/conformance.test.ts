import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { LoadError } from '../../src/engine/load-error.ts';
import { ADAPTERS, ask, cells, relationOf } from './adapters.ts';

describe.each(ADAPTERS)('$name: the contract', ({ name, open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  test('says what it is', () => {
    const variant = name === 'duckdb-wasm' ? 'eh' : 'native';
    expect(engine.build).toEqual({ engine: name, version: 'v1.5.6', threads: 1, variant });
  });

  test('databases are kept apart, whatever their names', async () => {
    const names = ['plain', 'two words', 'a.b', 'qu"ote', 'SELECT', 'zażółć'];
    for (const [i, database] of names.entries()) {
      await engine.load({ database, statements: [`CREATE TABLE t AS SELECT ${i} AS i`] });
    }
    for (const [i, database] of names.entries()) {
      expect(await ask(engine, 'SELECT i FROM t', database)).toEqual([[String(i)]]);
    }
    expect(await ask(engine, 'SELECT i FROM "two words".t', 'plain')).toEqual([['1']]);
  });

  test('loading a database again replaces it', async () => {
    await engine.load({ database: 'again', statements: ['CREATE TABLE old (i INTEGER)'] });
    await ask(engine, 'SELECT * FROM old', 'again');
    await engine.load({ database: 'again', statements: ['CREATE TABLE new AS SELECT 1 AS i'] });
    expect(await ask(engine, 'SELECT * FROM new', 'again')).toEqual([['1']]);
    expect(
      await ask(engine, "SELECT table_name FROM duckdb_tables() WHERE database_name = 'again'", 'again'),
    ).toEqual([['new']]);
  });

  test('a statement that fails makes load throw, and leaves no database', async () => {
    const load = engine.load({
      database: 'half',
      statements: ['CREATE TABLE a (i INTEGER)', 'SELECT nosuch'],
    });
    await expect(load).rejects.toThrow(LoadError);
    await expect(load).rejects.toThrow(/half.*nosuch/);
    expect(await engine.run('SELECT 1', { database: 'half' })).toMatchObject({ ok: false });
  });

  test('statements may end in comments and semicolons, and hold several', async () => {
    const statements = [
      'CREATE TABLE a (i INTEGER); -- made',
      'INSERT INTO a VALUES (1);; INSERT INTO a VALUES (2) -- two',
    ];
    for (const onProgress of [undefined, () => {}]) {
      await engine.load({ database: 'loose', statements }, onProgress ? { onProgress } : {});
      expect(await ask(engine, 'SELECT sum(i) FROM a', 'loose')).toEqual([['3']]);
    }
  });

  test('loading reports the share of statements done', async () => {
    const shares: number[] = [];
    const statements = ['CREATE TABLE a (i INTEGER)', 'INSERT INTO a VALUES (1)'];
    await engine.load({ database: 'shares', statements }, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(1);
  });

  test('an unloaded database is gone, and unloading it again does nothing', async () => {
    await engine.load({ database: 'gone', statements: [] });
    await engine.unload('gone');
    await engine.unload('gone');
    await engine.unload('never there');
    expect(await engine.run('SELECT 1', { database: 'gone' })).toMatchObject({ ok: false });
  });

  test('macros and temporary tables belong to their database or its connection', async () => {
    await engine.load({
      database: 'm1',
      statements: ['CREATE MACRO twice(x) AS 2 * x', 'CREATE TEMP TABLE mine (i INTEGER)'],
    });
    await engine.load({ database: 'm2', statements: [] });
    expect(await ask(engine, 'SELECT twice(21)', 'm1')).toEqual([['42']]);
    expect(await engine.run('SELECT twice(21)', { database: 'm2' })).toMatchObject({ ok: false });
    expect(await engine.run('SELECT * FROM mine', { database: 'm2' })).toMatchObject({ ok: false });
  });

  test('several statements answer with the rows of the last', async () => {
    await engine.load({ database: 'script', statements: [] });
    const sql = 'SELECT 1 AS a; SELECT 2 AS b; -- done';
    const relation = relationOf(await engine.run(sql, { database: 'script' }));
    expect([relation.columns[0]?.name, cells(relation)]).toEqual(['b', [['2']]]);
    const made =
      'CREATE TABLE t AS SELECT * FROM range(3) AS r(i); INSERT INTO t VALUES (10) RETURNING i; SELECT sum(i) FROM t';
    expect(await ask(engine, made, 'script')).toEqual([['13']]);
    expect(await ask(engine, 'INSERT INTO t SELECT * FROM range(5) RETURNING *', 'script')).toHaveLength(5);
    expect(await ask(engine, 'SELECT count(*) FROM t', 'script')).toEqual([['9']]);
    expect(await ask(engine, 'EXPLAIN SELECT 1', 'script')).toHaveLength(1);
  });

  test('USE lasts to the end of its text only', async () => {
    await engine.load({ database: 'here', statements: ["CREATE TABLE w AS SELECT 'here' AS x"] });
    await engine.load({ database: 'there', statements: ["CREATE TABLE w AS SELECT 'there' AS x"] });
    expect(await ask(engine, 'USE there; SELECT x FROM w', 'here')).toEqual([['there']]);
    expect(await ask(engine, 'SELECT x FROM w', 'here')).toEqual([['here']]);
    expect(await engine.run('USE there; SELECT nosuch', { database: 'here' })).toMatchObject({ ok: false });
    expect(await ask(engine, 'SELECT x FROM w', 'here')).toEqual([['here']]);
  });

  test('a transaction reaches over several runs', async () => {
    await engine.load({ database: 'tx', statements: ['CREATE TABLE t (i INTEGER)'] });
    await engine.run('BEGIN', { database: 'tx' });
    await engine.run('INSERT INTO t VALUES (1)', { database: 'tx' });
    await engine.run('ROLLBACK', { database: 'tx' });
    expect(await ask(engine, 'SELECT count(*) FROM t', 'tx')).toEqual([['0']]);
  });

  test('elapsed time is measured', async () => {
    await engine.load({ database: 'time', statements: [] });
    const outcome = await engine.run('SELECT count(*) FROM range(1000000)', { database: 'time' });
    expect(outcome.elapsedMs).toBeGreaterThan(0);
  });
});

describe.each(ADAPTERS)('$name: the sandbox', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.load({ database: 'w', statements: ['CREATE TABLE t (i INTEGER)'] });
  });
  afterAll(() => engine.close());

  test.each([
    "SELECT * FROM read_csv('package.json')",
    "SELECT * FROM read_text('package.json')",
    "SELECT * FROM 'package.json'",
    "SELECT * FROM glob('*')",
    "COPY t TO 'out.csv'",
    "COPY t FROM 'package.json'",
    "EXPORT DATABASE 'out'",
    "ATTACH 'file.db'",
    "ATTACH 'https://example.org/file.db'",
    'INSTALL httpfs; LOAD httpfs',
    "LOAD 'x.duckdb_extension'",
    'SET threads = 8',
    "SET memory_limit = '10GB'",
    'SET enable_external_access = true',
    "SET temp_directory = '/tmp'",
    'RESET lock_configuration',
  ])('%s is refused', async (sql) => {
    const outcome = await engine.run(sql, { database: 'w' });
    expect(outcome.ok).toBe(false);
    expect(await engine.run('SELECT * FROM t', { database: 'w' })).toMatchObject({ ok: true });
  });
});

describe.each(ADAPTERS)('$name: describe', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.load({
      database: 'w',
      statements: ['CREATE TABLE t (i INTEGER, s VARCHAR)', "INSERT INTO t VALUES (1, 'a')"],
    });
  });
  afterAll(() => engine.close());

  test.each([
    ['SELECT i, s FROM t', 'i INTEGER, s VARCHAR'],
    ['SELECT i, s FROM t;', 'i INTEGER, s VARCHAR'],
    ['  SELECT i FROM t ; -- the end', 'i INTEGER'],
    ['SELECT 1 AS a, 2 AS a -- twice', 'a INTEGER, a INTEGER'],
    ['WITH c AS (SELECT i FROM t) SELECT sum(i) AS n FROM c', 'n HUGEINT'],
    ['FROM t', 'i INTEGER, s VARCHAR'],
    ['VALUES (1.50)', 'col0 DECIMAL(3,2)'],
    [
      "SELECT 'x'::ENUM('x', 'it''s') AS e, {'a': 1} AS r, NULL AS n",
      "e ENUM('x', 'it''s'), r STRUCT(a INTEGER), n INTEGER",
    ],
    ['(SELECT i FROM t)', 'i INTEGER'],
    ['SELECT i FROM t ORDER BY 1 LIMIT 3', 'i INTEGER'],
  ])('%s has its columns', async (sql, columns) => {
    const described = await engine.describe(sql, 'w');
    expect(described).toMatchObject({ ok: true });
    if (described.ok)
      expect(described.columns.map(({ name, type }) => `${name} ${type}`).join(', ')).toBe(columns);
  });

  test.each([
    ['', ''],
    [' -- nothing\n;', ' -- nothing\n;'],
    ['SELECT 1; SELECT 2', 'SELECT 2'],
    ['INSERT INTO t VALUES (2, NULL)', 'INSERT INTO t VALUES (2, NULL)'],
    ['  DELETE FROM t ;', 'DELETE FROM t'],
    ['DROP TABLE t', 'DROP TABLE t'],
    ['DROP TABLE nosuch', 'DROP TABLE nosuch'],
    ['CREATE TABLE x AS SELECT 1', 'CREATE TABLE x AS SELECT 1'],
    ["COPY t TO 'x'", "COPY t TO 'x'"],
    ['SET threads = 2', 'SET threads = 2'],
    ['USE memory', 'USE memory'],
    ['EXPLAIN SELECT 1', 'EXPLAIN SELECT 1'],
    [
      'WITH c AS (SELECT 1) INSERT INTO t SELECT 1, NULL',
      'WITH c AS (SELECT 1) INSERT INTO t SELECT 1, NULL',
    ],
  ])('%j is refused', async (sql, marked) => {
    const described = await engine.describe(sql, 'w');
    expect(described).toMatchObject({ ok: false, error: { kind: 'refused' } });
    if (described.ok || !described.error.position) throw new Error('no position');
    const { from, to } = described.error.position;
    expect(sql.slice(from, to)).toBe(marked);
    expect(described.error.advice).not.toBeNull();
    expect(await ask(engine, 'SELECT count(*) FROM t', 'w')).toEqual([['1']]);
  });

  test.each([
    ['SELEC 1', 'syntax', 'SELEC'],
    ['-- note\n  SELECT nosuch FROM t;', 'unknown-name', 'nosuch'],
    ['SELECT 1) AS a, (SELECT 2', 'syntax', ')'],
    ['t JOIN t AS u USING (i)', 'syntax', 't'],
    ['SELECT sum(s) FROM t', 'type', 'sum'],
  ])('%j has its error where it is', async (sql, kind, marked) => {
    const described = await engine.describe(sql, 'w');
    if (described.ok) throw new Error('no error');
    expect(described.error.kind).toBe(kind);
    const { from = 0, to = 0 } = described.error.position ?? {};
    expect(sql.slice(from, to)).toBe(marked);
  });

  test('nothing is executed', async () => {
    const described = await engine.describe(
      "SELECT error('executed') AS e, (SELECT count(*) FROM range(1000000000000)) AS n",
      'w',
    );
    expect(described).toMatchObject({ ok: true });
  });
});
