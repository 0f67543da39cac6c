import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importTable } from '../../src/datafile/import-table.ts';
import { parquetFile } from '../../src/datafile/parquet-file.ts';
import { readDatafile } from '../../src/datafile/read-datafile.ts';
import { arrowFile } from '../../src/engine/arrow-file.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { csv } from '../../src/relation/csv.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { ADAPTERS, ask, cells, relationOf } from '../engine/adapters.ts';
import { COMMAS } from './read.ts';

const DATABASE = 'own';
const pause = async () => {};

/** A value of each type, NULL, and the ends of what it holds. */
const EVERY = `SELECT * FROM (VALUES
  (1::TINYINT, 200::UTINYINT, -5::SMALLINT, 7::INTEGER, 4000000000::UINTEGER, 9223372036854775807::BIGINT,
   18446744073709551615::UBIGINT, -99999999999999999999999999999999999999::HUGEINT, 1.50::DECIMAL(9,2), -0.0000000001::DECIMAL(38,10),
   0.1::FLOAT, 0.1::DOUBLE, true, DATE '1969-12-31', TIME '23:59:59.5', TIMESTAMP '1969-12-31 23:59:59.999999',
   TIMESTAMP_NS '2024-02-29 01:02:03.123456789', 'a "b", c', '\\x00\\xFFA'::BLOB, '00112233-4455-6677-8899-aabbccddeeff'::UUID),
  ((-128)::TINYINT, 0::UTINYINT, 32767::SMALLINT, (-2147483648)::INTEGER, 0::UINTEGER, (-9223372036854775807)::BIGINT,
   0::UBIGINT, 1::HUGEINT, -0.01::DECIMAL(9,2), 9999999999999999999999999999.9999999999::DECIMAL(38,10),
   'inf'::FLOAT, '-0'::DOUBLE, false, DATE '0001-01-01', TIME '00:00:00', TIMESTAMP '9999-12-31 00:00:00',
   TIMESTAMP_NS '1677-09-22 00:00:00', '', ''::BLOB, NULL),
  (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
) t(i8, u8, i16, i32, u32, i64, u64, huge, d9, d38, f, d, b, day, clock, moment, nanos, t, bin, id)`;

describe.each(ADAPTERS)('$name: a result', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.load({ database: DATABASE, statements: [] });
  });
  afterAll(() => engine.close());

  const result = async (sql: string): Promise<Relation> =>
    relationOf(await engine.run(sql, { database: DATABASE }));

  async function again(content: BlobPart, format: 'csv' | 'parquet'): Promise<Relation> {
    const form = format === 'csv' ? COMMAS : null;
    await importTable(
      engine,
      readDatafile(new Blob([content]), { format, form, uneven: 'refuse', isSample: false }),
      { database: DATABASE, table: 'again', names: [], types: [] },
      { signal: new AbortController().signal, onProgress: () => {} },
    );
    return result('SELECT * FROM again ORDER BY rowid');
  }

  test('saved as Parquet and imported again is the same, types and all', async () => {
    const relation = await result(EVERY);
    const read = await again((await parquetFile(relation, pause)) as Uint8Array<ArrayBuffer>, 'parquet');
    expect(cells(read)).toEqual(cells(relation));
    const types = relation.columns.map(({ type }) => (type === 'HUGEINT' ? 'DECIMAL(38,0)' : type));
    expect(read.columns.map(({ type }) => type)).toEqual(types.with(-1, 'VARCHAR'));
  });

  test('saved as CSV and imported again has the same values', async () => {
    const relation = await result(`SELECT * EXCLUDE (bin) FROM (${EVERY})`);
    const read = await again(csv(relation, [0, 1, 2]), 'csv');
    for (const [at, { name }] of relation.columns.entries()) {
      const type = relation.columns[at]?.type ?? '';
      expect(
        await ask(engine, `SELECT "${name}"::${type} FROM again ORDER BY rowid`, DATABASE),
        name,
      ).toEqual(cells(relation).map((row) => [row[at]]));
    }
    expect(read.rowCount).toBe(3);
  });

  test('saved as Arrow is read by Arrow, value by value', async () => {
    const relation = await result(EVERY);
    const table = tableFromIPC(await arrowFile(relation, pause));
    expect(table.numRows).toBe(3);
    expect(table.schema.fields.map(({ type }) => String(type))).toEqual([
      ...['Int8', 'Uint8', 'Int16', 'Int32', 'Uint32', 'Int64', 'Uint64'],
      ...['Decimal[38e0]', 'Decimal[9e+2]', 'Decimal[38e+10]', 'Float32', 'Float64', 'Bool', 'Date32<DAY>'],
      ...['Time64<MICROSECOND>', 'Timestamp<MICROSECOND>', 'Timestamp<NANOSECOND>', 'Utf8', 'Binary', 'Utf8'],
    ]);
    const column = (name: string) => [...(table.getChild(name) ?? [])];
    expect(column('i64')).toEqual([9223372036854775807n, -9223372036854775807n, null]);
    expect(column('t')).toEqual(['a "b", c', '', null]);
    expect(column('b')).toEqual([true, false, null]);
    expect(column('bin')).toEqual([Uint8Array.of(0, 255, 65), new Uint8Array(), null]);
    const stored = (name: string) => table.getChild(name)?.data[0]?.values;
    expect(stored('moment')?.[0]).toBe(-1n);
    expect(stored('day')?.[0]).toBe(-1);
    const hugeBits = new BigInt64Array(stored('huge').slice(0, 4).buffer);
    expect(((hugeBits[1] as bigint) << 64n) | BigInt.asUintN(64, hugeBits[0] as bigint)).toBe(
      -99999999999999999999999999999999999999n,
    );
  });

  test('with values that no file type holds is saved as text there, and nothing is lost', async () => {
    const relation = await result(
      `SELECT * FROM (VALUES ('infinity'::DATE, 170141183460469231731687303715884105727::HUGEINT, [1, NULL], 1, 2), (DATE '2024-01-01', 1::HUGEINT, [], 3, 4)) t(day, huge, list, a, "A")`,
    );
    const read = await again((await parquetFile(relation, pause)) as Uint8Array<ArrayBuffer>, 'parquet');
    expect(cells(read)).toEqual(cells(relation));
    expect(read.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      ...['day VARCHAR', 'huge VARCHAR', 'list VARCHAR', 'a INTEGER', 'A_1 INTEGER'],
    ]);
    expect(tableFromIPC(await arrowFile(relation, pause)).numRows).toBe(2);
  });

  test('without rows, and with many, is saved whole', async () => {
    const none = await result('SELECT 1 AS n, NULL AS z WHERE false');
    expect(
      (await again((await parquetFile(none, pause)) as Uint8Array<ArrayBuffer>, 'parquet')).rowCount,
    ).toBe(0);
    expect(tableFromIPC(await arrowFile(none, pause)).numRows).toBe(0);
    const many = await result("SELECT range AS n, 'text ' || range % 7 AS t FROM range(250000)");
    await again((await parquetFile(many, pause)) as Uint8Array<ArrayBuffer>, 'parquet');
    const sums = 'SELECT count(*), sum(n), count(DISTINCT t) FROM again';
    expect(await ask(engine, sums, DATABASE)).toEqual([['250000', '31249875000', '7']]);
    expect(
      tableFromIPC(await arrowFile(many, pause))
        .getChild('n')
        ?.get(249_999),
    ).toBe(249_999n);
  });
});
