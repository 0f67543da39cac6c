import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DatafileFault, type UnevenRule } from '../../src/datafile/datafile.ts';
import { type ImportOptions, importTable, type Plan } from '../../src/datafile/import-table.ts';
import { readDatafile } from '../../src/datafile/read-datafile.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { ADAPTERS, ask } from '../engine/adapters.ts';
import { COMMAS } from './read.ts';

const DATABASE = 'own';

describe.each(ADAPTERS)('$name: a file imported', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());
  beforeEach(() => engine.load({ database: DATABASE, statements: ['CREATE TABLE kept AS SELECT 7 AS n'] }));

  interface Wanted extends Partial<Plan> {
    readonly uneven?: UnevenRule;
  }

  async function imported(text: string, wanted: Wanted = {}, options: Partial<ImportOptions> = {}) {
    const { uneven = 'refuse', ...plan } = wanted;
    const form = text.startsWith('{') ? null : COMMAS;
    const format = form ? 'csv' : 'json';
    return importTable(
      engine,
      readDatafile(new Blob([text]), { format, form, uneven, isSample: false }),
      { database: DATABASE, table: 'made', names: [], types: [], ...plan },
      { signal: new AbortController().signal, onProgress: () => {}, ...options },
    );
  }

  const all = (sql: string) => ask(engine, sql, DATABASE);
  const tables = async () => (await all('SHOW TABLES')).flat();

  test('has the types that its values fit, and loses none of them', async () => {
    const huge = '170141183460469231731687303715884105727';
    const made = await imported(
      `i,h,d,day,at,yes,t\n1,${huge},1.50,1969-12-31,1969-12-31 23:59:59.5,true,\n,,,,,,""\n-3,-1,-2e3,0001-01-01,2024-02-29,FALSE,"a ""b"""\n`,
    );
    expect(made.rowCount).toBe(3);
    expect(made.columns.map(({ type }) => type)).toEqual([
      ...['BIGINT', 'HUGEINT', 'DOUBLE', 'DATE', 'TIMESTAMP', 'BOOLEAN', 'VARCHAR'],
    ]);
    expect(await all('SELECT * FROM made ORDER BY rowid')).toEqual([
      ['1', huge, '1.5', '1969-12-31', '1969-12-31 23:59:59.5', 'true', null],
      [null, null, null, null, null, null, ''],
      ['-3', '-1', '-2000.0', '0001-01-01', '2024-02-29 00:00:00', 'false', 'a "b"'],
    ]);
    expect(await tables()).toEqual(['kept', 'made']);
  });

  test('takes names and types that were chosen, and the place of the table of that name', async () => {
    await imported('a,a,"q""uote",\n1,2,3,4\n', {
      table: 'kept',
      names: [null, 'Select', null, null],
      types: ['VARCHAR', 'DECIMAL(18,4)', null, 'HUGEINT'],
    });
    expect(
      await all('SELECT a, "Select", "q""uote", column_4, typeof(a), typeof("Select") FROM kept'),
    ).toEqual([['1', '2.0000', '3', '4', 'VARCHAR', 'DECIMAL(18,4)']]);
    await imported('a,A\n1,2\n', { table: 'odd "name" (x)' });
    expect(await all('SELECT a, "A_2" FROM "odd ""name"" (x)"')).toEqual([['1', '2']]);
  });

  test.each([
    ['BIGINT', '1.5'],
    ['DATE', '2024-01-01 10:00'],
    ['TIMESTAMP', '2024-01-01T10:00:00+02:00'],
    ['DECIMAL(18,4)', '1.23456'],
    ['DOUBLE', 'x'],
    ['BOOLEAN', 'maybe'],
  ])('is refused where a value is no %s, and it is said which', async (type, value) => {
    const fault = await imported(`n,v\n1,\n2,${value}\n`, { types: [null, type] }).catch((error) => error);
    expect(fault).toBeInstanceOf(DatafileFault);
    expect(fault.problem).toEqual({ kind: 'misfit', column: 'v', type, row: 3, value });
    expect(await tables()).toEqual(['kept']);
  });

  test('is said to have a misfit in its row of the file, whatever is left out before', async () => {
    const read = (uneven: UnevenRule) =>
      imported('\na,b\n1,2\n\n\n3\n4,5,6\n7,8\n9,x\n', { types: [null, 'BIGINT'], uneven });
    for (const uneven of ['fill', 'leave-out'] as const)
      await expect(read(uneven)).rejects.toMatchObject({ problem: { kind: 'misfit', row: 9, value: 'x' } });
    const blank = `a,b\n${'1,2\n'.repeat(300_000)}\n3,x\n`;
    await expect(imported(blank, { types: [null, 'BIGINT'] })).rejects.toMatchObject({
      problem: { row: 300_003 },
    });
  });

  test('with rows that are too short or too long has them filled or left out, as was asked for', async () => {
    const text = `a,b,c\n${'1,2,3\n'.repeat(300_000)}4\n5,6,7,8\n${'1,2,3\n'.repeat(100_000)}9,\n`;
    const first = { row: 300_002, found: 1, expected: 3 };
    const filled = await imported(text, { uneven: 'fill' });
    expect(filled).toMatchObject({ rowCount: 400_002, uneven: { filled: 2, leftOut: 1, first } });
    expect(await all('SELECT a, b, c FROM made WHERE a <> 1 ORDER BY a')).toEqual([
      ['4', null, null],
      ['9', null, null],
    ]);
    const without = await imported(text, { uneven: 'leave-out' });
    expect(without).toMatchObject({ rowCount: 400_000, uneven: { filled: 0, leftOut: 3, first } });
    expect(await all('SELECT DISTINCT a, b, c FROM made')).toEqual([['1', '2', '3']]);
  });

  test('that is broken in the middle leaves nothing, and the database as it was', async () => {
    const rows = '1,2\n'.repeat(400_000);
    await expect(imported(`a,b\n${rows}3\n`, { table: 'kept' })).rejects.toMatchObject({
      problem: { kind: 'uneven', row: 400_002 },
    });
    expect(await tables()).toEqual(['kept']);
    expect(await all('SELECT n FROM kept')).toEqual([['7']]);
  });

  test('that is stopped leaves nothing, wherever it is', async () => {
    const text = `a,b\n${'1,2\n'.repeat(400_000)}`;
    for (const after of [0, 0.3, 0.8, 0.9]) {
      const stopper = new AbortController();
      const onProgress = (share: number) => share >= after && stopper.abort(new Error('stopped'));
      await expect(imported(text, {}, { signal: stopper.signal, onProgress })).rejects.toThrow('stopped');
      expect(await tables()).toEqual(['kept']);
    }
  });

  test('says how far it is, to the end', async () => {
    const shares: number[] = [];
    await imported(`a\n${'1\n'.repeat(1_000_000)}`, {}, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBe(1);
    expect(await all('SELECT count(*), sum(a) FROM made')).toEqual([['1000000', '1000000']]);
  });

  test('of JSON objects has a column for each key, however late it comes', async () => {
    await imported(`${'{"a":1}\n'.repeat(200_000)}{"b":"x","a":12345678901234567890}\n`);
    expect(await all('SELECT count(*), count(b), max(a), typeof(max(a)) FROM made')).toEqual([
      ['200001', '1', '12345678901234567890', 'HUGEINT'],
    ]);
  });

  test('of a thousand columns fits', async () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `c${i}`).join();
    const made = await imported(`${names}\n${Array.from({ length: 1_000 }, (_, i) => i).join()}\n`);
    expect(made.columns.length).toBe(1_000);
    expect(await all('SELECT c0, c999 FROM made')).toEqual([['0', '999']]);
  });
});
