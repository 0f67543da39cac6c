import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../src/dataset/dataset.ts';
import { filesBelow } from '../src/dataset/disk.ts';
import { readDatasets } from '../src/dataset/read-dataset.ts';
import { worldStatements } from '../src/dataset/statements.ts';
import type { World } from '../src/dataset/world.ts';
import type { Engine } from '../src/engine/engine.ts';
import { build, checksums, openBoth, rowsOf, singleValue } from './dataset/engines.ts';

const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1);

let engines: Awaited<ReturnType<typeof openBoth>>;
beforeAll(async () => {
  engines = await openBoth();
});
afterAll(() => engines.close());

describe.each(readDatasets(filesBelow(join(import.meta.dirname, '..'))))('dataset $name', (dataset) => {
  const world = (profile: World['profile'], seed: number, rows = 2000): World => ({
    dataset,
    profile,
    seed,
    rows,
  });

  const counted = dataset.tables.filter(({ settings }) => !settings);
  const settings = dataset.tables.filter((table) => table.settings);

  test('tables of settings have 1 to 40 rows in every world', async () => {
    for (const profile of ['typical', 'boundary', 'empty', 'single-row', 'secret', 'sized'] as const) {
      await build(engines.native, 'w', world(profile, 3));
      for (const [table, rows] of settings.length > 0 ? await rowCounts(engines.native, settings) : []) {
        expect([table, profile, rows >= 1 && rows <= 40 ? 'fits' : rows]).toEqual([table, profile, 'fits']);
      }
    }
  });

  test('the readable world has 15 to 40 rows in each table, on every seed', async () => {
    for (const seed of SEEDS) {
      await build(engines.native, 'w', world('typical', seed));
      for (const [table, rows] of await rowCounts(engines.native, counted)) {
        expect([table, seed, rows >= 15 && rows <= 40 ? 'fits' : rows]).toEqual([table, seed, 'fits']);
      }
    }
  });

  test('boundary worlds have 40 to 80 rows in each table on most seeds, and 250 at most', async () => {
    const fitting = new Map(counted.map(({ name }) => [name, 0]));
    for (const seed of SEEDS) {
      await build(engines.native, 'w', world('boundary', seed));
      for (const [table, rows] of await rowCounts(engines.native, counted)) {
        expect([table, seed, rows >= 40 && rows <= 250 ? 'fits' : rows]).toEqual([table, seed, 'fits']);
        if (rows <= 80) fitting.set(table, (fitting.get(table) ?? 0) + 1);
      }
    }
    for (const [table, seeds] of fitting) {
      expect([table, seeds >= SEEDS.length / 2]).toEqual([table, true]);
    }
  });

  test('every world builds on every seed, its keys name one row each', async () => {
    for (const seed of SEEDS) {
      for (const profile of ['typical', 'boundary', 'single-row', 'empty', 'secret', 'sized'] as const) {
        await build(engines.native, 'w', world(profile, seed));
        for (const { name, key } of dataset.tables) {
          if (key.length === 0) continue;
          const columns = key.map((column) => `"${column}"`).join(', ');
          const twice = `SELECT count(*) FROM (SELECT 1 FROM "${name}" GROUP BY ${columns} HAVING count(*) > 1)`;
          expect([name, profile, seed, await singleValue(engines.native, 'w', twice)]).toEqual([
            name,
            profile,
            seed,
            '0',
          ]);
        }
      }
    }
  });

  test('small worlds are the same on both engines', async () => {
    for (const made of [
      world('typical', 1),
      world('boundary', 1),
      world('single-row', 1),
      world('secret', 5),
    ]) {
      const found: Record<string, string>[] = [];
      for (const [, engine] of engines.all) {
        await build(engine, 'w', made);
        found.push(await checksums(engine, 'w', dataset.tables));
      }
      expect(found[1]).toEqual(found[0]);
    }
  });

  test('a column that may be NULL is NULL somewhere in the boundary worlds', async () => {
    const nulls = new Map<string, number>();
    for (const seed of SEEDS.slice(0, 5)) {
      await build(engines.native, 'w', world('boundary', seed));
      for (const { name, columns } of dataset.tables) {
        for (const column of columns.filter(({ nullable }) => nullable)) {
          const sql = `SELECT count(*) FROM "${name}" WHERE "${column.name}" IS NULL`;
          const id = `${name}.${column.name}`;
          nulls.set(id, (nulls.get(id) ?? 0) + Number(await singleValue(engines.native, 'w', sql)));
        }
      }
    }
    for (const [column, count] of nulls) expect([column, count > 0]).toEqual([column, true]);
  });

  test('tied tables have the same entities and ties in every world', async () => {
    const tied = dataset.tables.filter(({ tie }) => tie !== undefined);
    const { entity } = dataset;
    for (const profile of ['typical', 'boundary', 'single-row', 'secret'] as const) {
      await build(engines.native, 'w', world(profile, 3));
      const ties = tied.map(
        ({ name, tie }) =>
          `(SELECT string_agg(DISTINCT concat_ws(' ', "${entity}", ${tie}), ',' ORDER BY concat_ws(' ', "${entity}", ${tie}))
            FROM "${name}" WHERE (${tie}) IS NOT NULL)`,
      );
      const sql = `SELECT count(DISTINCT ties) FROM (SELECT unnest([${['NULL', ...ties].join(', ')}]) AS ties)`;
      expect([profile, await singleValue(engines.native, 'w', sql)]).toEqual([
        profile,
        tied.length > 0 ? '1' : '0',
      ]);
    }
  });

  test('another seed gives other rows', async () => {
    for (const profile of ['typical', 'boundary', 'secret'] as const) {
      const found = new Set<string>();
      for (const seed of SEEDS) {
        await build(engines.native, 'w', world(profile, seed));
        found.add(JSON.stringify(await checksums(engines.native, 'w', dataset.tables)));
      }
      expect([profile, found.size]).toEqual([profile, SEEDS.length]);
    }
  });

  test('the statements use no function of chance but the macros', () => {
    const sql = worldStatements(world('secret', 1)).join('\n') + dataset.boundary;
    expect(sql).not.toMatch(/\b(random|hash|md5|uuid|gen_random_uuid|now|current_date)\s*\(/i);
  });
});

async function rowCounts(engine: Engine, tables: readonly Table[]): Promise<[string, number][]> {
  const sql = tables.map(({ name }) => `SELECT '${name}', count(*) FROM "${name}"`).join(' UNION ALL ');
  return (await rowsOf(engine, 'w', sql)).map(([name, rows]) => [String(name), Number(rows)]);
}
