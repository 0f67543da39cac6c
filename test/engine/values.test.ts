import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { ADAPTERS, ask, relationOf } from './adapters.ts';

const WORLD = { database: 'main world', statements: [] };

/** Values by type, as SQL; what the engine's own CAST prints of each is what the relation must say. */
const VALUES: Record<string, readonly string[]> = {
  TINYINT: ['-128', '0', '127'],
  SMALLINT: ['-32768', '32767'],
  INTEGER: ['-2147483648', '2147483647'],
  BIGINT: ['(-9223372036854775807 - 1)', '9007199254740993', '9223372036854775807'],
  HUGEINT: [
    "'-170141183460469231731687303715884105728'",
    '-1',
    '0',
    '18446744073709551616',
    "'170141183460469231731687303715884105727'",
  ],
  UTINYINT: ['0', '255'],
  USMALLINT: ['65535'],
  UINTEGER: ['4294967295'],
  UBIGINT: ['18446744073709551615'],
  UHUGEINT: ['0', "'340282366920938463463374607431768211455'"],
  BIGNUM: ['0', '-1', '255', '-256', "'123456789012345678901234567890123456789012345678901234567890'"],
  'DECIMAL(4,1)': ['1.5', '-0.1', '0', '999.9', '-999.9'],
  'DECIMAL(4,4)': ['0.1234', '-0.05', '0'],
  'DECIMAL(9,0)': ['-123456789'],
  'DECIMAL(18,3)': ['1.234', '-0.001', '123456789012345.678', '-123456789012345.678'],
  'DECIMAL(38,10)': ['1e-10', "'-1234567890123456789012345678.0123456789'"],
  'DECIMAL(38,38)': ["'0.12345678901234567890123456789012345678'"],
  DOUBLE: [
    '1e20',
    '1e15',
    '1e16',
    '123456789012345678',
    '1e-4',
    '1e-5',
    '1e-7',
    '-1.5e-10',
    '0',
    "'-0.0'",
    '0.1',
    '1',
    '-1',
    '100',
    '1e300',
    '5e-324',
    '1.7976931348623157e308',
    "'nan'",
    "'inf'",
    "'-inf'",
    '1/3',
    '9007199254740993',
    '1e21',
    '123456.789',
  ],
  FLOAT: [
    '0.1',
    '16777217',
    '123456789',
    '1e7',
    '1e9',
    '3.4e38',
    '1e-5',
    '1e-45',
    "'-0'",
    "'nan'",
    "'inf'",
    '1/3',
  ],
  BOOLEAN: ['true', 'false'],
  VARCHAR: ["''", "'NULL'", "'it''s'", "'zażółć 🏝 漢字'", "e'a\\nb\\tc'", "' x '", "repeat('long ', 100)"],
  BLOB: ["''", "'abc'", "'\\xAA\\x00\\x7F'", "'a\"b\\x27c\\x5C'"],
  BIT: ["'1'", "'10101'", "'1111111100000000'"],
  UUID: ["'00000000-0000-0000-0000-000000000000'", "'ffffffff-ffff-4fff-bfff-ffffffffffff'"],
  DATE: [
    "'2024-02-29'",
    "'1970-01-01'",
    "'1969-12-31'",
    "'0001-01-01'",
    "'0001-12-31 (BC)'",
    "'0044-03-15 (BC)'",
    "'10000-01-01'",
    "'5881580-07-10'",
    "'5877642-06-25 (BC)'",
    "'infinity'",
    "'-infinity'",
  ],
  TIME: ["'00:00:00'", "'12:34:56'", "'12:34:56.5'", "'23:59:59.999999'", "'24:00:00'"],
  TIME_NS: ["'12:34:56.123456789'", "'00:00:00.5'"],
  'TIME WITH TIME ZONE': [
    "'12:00:00+02'",
    "'00:00:00.5-02:30:10'",
    "'23:59:59+15:59:59'",
    "'01:00:00-15:59:59'",
  ],
  TIMESTAMP: [
    "'2024-02-29 00:00:00'",
    "'2024-02-29 01:02:03.456789'",
    "'2024-02-29 01:02:03.1'",
    "'1969-12-31 23:59:59.999999'",
    "'1900-01-01 00:00:01'",
    "'0044-03-15 (BC) 10:00:00'",
    "'9999-12-31 23:59:59.999999'",
    "'infinity'",
    "'-infinity'",
  ],
  TIMESTAMP_S: ["'2024-02-29 01:02:03'", "'1969-12-31 23:59:59'", "'infinity'"],
  TIMESTAMP_MS: ["'2024-02-29 01:02:03.456'", "'1969-12-31 23:59:59.999'", "'-infinity'"],
  TIMESTAMP_NS: [
    "'2024-02-29 01:02:03.123456789'",
    "'1969-12-31 23:59:59.999999999'",
    "'1677-09-22 00:00:00'",
  ],
  'TIMESTAMP WITH TIME ZONE': ["'2024-02-29 01:02:03.5+00'", "'infinity'"],
  INTERVAL: [
    "'0 days'",
    "'1 year'",
    "'14 months'",
    "'-14 months'",
    "'1 day'",
    "'-1 day'",
    "'2 days 03:04:05.000006'",
    "'-1.5 seconds'",
    "'100 hours'",
    "'1 month -1 day 90 minutes'",
    "'-1 hour'",
    "'1000 years 1 second'",
  ],
  "ENUM('a', 'b c', 'it''s')": ["'b c'", "'it''s'", "'a'"],
  'INTEGER[]': ['[]', '[1, NULL, -3]', '[NULL]'],
  'INTEGER[][]': ['[[1], [2, 3], [], NULL]'],
  'VARCHAR[]': [
    "['a', 'b c', '', ' x', 'x ', 'NULL', 'null', NULL]",
    "['a,b', 'it''s', 'a\"b', 'a(b', 'a{b', 'a:b', 'a=b', 'a\\b', 'a\\b''c']",
    "['é 🏝', 'a' || chr(9) || 'b', chr(9) || 'a']",
  ],
  'DOUBLE[]': ["[1.5, 'nan', 1e20, NULL]"],
  'DECIMAL(6,2)[]': ['[1.5, -0.05]'],
  'TIMESTAMP[]': ["['2024-01-01', '2024-01-01 00:00:00.5', NULL]"],
  'DATE[]': ["['2024-01-01', '0044-03-15 (BC)']"],
  'INTERVAL[]': ["['1 day', '01:00:00']"],
  'BLOB[]': ["['ab'::BLOB, '\\x00'::BLOB]"],
  'BOOLEAN[]': ['[true, NULL, false]'],
  'HUGEINT[]': ['[1, -1]'],
  "ENUM('a', 'b c')[]": ["['a', 'b c']"],
  'INTEGER[3]': ['[1, NULL, 3]'],
  'VARCHAR[2][2]': ["[['a', 'b,c'], ['', NULL]]"],
  'STRUCT(a INTEGER, b VARCHAR)': [
    "{'a': 1, 'b': 'x y'}",
    "{'a': NULL, 'b': NULL}",
    "{'a': 1, 'b': 'it''s'}",
  ],
  'STRUCT("a b" INTEGER, "c\'d" DATE)': ["{'a b': 1, 'c''d': DATE '2024-01-01'}"],
  'STRUCT(a STRUCT(b INTEGER[], c MAP(VARCHAR, INTEGER)))': ["{'a': {'b': [1, 2], 'c': MAP {'k': 1}}}"],
  'STRUCT(a INTEGER)[]': ["[{'a': 1}, NULL]"],
  'MAP(VARCHAR, INTEGER)': ['MAP {}', "MAP {'k': 1, 'a b': NULL, 'c=d': 3, '': 4}"],
  'MAP(INTEGER, DECIMAL(4,2)[])': ['MAP {1: [1.5], 2: NULL}'],
  'UNION(num INTEGER, str VARCHAR)': ['union_value(num := 2)', "union_value(str := 'a b')"],
};

describe.each(ADAPTERS)('$name: values', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.load(WORLD);
  });
  afterAll(() => engine.close());

  test.each(Object.entries(VALUES))(
    'a cell of type %s reads as CAST(value AS VARCHAR) prints it',
    async (type, values) => {
      const rows = [...values, 'NULL'].map((value) => `(CAST(${value} AS ${type}))`);
      const sql = `SELECT v, CAST(v AS VARCHAR), v FROM (VALUES ${rows.join(', ')}) AS t(v)`;
      const relation = relationOf(await engine.run(sql, { database: 'main world' }));
      const table = Array.from({ length: relation.rowCount }, (_, row) =>
        [0, 1, 2].map((c) => relation.text(row, c)),
      );
      expect(table.map(([text]) => text)).toEqual(table.map(([, cast]) => cast));
      expect(table.at(-1)).toEqual([null, null, null]);
      expect(relation.columns[0]?.type).toBe(type);
      const [described] = await ask(engine, `DESCRIBE ${sql}`);
      expect(relation.columns[0]?.type).toBe(described?.[1]);
    },
  );

  test('doubles and floats of any size read as the engine prints them', async () => {
    const exponents = '(h * 48271 % 2147483647 - 1e9) * pow(10, h % 600 - 300)';
    for (const [type, value] of [
      ['DOUBLE', exponents],
      ['FLOAT', '(h * 48271 % 2147483647 - 1e9) * pow(10, h % 40 - 30)'],
      ['DOUBLE', 'h / 1000'],
    ]) {
      const rows = await ask(
        engine,
        `SELECT v, v::VARCHAR FROM (SELECT (${value})::${type} AS v FROM range(2000) AS t(h))`,
      );
      expect(rows.map(([text]) => text)).toEqual(rows.map(([, cast]) => cast));
    }
  });

  test('every character is quoted inside a list as the engine quotes it', async () => {
    const forms = ['[v]', "{'k': v}", 'MAP {v: 1}', '[[v]]', "['x' || v]", "['x' || v || 'y']"];
    const shown = forms.map((form) => `${form}, CAST(${form} AS VARCHAR)`).join(', ');
    const rows = await ask(
      engine,
      `SELECT ${shown} FROM (SELECT chr(i::INTEGER) AS v FROM range(1, 400) AS t(i))`,
    );
    for (const row of rows) {
      for (let i = 0; i < row.length; i += 2) expect(row[i]).toBe(row[i + 1]);
    }
  });

  test('structs without names read by position', async () => {
    const forms = ["row(1, 'a b')", "[row(1, 'a'), row(2, NULL)]", "{'r': row(1, DATE '2024-01-01')}"];
    for (const form of forms) {
      const [row] = await ask(engine, `SELECT ${form}, CAST(${form} AS VARCHAR)`);
      expect(row?.[0]).toBe(row?.[1]);
    }
  });

  test('columns of one name stay apart', async () => {
    const relation = relationOf(
      await engine.run('SELECT 1 AS a, 2 AS a, 3 AS "A"', { database: 'main world' }),
    );
    expect(relation.columns.map(({ name }) => name)).toEqual(['a', 'a', 'A']);
    expect([0, 1, 2].map((column) => relation.text(0, column))).toEqual(['1', '2', '3']);
  });

  test('a result without rows still has its columns and types', async () => {
    const sql = "SELECT 1 AS n, 'x'::ENUM('x', 'y') AS e, [1.5] AS l WHERE false";
    const relation = relationOf(await engine.run(sql, { database: 'main world' }));
    expect(relation.rowCount).toBe(0);
    expect(relation.truncated).toBe(false);
    expect(relation.columns.map(({ type, family }) => [type, family])).toEqual([
      ['INTEGER', 'integer'],
      ["ENUM('x', 'y')", 'text'],
      ['DECIMAL(2,1)[]', 'list'],
    ]);
  });

  test('reading past the ends throws RangeError', async () => {
    const relation = relationOf(await engine.run('SELECT 1', { database: 'main world' }));
    expect(() => relation.text(1, 0)).toThrow(RangeError);
    expect(() => relation.text(-1, 0)).toThrow(RangeError);
    expect(() => relation.text(0, 1)).toThrow(RangeError);
  });

  test('the rows of a long result stand where the engine put them', async () => {
    const sql = "SELECT i, 'v' || i FROM range(300000) AS t(i) WHERE i % 3 = 0";
    const relation = relationOf(await engine.run(sql, { database: 'main world' }));
    expect(relation.rowCount).toBe(100_000);
    for (const row of [0, 99_999, 50_000, 1, 49_999, 2048, 2047]) {
      expect([relation.text(row, 0), relation.text(row, 1)]).toEqual([String(row * 3), `v${row * 3}`]);
    }
  });
});
