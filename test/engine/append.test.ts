import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TextBuilder } from '../../src/datafile/text-builder.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { TextBatch } from '../../src/relation/text-batch.ts';
import { ADAPTERS, ask } from './adapters.ts';

function batchOf(...columns: (string | null)[][]): TextBatch {
  const rowCount = columns[0]?.length ?? 0;
  return {
    rowCount,
    columns: columns.map((cells) => {
      const builder = new TextBuilder();
      for (const cell of cells) {
        if (cell === null) builder.putNull();
        else builder.putText(cell);
      }
      return builder.take();
    }),
  };
}

describe.each(ADAPTERS)('$name: rows appended', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  test('stand in the table as they were given, after what was there, and NULL is not the empty string', async () => {
    const database = 'own "rows"';
    const table = 'some (being "read")';
    const quoted = '"some (being ""read"")"';
    await engine.load({ database, statements: [`CREATE TABLE ${quoted} (c0 VARCHAR, c1 VARCHAR)`] });
    await engine.load({ database: 'other', statements: ['CREATE TABLE t (i INTEGER)'] });
    const first = batchOf(['a', '', null, 'zażółć 🐘'], ['1', 'a "b"\n', 'x'.repeat(100_000), null]);
    expect(await engine.append({ database, table, batch: first })).toEqual({ ok: true });
    expect(await engine.append({ database, table, batch: batchOf(['last'], ['\0']) })).toEqual({ ok: true });
    expect(await ask(engine, `SELECT * FROM ${quoted} ORDER BY rowid`, database)).toEqual([
      ['a', '1'],
      ['', 'a "b"\n'],
      [null, 'x'.repeat(100_000)],
      ['zażółć 🐘', null],
      ['last', '\0'],
    ]);
  });

  test('may be many, and none are lost', async () => {
    await engine.load({ database: 'many', statements: ['CREATE TABLE t (c0 VARCHAR)'] });
    const cells = Array.from({ length: 10_000 }, (_, i) => (i % 7 === 0 ? null : String(i)));
    for (let turn = 0; turn < 3; turn++)
      await engine.append({ database: 'many', table: 't', batch: batchOf(cells) });
    const sums = 'SELECT count(*), count(c0), sum(c0::BIGINT) FROM t';
    const present = cells.filter((cell) => cell !== null);
    expect(await ask(engine, sums, 'many')).toEqual([
      ['30000', String(3 * present.length), String(3 * present.reduce((sum, cell) => sum + Number(cell), 0))],
    ]);
  });

  test('for a table that is not there, or of other columns, are an error, and the engine lives on', async () => {
    await engine.load({ database: 'none', statements: ['CREATE TABLE t (c0 VARCHAR)'] });
    const rows = { database: 'none', batch: batchOf(['1'], ['2']) };
    expect(await engine.append({ ...rows, table: 'missing' })).toMatchObject({ ok: false });
    expect(await engine.append({ ...rows, table: 't' })).toMatchObject({ ok: false });
    expect(await ask(engine, 'SELECT count(*) FROM t', 'none')).toEqual([['0']]);
    expect(await engine.append({ database: 'none', table: 't', batch: batchOf(['3']) })).toEqual({
      ok: true,
    });
    expect(await ask(engine, 'SELECT * FROM t', 'none')).toEqual([['3']]);
  });

  test('of a call that is aborted before its turn are not added', async () => {
    await engine.load({ database: 'stopped', statements: ['CREATE TABLE t (c0 VARCHAR)'] });
    const rows = { database: 'stopped', table: 't', batch: batchOf(['1']) };
    expect(await engine.append(rows, AbortSignal.abort())).toMatchObject({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect(await ask(engine, 'SELECT count(*) FROM t', 'stopped')).toEqual([['0']]);
  });
});
