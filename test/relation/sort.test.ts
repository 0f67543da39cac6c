import { DuckDBInstance } from '@duckdb/node-api';
import { assert, constantFrom, integer, property, array as someOf } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { familyOf } from '../../src/relation/family.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { sortedRows } from '../../src/relation/sort.ts';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

function oneColumn(type: string, texts: readonly (string | null)[]): Relation {
  return {
    columns: [{ name: 'x', type, family: familyOf(type) }],
    rowCount: texts.length,
    truncated: false,
    text: (row) => texts[row] as string | null,
  };
}

const sortedTexts = (type: string, texts: readonly (string | null)[], descending = false) =>
  Array.from(sortedRows(oneColumn(type, texts), 0, descending) ?? [], (row) => texts[row]);

/** Values as DuckDB prints them, in the order given and in DuckDB's own order. */
async function orders(type: string, values: readonly string[], direction: 'ASC' | 'DESC') {
  const list = [...values.map((value, at) => `(${at}, '${value}')`), `(${values.length}, NULL)`].join(', ');
  const given = `SELECT n, x::${type} AS x FROM (VALUES ${list}) t(n, x)`;
  const read = async (order: string) =>
    (await connection.runAndReadAll(`SELECT x::VARCHAR FROM (${given}) ORDER BY ${order}`))
      .getRows()
      .map(([text]) => text as string | null);
  return { given: await read('n'), ordered: await read(`x ${direction}, n`) };
}

const EXAMPLES: Record<string, string[]> = {
  INTEGER: ['3', '-1', '20', '0', '-100', '3', '2147483647', '-2147483648'],
  BIGINT: ['9007199254740993', '9007199254740992', '-9007199254740993', '9223372036854775807', '0'],
  HUGEINT: ['170141183460469231731687303715884105727', '-170141183460469231731687303715884105727', '-1', '7'],
  BIGNUM: [`1${'0'.repeat(80)}`, `-1${'0'.repeat(80)}`, `1${'0'.repeat(79)}1`, '5'],
  'DECIMAL(38,10)': ['1.5', '-0.5', '1.25', '10', '9999999999999999999999999999.0000000001', '-2'],
  'DECIMAL(2,2)': ['0.5', '-0.5', '0.05', '0'],
  DOUBLE: ['nan', 'inf', '-inf', '-0.0', '0.0', '1e300', '1e-7', '-1e-7', '-5.5', 'nan', '100', '20'],
  BOOLEAN: ['true', 'false', 'true'],
  VARCHAR: ['b', 'B', 'a', '', '\u{1F600}', '\uFFFD', 'é', 'aa', '10', '9', 'NULL'],
  UUID: ['ffffffff-0000-0000-0000-000000000000', '7fffffff-0000-0000-0000-000000000000'],
  DATE: [
    '2024-02-29',
    '0044-03-15 (BC)',
    '0001-01-01',
    'infinity',
    '-infinity',
    '12000-01-01',
    '0045-12-31 (BC)',
    '1969-12-31',
  ],
  TIME: ['24:00:00', '01:02:03.5', '01:02:03', '00:00:00'],
  'TIME WITH TIME ZONE': ['10:00:00+00', '11:00:00+01', '09:00:00-01', '09:30:00+00', '09:30:00+05:30'],
  TIMESTAMP: [
    '2024-01-01 10:00:00',
    '2024-01-01 09:59:59.999999',
    '0044-03-15 (BC) 01:02:03',
    'infinity',
    '-infinity',
    '12000-01-01 00:00:00',
  ],
  TIMESTAMP_NS: ['2024-01-01 10:00:00.000000002', '2024-01-01 10:00:00.000000001'],
  INTERVAL: [
    '1 month -1 day',
    '29 days',
    '30 days',
    '1 month',
    '-1 day 1 hour',
    '-23 hours',
    '-2 years 3 months',
    '100 hours',
    '4 days',
    '0 days',
    '250000 years',
  ],
};

for (const [type, values] of Object.entries(EXAMPLES)) {
  for (const direction of ['ASC', 'DESC'] as const) {
    test(`${type} sorts ${direction} as DuckDB sorts it`, async () => {
      const { given, ordered } = await orders(type, values, direction);
      expect(sortedTexts(type, given, direction === 'DESC')).toEqual(ordered);
    });
  }
}

test('NULLs come last in both directions, in the order they had', () => {
  const relation = oneColumn('INTEGER', [null, '2', null, '1']);
  expect([...(sortedRows(relation, 0, false) ?? [])]).toEqual([3, 1, 0, 2]);
  expect([...(sortedRows(relation, 0, true) ?? [])]).toEqual([1, 3, 0, 2]);
});

test('peers keep the order they had, in both directions', () => {
  const relation = oneColumn('VARCHAR', ['b', 'a', 'b', 'a']);
  expect([...(sortedRows(relation, 0, false) ?? [])]).toEqual([1, 3, 0, 2]);
  expect([...(sortedRows(relation, 0, true) ?? [])]).toEqual([0, 2, 1, 3]);
});

test('a list, a struct, a map and a blob have no order here', () => {
  for (const type of ['INTEGER[]', 'STRUCT(a INTEGER)', 'MAP(INTEGER, INTEGER)', 'BLOB', 'BIT']) {
    expect(sortedRows(oneColumn(type, ['x']), 0, false)).toBeNull();
  }
});

test('a relation without rows sorts to no rows', () => {
  expect(sortedRows(oneColumn('INTEGER', []), 0, false)).toHaveLength(0);
  expect(sortedRows(oneColumn('INTEGER', [null, null]), 0, false)).toEqual(Uint32Array.of(0, 1));
});

test('integers sort as a stable comparison of their values does', () => {
  const whole = integer().map((n) => BigInt(n) ** 3n);
  assert(
    property(someOf(whole), constantFrom(false, true), (values, descending) => {
      const rows = [...values.keys()].sort((a, b) => {
        const [x, y] = [values[a] as bigint, values[b] as bigint];
        return (x < y ? -1 : x > y ? 1 : 0) * (descending ? -1 : 1);
      });
      const sorted = sortedRows(oneColumn('HUGEINT', values.map(String)), 0, descending);
      expect([...(sorted ?? [])]).toEqual(rows);
    }),
  );
});

test('texts sort by code points, however many are distinct and however long they are', () => {
  const letters = ['a', 'b', 'é', '\uFFFD', '\u{1F600}', '\u{10000}', '\uD7FF', ' '];
  const spell = (n: number, length: number) =>
    Array.from({ length }, (_, at) => letters[(n >> (3 * at)) & 7] as string).join('');
  const bytes = (text: string) => Buffer.from(text, 'utf8');
  for (const tail of ['', 'x'.repeat(30)]) {
    for (const count of [500, 30_000]) {
      const texts = Array.from({ length: count }, (_, n) => spell(n * 7919, 3 + (n % 7)) + tail);
      const expected = texts.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)));
      expect(sortedTexts('VARCHAR', texts)).toEqual(expected);
    }
  }
});
