import { afterAll, beforeAll, expect, test } from 'vitest';
import { checksumSql } from '../../src/dataset/checksum.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { worldStatements } from '../../src/dataset/statements.ts';
import type { Profile, World } from '../../src/dataset/world.ts';
import { build, openBoth, rowsOf, singleValue } from './engines.ts';
import { FIXTURE_FILES } from './fixture.ts';

const dataset = readDataset(FIXTURE_FILES, 'tides');
let engines: Awaited<ReturnType<typeof openBoth>>;
beforeAll(async () => {
  engines = await openBoth();
});
afterAll(() => engines.close());

function world(profile: Profile, seed = 1, rows = 1000): World {
  return { dataset, profile, seed, rows };
}

async function counts(made: World): Promise<string[]> {
  await build(engines.native, 'w', made);
  const [row = []] = await rowsOf(
    engines.native,
    'w',
    'SELECT (SELECT count(*) FROM readings), (SELECT count(*) FROM gauges)',
  );
  return row.map(String);
}

test('secret and sized worlds have about the rows asked for, typical ones those of the dataset', async () => {
  expect(await counts(world('sized', 1, 1000))).toEqual(['1000', '50']);
  expect(await counts(world('secret', 9, 210))).toEqual(['210', '11']);
  expect(await counts(world('typical', 1, 1000))).toEqual(['20', '1']);
});

test('the boundary world comes from boundary.sql, with the seed in place of $seed', async () => {
  expect(await counts(world('boundary', 77))).toEqual(['40', '0']);
  expect(await singleValue(engines.native, 'w', 'SELECT DISTINCT gauge_id FROM readings')).toBe('77');
});

test('the empty world has the tables, as they are declared, and no rows', async () => {
  expect(await counts(world('empty'))).toEqual(['0', '0']);
  const columns = await rowsOf(
    engines.native,
    'w',
    "SELECT column_name, data_type, is_nullable FROM duckdb_columns() WHERE database_name = 'w' AND table_name = 'readings'",
  );
  expect(columns).toEqual([
    ['gauge_id', 'INTEGER', 'false'],
    ['read_at', 'TIMESTAMP', 'false'],
    ['level_m', 'DECIMAL(6,2)', 'true'],
  ]);
});

test('the single-row world keeps one row of one entity in each table', async () => {
  expect(await counts(world('single-row'))).toEqual(['1', '1']);
  const same = 'SELECT count(*) FROM readings JOIN gauges USING (gauge_id)';
  expect(await singleValue(engines.native, 'w', same)).toBe('1');
});

test('a table without the entity of the single row ends empty', async () => {
  const lonely = {
    ...dataset,
    generate: dataset.generate.replace('SELECT CAST(i AS INTEGER)', 'SELECT CAST(i + 50 AS INTEGER)'),
  };
  expect(await counts({ ...world('single-row'), dataset: lonely })).toEqual(['1', '0']);
});

test('a world leaves tables behind and nothing else', async () => {
  for (const [, engine] of engines.all) {
    await build(engine, 'w', world('secret'));
    const left = `SELECT (SELECT count(*) FROM duckdb_functions() WHERE database_name = 'w'),
      (SELECT count(*) FROM duckdb_views() WHERE database_name = 'w' AND NOT internal),
      (SELECT count(*) FROM duckdb_tables() WHERE database_name = 'w')`;
    expect(await rowsOf(engine, 'w', left)).toEqual([['0', '0', '2']]);
  }
});

test('one world is the same on both engines and another seed is another world', async () => {
  const checksum = async (engine: typeof engines.native, made: World) => {
    await build(engine, 'w', made);
    return Promise.all(dataset.tables.map((table) => singleValue(engine, 'w', checksumSql(table))));
  };
  for (const made of [
    world('typical'),
    world('boundary', 3),
    world('single-row', 5),
    world('secret', 8),
    world('sized', 2, 150_000),
  ]) {
    expect(await checksum(engines.wasm, made)).toEqual(await checksum(engines.native, made));
  }
  const first = await checksum(engines.native, world('secret', 1));
  const second = await checksum(engines.native, world('secret', 2));
  expect(second[0]).not.toBe(first[0]);
});

test.each([0, -5, 2.5, Number.NaN])('%s rows are refused', (rows) => {
  expect(() => worldStatements(world('sized', 1, rows))).toThrow(RangeError);
});

test('settings stay where other tables are empty or cut to a row', async () => {
  const settled = {
    ...dataset,
    tables: dataset.tables.map((table) => (table.name === 'gauges' ? { ...table, settings: true } : table)),
  };
  expect(await counts({ ...world('empty'), dataset: settled })).toEqual(['0', '1']);
  expect(await counts({ ...world('single-row'), dataset: settled })).toEqual(['1', '1']);
  const more = { ...settled, generate: settled.generate.replace('numbers(', 'numbers(2 + ') };
  expect((await counts({ ...world('single-row'), dataset: more }))[0]).toBe('1');
});
