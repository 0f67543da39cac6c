import { afterAll, beforeAll, expect, test } from 'vitest';
import { checksumSql } from '../../src/dataset/checksum.ts';
import type { Table } from '../../src/dataset/dataset.ts';
import { openBoth, singleValue } from './engines.ts';

let engines: Awaited<ReturnType<typeof openBoth>>;
beforeAll(async () => {
  engines = await openBoth();
});
afterAll(() => engines.close());

function table(...types: string[]): Table {
  const columns = types.map((type, at) => ({ name: `c${at}`, type, meaning: '', nullable: true }));
  return { name: 't', meaning: '', key: [], columns };
}

/** The checksum of rows written as SQL values, equal on both engines. */
async function checksum(types: string[], ...rows: string[]): Promise<string | null> {
  const made = table(...types);
  const ddl = `CREATE TABLE t (${made.columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`;
  const inserts = rows.map((row) => `INSERT INTO t VALUES (${row})`);
  const [native, wasm] = await Promise.all(
    engines.all.map(async ([, engine]) => {
      await engine.load({ database: 'w', statements: [ddl, ...inserts] });
      return singleValue(engine, 'w', checksumSql(made));
    }),
  );
  expect(wasm).toBe(native);
  return native ?? null;
}

test('the order of rows does not count', async () => {
  const types = ['INTEGER', 'VARCHAR'];
  expect(await checksum(types, "1, 'a'", "2, 'b'")).toBe(await checksum(types, "2, 'b'", "1, 'a'"));
});

test('which values share a row counts, although each column holds the same values', async () => {
  const types = ['INTEGER', 'INTEGER'];
  expect(await checksum(types, '1, 10', '2, 20')).not.toBe(await checksum(types, '1, 20', '2, 10'));
});

test('a repeated row counts again', async () => {
  expect(await checksum(['INTEGER'], '1', '1')).toMatch(/^2 rows /);
  expect(await checksum(['INTEGER'], '1', '1')).not.toBe(await checksum(['INTEGER'], '1', '2'));
});

test.each([
  ['INTEGER', '1', '-1', '12', '1000000'],
  ['BIGINT', '-9223372036854775807', '9223372036854775807', '5'],
  ['DECIMAL(18,2)', '0.01', '-0.01', '9999999999999999.99', '0'],
  ['DOUBLE', '0.5', '0.25', '-0.5'],
  ['BOOLEAN', 'true', 'false'],
  ['DATE', "'1970-01-01'", "'1969-12-31'", "'2024-02-29'"],
  ['TIMESTAMP', "'2024-02-29 00:00:00'", "'2024-02-29 00:00:00.000001'", "'1960-01-01'"],
  ['VARCHAR', "''", "'a'", "'A'", "'é'", "'NULL'"],
])(
  'different values of a %s, and NULL, give different checksums on both engines',
  async (type, ...values) => {
    const all = [...values, 'NULL'];
    const found: (string | null)[] = [];
    for (const value of all) found.push(await checksum([type], value));
    expect(new Set(found).size).toBe(all.length);
  },
);

test('no rows give 0 rows 0', async () => {
  expect(await checksum(['INTEGER'])).toBe('0 rows 0');
});

test('a type without a rule is refused by name', () => {
  expect(() => checksumSql(table('INTEGER[]'))).toThrow(
    'There is no rule for the checksum of a column of type INTEGER[].',
  );
});
