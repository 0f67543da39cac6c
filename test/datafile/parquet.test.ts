import type { SchemaElement } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { problemOf, readAll } from './read.ts';

const read = (bytes: BlobPart) => readAll(new Blob([bytes]), { format: 'parquet' });
const problem = (...bytes: BlobPart[]) => problemOf(new Blob(bytes), { format: 'parquet' });

type Element = Omit<SchemaElement, 'name'>;

/** A file of columns whose values are stored as they are given. */
function parquet(
  columns: Readonly<Record<string, readonly [Element, ColumnSource['data']]>>,
  options: Partial<Parameters<typeof parquetWriteBuffer>[0]> = {},
): ArrayBuffer {
  const entries = Object.entries(columns);
  return parquetWriteBuffer({
    schema: [
      { name: 'root', num_children: entries.length },
      ...entries.map(([name, [element]]) => ({ name, repetition_type: 'OPTIONAL' as const, ...element })),
    ],
    columnData: entries.map(([name, [, data]]) => ({ name, data })),
    statistics: false,
    ...options,
  });
}

const text = (value: string) => new TextEncoder().encode(value);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('a Parquet file', () => {
  test.each<[name: string, element: Element, data: unknown[], type: string, cells: (string | null)[]]>([
    ['booleans', { type: 'BOOLEAN' }, [true, null, false], 'BOOLEAN', ['true', null, 'false']],
    ['integers', { type: 'INT32' }, [-1, 2 ** 31 - 1], 'INTEGER', ['-1', '2147483647']],
    ['small integers', { type: 'INT32', converted_type: 'INT_8' }, [-128], 'TINYINT', ['-128']],
    [
      'unsigned integers',
      { type: 'INT64', converted_type: 'UINT_64' },
      [18_446_744_073_709_551_615n, 5n],
      'UBIGINT',
      ['18446744073709551615', '5'],
    ],
    ['large integers', { type: 'INT64' }, [2n ** 63n - 1n, null], 'BIGINT', ['9223372036854775807', null]],
    ['doubles', { type: 'DOUBLE' }, [0.1, -0, 1e300, Number.NaN], 'DOUBLE', ['0.1', '-0', '1e+300', 'NaN']],
    ['floats', { type: 'FLOAT' }, [Math.fround(0.1)], 'FLOAT', ['0.10000000149011612']],
    [
      'decimals in bytes',
      {
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 16,
        logical_type: { type: 'DECIMAL', precision: 38, scale: 10 },
      },
      [
        bytes(...Array(15).fill(255), 254),
        bytes(75, 59, 76, 168, 90, 134, 196, 122, 9, 138, 34, 63, 255, 255, 255, 255),
      ],
      'DECIMAL(38,10)',
      ['-0.0000000002', '9999999999999999999999999999.9999999999'],
    ],
    [
      'decimals in integers',
      { type: 'INT64', logical_type: { type: 'DECIMAL', precision: 18, scale: 3 } },
      [1234n, -5n],
      'DECIMAL(18,3)',
      ['1.234', '-0.005'],
    ],
    [
      'dates',
      { type: 'INT32', logical_type: { type: 'DATE' } },
      [0, -1, -719162],
      'DATE',
      ['1970-01-01', '1969-12-31', '0001-01-01'],
    ],
    [
      'timestamps in microseconds',
      { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' } },
      [-1n, 1_700_000_000_123_456n],
      'TIMESTAMP',
      ['1969-12-31 23:59:59.999999', '2023-11-14 22:13:20.123456'],
    ],
    [
      'timestamps in milliseconds',
      { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
      [-1n],
      'TIMESTAMP',
      ['1969-12-31 23:59:59.999'],
    ],
    [
      'timestamps in nanoseconds',
      { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'NANOS' } },
      [1n],
      'TIMESTAMP_NS',
      ['1970-01-01 00:00:00.000000001'],
    ],
    [
      'times',
      { type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: false, unit: 'MICROS' } },
      [1_500_000n],
      'TIME',
      ['00:00:01.5'],
    ],
    [
      'texts',
      { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ['a', null, '', 'zażółć\n"'],
      'VARCHAR',
      ['a', null, '', 'zażółć\n"'],
    ],
    ['bytes', { type: 'BYTE_ARRAY' }, [bytes(0, 255, 16), bytes()], 'BLOB', ['00ff10', '']],
    [
      'UUIDs',
      { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, logical_type: { type: 'UUID' } },
      ['00112233-4455-6677-8899-aabbccddeeff'],
      'UUID',
      ['00112233-4455-6677-8899-aabbccddeeff'],
    ],
  ])('has its %s, exactly', async (_, element, data, type, cells) => {
    const result = await read(parquet({ v: [element, data] }));
    expect(result.types).toEqual([type]);
    expect(result.rows.map(([cell]) => cell)).toEqual(cells);
  });

  test('has columns with a dictionary, and many row groups and pages', async () => {
    const rows = 150_000;
    const words = Array.from({ length: rows }, (_, i) => (i % 9 === 0 ? null : `word ${i % 5}`));
    const numbers = Array.from({ length: rows }, (_, i) => i);
    const file = parquet(
      { w: [{ type: 'BYTE_ARRAY', converted_type: 'UTF8' }, words], n: [{ type: 'INT32' }, numbers] },
      { rowGroupSize: 40_000, pageSize: 20_000 },
    );
    const result = await read(file);
    expect(result.rows.length).toBe(rows);
    for (const i of [0, 1, 39_999, 40_000, 99_999, rows - 1])
      expect(result.rows[i]).toEqual([words[i], String(i)]);
  });

  test('has lists as lists, and other nestings as JSON', async () => {
    const schema: SchemaElement[] = [
      { name: 'root', num_children: 2 },
      { name: 'l', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      { name: 's', repetition_type: 'OPTIONAL', num_children: 2 },
      { name: 'n', repetition_type: 'OPTIONAL', type: 'INT64' },
      { name: 't', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    ];
    const columnData = [
      { name: 'l', data: [['a', 'b, c', null], [], null] },
      { name: 's', data: [{ n: 2n ** 60n, t: 'x "y"' }, { n: null, t: null }, null] },
    ];
    expect(await read(parquetWriteBuffer({ schema, columnData, statistics: false }))).toEqual({
      columns: ['l', 's'],
      types: ['VARCHAR[]', 'VARCHAR'],
      rows: [
        ["[a, 'b, c', NULL]", '{"n":1152921504606846976,"t":"x \\"y\\""}'],
        ['[]', '{"n":null,"t":null}'],
        [null, null],
      ],
    });
  });

  const small = () =>
    parquet({
      n: [{ type: 'INT32' }, [1, 2, 3]],
      t: [{ type: 'BYTE_ARRAY', converted_type: 'UTF8' }, ['a', 'b', null]],
    });

  test('cut anywhere is refused', async () => {
    const whole = new Uint8Array(small());
    for (let length = 0; length < whole.length; length++) {
      const found = await problem(whole.slice(0, length));
      expect(found?.kind, `cut at ${length}`).toMatch(/^(empty|no-parquet|cut-parquet)$/);
    }
  });

  test('with any byte changed is read or refused, and is never read for ever', async () => {
    const whole = new Uint8Array(small());
    const kinds = new Set<string>();
    for (let at = 0; at < whole.length; at++) {
      for (const mask of [0x80, 0xff]) {
        const changed = whole.slice();
        changed[at] = (changed[at] as number) ^ mask;
        kinds.add((await problem(changed))?.kind ?? 'read');
      }
    }
    expect([...kinds].sort()).toEqual(['broken-parquet', 'cut-parquet', 'empty', 'no-parquet', 'read']);
  }, 120_000);

  /** A file whose metadata says that it has so many rows, in all and in its one row group. */
  function claiming(inAll: bigint, inGroup: bigint): Uint8Array<ArrayBuffer> {
    const writer = new ByteWriter();
    const schema: SchemaElement[] = [
      { name: 'root', num_children: 1 },
      { name: 'n', type: 'INT32', repetition_type: 'OPTIONAL' },
    ];
    const file = new ParquetWriter({ writer, schema, statistics: false });
    void file.write({ columnData: [{ name: 'n', data: [1, 2, 3] }] });
    file.num_rows = inAll;
    for (const group of file.row_groups) group.num_rows = inGroup;
    void file.finish();
    return new Uint8Array(writer.getBuffer());
  }

  test('that lies about its rows is refused', async () => {
    expect(await problem(claiming(3n, 3n))).toBeNull();
    expect(await problem(claiming(5n, 3n))).toMatchObject({ kind: 'broken-parquet' });
    expect(await problem(claiming(5n, 5n))).toMatchObject({ kind: 'broken-parquet' });
    expect(await problem(claiming(2n, 2n))).toBeNull();
    expect(await problem(claiming(10n ** 12n, 10n ** 12n))).toMatchObject({ kind: 'too-large' });
    expect(await problem(claiming(-3n, -3n))).toMatchObject({ kind: 'broken-parquet' });
  });

  test('of few bytes that stand for a billion values is refused before they are made', async () => {
    const data = Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? null : i));
    const file = new Uint8Array(parquet({ n: [{ type: 'INT32' }, data] }, { codec: 'UNCOMPRESSED' }));
    // The levels: a run of 64 packed bits, every second one set.
    const levels = file.findIndex(
      (_, at) => file[at] === 17 && file[at + 1] === 0xaa && file[at + 8] === 0xaa,
    );
    expect(levels).toBeGreaterThan(0);
    expect(await problem(file)).toBeNull();
    file.set([0xfe, 0xff, 0xff, 0xff, 0x07], levels);
    expect(await problem(file)).toMatchObject({
      kind: 'broken-parquet',
      message: expect.stringMatching(/a run of column n is longer/),
    });
  });

  test('of another kind is refused', async () => {
    expect(await problem(text('a,b\n1,2\n3,4\n5,6\n'))).toEqual({ kind: 'no-parquet' });
    expect(await problem('')).toEqual({ kind: 'empty' });
  });
});
