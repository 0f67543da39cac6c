import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { guessCsvForm } from '../../src/datafile/guess-csv-form.ts';
import { COMMAS, problemOf, readAll } from './read.ts';

const csv = (...parts: BlobPart[]) => new Blob(parts);

describe('a CSV file', () => {
  test('is read with its quotes, line ends and NULLs', async () => {
    const file = csv(
      'id,note,"odd ""name"""\r\n1,"two, words",\r\n2,"say ""hi""\nthere",""\r\n\r\n3,plain " quote,x',
    );
    expect(await readAll(file)).toEqual({
      columns: ['id', 'note', 'odd "name"'],
      types: ['BIGINT', 'VARCHAR', 'VARCHAR'],
      rows: [
        ['1', 'two, words', null],
        ['2', 'say "hi"\nthere', ''],
        ['3', 'plain " quote', 'x'],
      ],
    });
  });

  test('is split as papaparse splits it, whatever stands in it and wherever its pieces end', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'ż', '🐘', ' ', '1') });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), async (rows, newline) => {
        const text = Papa.unparse(rows, { newline, quotes: true });
        const { data } = Papa.parse<string[]>(text, { newline, delimiter: ',' });
        const read = await readAll(csv(text), { form: { ...COMMAS, hasHeader: false } });
        expect(read.rows).toEqual(data);
      }),
      { numRuns: 300 },
    );
  });

  test('of many pieces is read as of one', async () => {
    const line = (i: number) => `${i},"zażółć ${i}\n${'x'.repeat(i % 50)}"\n`;
    const lines = Array.from({ length: 60_000 }, (_, i) => line(i));
    const { rows, types } = await readAll(csv('i,t\n', ...lines));
    expect(rows.length).toBe(60_000);
    expect(types).toEqual(['BIGINT', 'VARCHAR']);
    for (const i of [0, 1, 8_191, 30_000, 59_999])
      expect(rows[i]).toEqual([String(i), `zażółć ${i}\n${'x'.repeat(i % 50)}`]);
  });

  test('holds a cell of 5 MB', async () => {
    const long = 'long " cell\n'.repeat(430_000);
    const { rows } = await readAll(csv(`a,b\n1,"${long.replaceAll('"', '""')}"\n2,x\n`));
    expect(rows.length).toBe(2);
    expect(rows[0]?.[1] === long).toBe(true);
  });

  test('in one column has a NULL for each line with nothing in it', async () => {
    expect((await readAll(csv('a\n1\n\n3\n'), { form: COMMAS })).rows).toEqual([['1'], [null], ['3']]);
  });

  test('in UTF-16, or with a byte order mark, or in Windows-1252, is known for what it is', async () => {
    const text = 'név,n\nzażółć,1\n';
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const swapped = Buffer.from(utf16).swap16();
    for (const bytes of [utf16, swapped, Buffer.from(`\uFEFF${text}`)])
      expect(await readAll(csv(bytes))).toMatchObject({ columns: ['név', 'n'], rows: [['zażółć', '1']] });
    const old = Buffer.from('name;n\nMüller;1\n', 'latin1');
    expect(await guessCsvForm(csv(old))).toEqual({
      delimiter: ';',
      hasHeader: true,
      encoding: 'windows-1252',
    });
    expect((await readAll(csv(old))).rows).toEqual([['Müller', '1']]);
    expect(await problemOf(csv(old), { form: COMMAS })).toEqual({ kind: 'not-utf8' });
  });

  test.each([
    ['a\tb\n1\t2,3\n', '\t'],
    ['a;b;c\n1,5;2,5;3\n', ';'],
    ['a|b\n"x|y"|2\n', '|'],
    ['a,b\n"1;2;3",4\n', ','],
    ['only\none\n', ','],
  ])('of %j has %j between its values', async (text, delimiter) => {
    expect((await guessCsvForm(csv(text))).delimiter).toBe(delimiter);
  });

  test.each([
    ['name,day\nx,2024-01-01\n', true],
    ['x,2024-01-01\ny,2024-01-02\n', false],
    ['1,2\n', false],
    [',a,b\n0,1,2\n', true],
  ])('of %j begins with names: %j', async (text, hasHeader) => {
    expect((await guessCsvForm(csv(text))).hasHeader).toBe(hasHeader);
  });

  test.each([
    [['1', '-20', '007'], 'VARCHAR'],
    [['1', '-20', ' 3 '], 'BIGINT'],
    [['9223372036854775807', '-1'], 'BIGINT'],
    [['9223372036854775808', '-1'], 'HUGEINT'],
    [['170141183460469231731687303715884105727'], 'HUGEINT'],
    [['170141183460469231731687303715884105728'], 'VARCHAR'],
    [['1', '2.5'], 'DOUBLE'],
    [['1e3', '-2.5E-10', '.5'], 'DOUBLE'],
    // As a DOUBLE the first one would be another number.
    [['9007199254740993', '2.5'], 'VARCHAR'],
    [['1e400'], 'VARCHAR'],
    [['true', 'FALSE'], 'BOOLEAN'],
    [['true', '1'], 'VARCHAR'],
    [['2024-02-29', '0001-01-01', '1969-12-31'], 'DATE'],
    [['2023-02-29'], 'VARCHAR'],
    [['2024-02-29', '2024-02-29 10:00'], 'TIMESTAMP'],
    [['2024-02-29T10:00:00.123456Z'], 'TIMESTAMP'],
    [['2024-02-29T10:00:00.1234567'], 'VARCHAR'],
    [['2024-02-29T10:00:00+02:00'], 'VARCHAR'],
    [['2024-02-29 24:00:00'], 'VARCHAR'],
    [['+49301234'], 'VARCHAR'],
    [['', ''], 'VARCHAR'],
  ])('with the values %j has a column of type %s', async (cells, type) => {
    const text = `k,v\n${cells.map((cell) => `x,${cell}\n`).join('')}`;
    expect((await readAll(csv(text), { form: COMMAS })).types[1]).toBe(type);
  });

  test.each([
    ['', { kind: 'empty' }],
    ['\n\r\n\n', { kind: 'empty' }],
    ['\uFEFF', { kind: 'empty' }],
    ['a,b\n1,2\n3\n', { kind: 'uneven', row: 3, found: 1, expected: 2 }],
    ['a,b\n1,2\n\n3,4,5\n', { kind: 'uneven', row: 4, found: 3, expected: 2 }],
    ['a,b\n1,"never closed\n5,6\n', { kind: 'unclosed-quote', row: 2 }],
    ['a,b\n1,"x" y\n', { kind: 'stray-quote', row: 2 }],
    ['a,b\n1,\0\n', { kind: 'not-text' }],
    [
      Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(),
      { kind: 'many-columns', found: 10_000, most: 1_000 },
    ],
  ])('of %j is refused, and it is said where', async (text, problem) => {
    expect(await problemOf(csv(text), { form: COMMAS })).toEqual(problem);
  });

  test('whose rows are not of equal length has those filled, or left out, where that is asked for', async () => {
    const file = csv('a,b,c\n1,"x ""y"""\n\n2,x,y,z\n3,"",\nTotal\n4,x,y\n,\n');
    expect((await readAll(file, { form: COMMAS, uneven: 'fill' })).rows).toEqual([
      ['1', 'x "y"', null],
      ['3', '', null],
      ['Total', null, null],
      ['4', 'x', 'y'],
      [null, null, null],
    ]);
    const without = await readAll(file, { form: COMMAS, uneven: 'leave-out' });
    expect(without.rows).toEqual([
      ['3', '', null],
      ['4', 'x', 'y'],
    ]);
    // What is left out has no say in the types.
    expect(without.types).toEqual(['BIGINT', 'VARCHAR', 'VARCHAR']);
  });

  test('whose quote is never closed is given up before all of it is held', async () => {
    const file = csv('a,b\n1,"', 'x,y\n'.repeat(6_000_000));
    expect(await problemOf(file, { form: COMMAS })).toMatchObject({ kind: 'long-row', row: 2 });
  });

  test('that was changed since it was chosen can no longer be read, and that is said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archipelago-'));
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'a\n1\n');
    const file = await openAsBlob(path);
    writeFileSync(path, 'a\n1\n2\n');
    expect(await problemOf(file, { form: COMMAS })).toEqual({ kind: 'unreadable' });
    rmSync(folder, { recursive: true });
  });

  test('with a header and nothing else is a table without rows', async () => {
    expect(await readAll(csv('a,b\n'))).toEqual({
      columns: ['a', 'b'],
      types: ['VARCHAR', 'VARCHAR'],
      rows: [],
    });
  });
});
