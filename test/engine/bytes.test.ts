import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { ADAPTERS, relationOf } from './adapters.ts';

let engines: Engine[];
beforeAll(async () => {
  engines = await Promise.all(ADAPTERS.map(({ open }) => open()));
  for (const engine of engines) await engine.load({ database: 'w', statements: [] });
});
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

async function bytes(sql: string, rowLimit = 1_000_000): Promise<[wasm: number, native: number]> {
  const [wasm = 0, native = 0] = await Promise.all(
    engines.map(
      async (engine) => relationOf(await engine.run(sql, { database: 'w', rowLimit })).byteLength ?? 0,
    ),
  );
  return [wasm, native];
}

test.each([
  ['no rows', '1::BIGINT AS a', 0],
  ['one row', '1::BIGINT AS a', 1],
  ['many batches', 'i AS a', 50_000],
  ['some NULL', 'nullif(i, 5) AS a', 2048],
  ['text of several bytes a letter', "'ä' || i AS a, 'long' AS a_name_of_length", 5000],
  [
    'small numbers',
    'i::INTEGER AS a, (i % 100)::SMALLINT AS b, (i % 100)::TINYINT AS c, i::DOUBLE AS d',
    3000,
  ],
  ['dates and times', "DATE '2024-01-01' AS a, TIMESTAMP '2024-01-01' AS b, INTERVAL 1 DAY AS c", 3000],
  ['decimals', 'i::DECIMAL(18, 2) AS a, i::DECIMAL(4, 1) AS b', 900],
])('the bytes of the stream are those that cross in the page: %s', async (_, list, rows) => {
  const [wasm, native] = await bytes(`SELECT ${list} FROM range(${rows}) t(i)`);
  // The schema names types in a few bytes more or less, and text buffers may be padded once more.
  expect(Math.abs(native - wasm)).toBeLessThanOrEqual(24);
  expect(wasm).toBeGreaterThan(100);
});

test.each([
  ['truth values and wide integers', 'i % 2 = 0 AS a, i::HUGEINT AS b', 3000],
  ['lists and structs', "[i, i + 1] AS a, {'x': i, 'y': 'abc'} AS b", 3000],
])('of further types they are near: %s', async (_, list, rows) => {
  const [wasm, native] = await bytes(`SELECT ${list} FROM range(${rows}) t(i)`);
  expect(Math.abs(native / wasm - 1)).toBeLessThan(0.03);
});

test('more rows and wider rows are more bytes', async () => {
  const [few] = await bytes('SELECT i FROM range(10) t(i)');
  const [many] = await bytes('SELECT i FROM range(1000) t(i)');
  const [wide] = await bytes("SELECT i, repeat('x', 100) AS payload FROM range(1000) t(i)");
  expect([many - few > 990 * 8 - 64, wide - many > 100_000]).toEqual([true, true]);
});
