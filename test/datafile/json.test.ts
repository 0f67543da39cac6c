import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemOf, readAll } from './read.ts';

const read = (...parts: BlobPart[]) => readAll(new Blob(parts), { format: 'json' });
const problem = (...parts: BlobPart[]) => problemOf(new Blob(parts), { format: 'json' });

describe('a file of JSON objects', () => {
  test('has a column for each key, NULL where a key is missing, and numbers as they are written', async () => {
    const lines =
      '{"a": 1, "b": "x"}\n{"b": null, "c": [1, {"d": 2}]}\r\n\n{"c": {"e": "}"}, "a": 12345678901234567890123}\n';
    expect(await read(lines)).toEqual({
      columns: ['a', 'b', 'c'],
      types: ['HUGEINT', 'VARCHAR', 'VARCHAR'],
      rows: [
        ['1', 'x', null],
        [null, null, '[1, {"d": 2}]'],
        ['12345678901234567890123', null, '{"e": "}"}'],
      ],
    });
  });

  test('may be one list of them, over many lines', async () => {
    const text = JSON.stringify([{ a: 1.5, b: true }, { a: 2 }], null, 2);
    expect(await read(text)).toEqual({
      columns: ['a', 'b'],
      types: ['DOUBLE', 'BOOLEAN'],
      rows: [
        ['1.5', 'true'],
        ['2', null],
      ],
    });
  });

  test.each([
    ['{"v":1}{"v":2.5}', 'DOUBLE'],
    ['{"v":1}{"v":"1"}', 'VARCHAR'],
    ['{"v":"1"}', 'VARCHAR'],
    ['{"v":"2024-02-29"}{"v":"2024-02-29T10:00:00Z"}', 'TIMESTAMP'],
    ['{"v":true}{"v":1}', 'VARCHAR'],
    ['{"v":null}', 'VARCHAR'],
    ['{"v":9007199254740993}{"v":0.5}', 'VARCHAR'],
  ])('%s widens to %s', async (text, type) => {
    expect((await read(text)).types).toEqual([type]);
  });

  test('is read as JSON.parse reads it, whatever stands in it', async () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const value = fc.oneof(scalar, fc.jsonValue());
    const objects = fc.array(
      fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), value, {
        minKeys: 1,
        maxKeys: 4,
        noNullPrototype: true,
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(objects, fc.boolean(), async (given, isList) => {
        const text = isList ? JSON.stringify(given) : given.map((each) => JSON.stringify(each)).join('\n');
        const { columns, rows } = await read(text);
        expect(rows.length).toBe(given.length);
        for (const [row, object] of given.entries()) {
          for (const [at, column] of columns.entries()) {
            const wanted = Object.hasOwn(object, column) ? object[column] : null;
            const cell = rows[row]?.[at] ?? null;
            if (wanted === null || typeof wanted === 'string') expect(cell).toBe(wanted);
            else expect(JSON.stringify(JSON.parse(cell ?? ''))).toBe(JSON.stringify(wanted));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of many pieces is read as of one, with columns that come late', async () => {
    const lines = Array.from(
      { length: 40_000 },
      (_, i) => `${JSON.stringify({ i, text: `ż\n${'x'.repeat(i % 60)}` })}\n`,
    );
    const { columns, types, rows } = await read(...lines, '{"late":1,"i":-1}');
    expect([columns, types]).toEqual([
      ['i', 'text', 'late'],
      ['BIGINT', 'VARCHAR', 'BIGINT'],
    ]);
    expect(rows.length).toBe(40_001);
    expect(rows[33_333]).toEqual(['33333', `ż\n${'x'.repeat(33)}`, null]);
    expect(rows.at(-1)).toEqual(['-1', null, '1']);
  });

  test('with a key twice in one object takes the last', async () => {
    expect((await read('{"a":1,"b":2,"a":3}')).rows).toEqual([['3', '2']]);
  });

  test.each([
    ['', { kind: 'empty' }],
    ['[]', { kind: 'empty' }],
    ['{}\n{}', { kind: 'empty' }],
    ['{"a":1}\n{"a":2}\n{"a":}\n', { kind: 'broken-json', line: 3 }],
    ['{"a":1}\n{"a":01}\n', { kind: 'broken-json', line: 2 }],
    ['{"a":1}\n{"a":1.}\n', { kind: 'broken-json', line: 2 }],
    ['{"a":"x\ny"}', { kind: 'broken-json', line: 1 }],
    ['{"a":"\\x"}', { kind: 'broken-json', line: 1 }],
    ['{"a":1}\n{"a":2', { kind: 'broken-json', line: 2 }],
    ['[{"a":1},\n{"a":2}\n', { kind: 'broken-json', line: 3 }],
    ['[{"a":1}\n{"a":2}]', { kind: 'broken-json', line: 2 }],
    ['[{"a":1}]\n[2]', { kind: 'broken-json', line: 2 }],
    ['{"a":[1,}', { kind: 'broken-json', line: 1 }],
    ['{"a":[1,]}', { kind: 'broken-json', line: 1 }],
    ['{"a":tru}', { kind: 'broken-json', line: 1 }],
    ["{'a':1}", { kind: 'broken-json', line: 1 }],
    ['{"a":1}\n[1,2]', { kind: 'no-object', line: 2 }],
    ['3', { kind: 'no-object', line: 1 }],
    ['[1, 2]', { kind: 'no-object', line: 1 }],
  ])('of %j is refused, and it is said where', async (text, expected) => {
    expect(await problem(text)).toEqual(expected);
  });

  test('with more keys than a table has columns is refused', async () => {
    const object = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]));
    expect(await problem(JSON.stringify(object))).toMatchObject({ kind: 'many-columns', most: 1_000 });
  });

  test('nested 200,000 deep stays text', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect((await read(`{"a":${deep}}`)).rows[0]?.[0] === deep).toBe(true);
  });

  test('in another encoding is refused', async () => {
    expect(await problem(Buffer.from('{"a":"ü"}', 'latin1'))).toEqual({ kind: 'not-utf8' });
    expect(await problem(Buffer.from('{"a":1}', 'utf16le'))).toEqual({ kind: 'not-text' });
  });
});
