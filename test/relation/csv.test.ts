import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { assert, asyncProperty, constantFrom, array as listOf, oneof, string } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { csv } from '../../src/relation/csv.ts';
import type { Relation } from '../../src/relation/relation.ts';

function relationOf(names: readonly string[], rows: readonly (readonly (string | null)[])[]): Relation {
  return {
    columns: names.map((name) => ({ name, type: 'VARCHAR', family: 'text' })),
    rowCount: rows.length,
    truncated: false,
    text: (row, column) => rows[row]?.[column] as string | null,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

test('a header line and the rows asked for, in that order, each ended by CRLF', () => {
  const relation = relationOf(
    ['day', 'n'],
    [
      ['2025-01-01', '3'],
      ['2025-01-02', '4'],
    ],
  );
  expect(csv(relation, [1, 0])).toBe('day,n\r\n2025-01-02,4\r\n2025-01-01,3\r\n');
});

test('NULL is an empty field, the empty string a quoted one, and the text NULL stays text', () => {
  expect(csv(relationOf(['a', 'b', 'c'], [[null, '', 'NULL']]), [0])).toBe('a,b,c\r\n,"",NULL\r\n');
});

test('quotes, commas and line breaks are quoted, in names too', () => {
  expect(csv(relationOf(['a "b"', 'c,d'], [['x"y', 'one\ntwo']]), [0])).toBe(
    '"a ""b""","c,d"\r\n"x""y","one\ntwo"\r\n',
  );
});

test('no rows give the header alone, and no columns an empty header', () => {
  expect(csv(relationOf(['a'], []), [])).toBe('a\r\n');
  expect(csv(relationOf([], []), [])).toBe('\r\n');
});

test('DuckDB reads back the cells that were written, NULL and the empty string included', async () => {
  const cell = oneof(
    constantFrom(null, '', 'NULL', ' ', '"', '""', ',', '\n', '\r\n', 'é', '\u{1F600}', '\\', "'"),
    string({ unit: 'grapheme-ascii', maxLength: 8 }),
  );
  const rows = listOf(listOf(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });
  await assert(
    asyncProperty(rows, async (cells) => {
      const file = join(folder, 'rows.csv');
      writeFileSync(file, csv(relationOf(['a', 'b', 'c'], cells), cells.keys()));
      const read = await connection.runAndReadAll(
        `FROM read_csv('${file}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
           columns = {'a': 'VARCHAR', 'b': 'VARCHAR', 'c': 'VARCHAR'}, new_line = '\\r\\n', allow_quoted_nulls = false)`,
      );
      expect(read.getRows()).toEqual(cells);
    }),
  );
});
