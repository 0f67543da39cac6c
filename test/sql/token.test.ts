import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitStatements } from '../../src/sql/statement.ts';
import { nameOf, tokens } from '../../src/sql/token.ts';

/** Kind and text of each token, as `word SELECT`. */
function read(sql: string): string[] {
  return tokens(sql).map(({ kind, text }) => `${kind} ${text}`);
}

test('a statement is words, numbers, operators and punctuation, with their places', () => {
  expect(tokens('SELECT a,1 ')).toEqual([
    { kind: 'word', from: 0, to: 6, text: 'SELECT' },
    { kind: 'word', from: 7, to: 8, text: 'a' },
    { kind: 'punctuation', from: 8, to: 9, text: ',' },
    { kind: 'number', from: 9, to: 10, text: '1' },
  ]);
});

test('block comments nest, as in the engine', () => {
  expect(read('/* a /* b */ c */ 1')).toEqual(['comment /* a /* b */ c */', 'number 1']);
});

test('a line comment ends at a line feed, at a carriage return or with the text', () => {
  expect(read('1 --a\r2 --b\n3 --c')).toEqual([
    ...['number 1', 'comment --a', 'number 2', 'comment --b', 'number 3', 'comment --c'],
  ]);
});

test('a comment straight after an operator is a comment', () => {
  expect(read("2 */* ' */ 2 +-- '\n1")).toEqual([
    ...['number 2', 'operator *', "comment /* ' */", 'number 2', 'operator +', "comment -- '", 'number 1'],
  ]);
});

test('quotes are doubled in strings and names, and a backslash escapes only after E', () => {
  expect(read("'it''s' E'\\'' '\\' \"a\"\"b\"")).toEqual([
    ...["string 'it''s'", "string E'\\''", "string '\\'", 'quoted-name "a""b"'],
  ]);
});

test('a string goes on after a new line, and keeps its escapes', () => {
  expect(read("E'a' -- x\n '\\''")).toHaveLength(1);
  expect(read("'a' 'b'")).toHaveLength(2);
});

test('dollar quotes hold anything up to their own tag', () => {
  expect(read('$$;$$ $tag$ $$;$x$ $tag$')).toEqual(['string $$;$$', 'string $tag$ $$;$x$ $tag$']);
});

test('a dollar inside a name, before a number or a name opens no string', () => {
  expect(read('a$$;b$1 $1 $x')).toEqual([
    ...['word a$$', 'punctuation ;', 'word b$1', 'parameter $1', 'parameter $x'],
  ]);
});

test('numbers have underscores, fractions and exponents', () => {
  expect(read('1_000 1e5 1.5E-3 .5 1. 2e')).toEqual([
    ...['number 1_000', 'number 1e5', 'number 1.5E-3', 'number .5', 'number 1.', 'number 2', 'word e'],
  ]);
});

test("operators of several characters are one token, a slice's colon is not", () => {
  expect(read("x::INT j->>'a' 7//2 f(a:=1) l[1:2]").filter((token) => token.startsWith('operator'))).toEqual([
    ...['operator ::', 'operator ->>', 'operator //', 'operator :='],
  ]);
});

test('what is unterminated reaches to the end', () => {
  for (const open of ["'a", '"a', '/* a /* b */', '$$a', "E'a\\", '$t$ a $t']) {
    expect(tokens(`1 ${open}`).map(({ text }) => text)).toEqual(['1', open]);
  }
});

test('letters of every script belong to names, wide spaces do not', () => {
  expect(read('é_ß\u00a0名前\u3000_x')).toEqual(['word é_ß', 'word 名前', 'word _x']);
});

test('a name is what the quotes hold', () => {
  const names = (sql: string) => tokens(sql).map(nameOf);
  expect(names('Abc "a""B" "open \'x\'')).toEqual(['Abc', 'a"B', "open 'x'"]);
  expect(names("'x' 1")).toEqual([null, null]);
});

test('law: tokens and the white space between them are the whole text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (sql) => {
      let end = 0;
      for (const { from, to, text } of tokens(sql)) {
        expect(sql.slice(end, from).replaceAll(/[\s\u200b-\u200d\u2060]/g, '')).toBe('');
        expect(text).toBe(sql.slice(from, to));
        expect(to).toBeGreaterThan(from);
        end = to;
      }
    }),
  );
});

test('law: the engine counts as many statements as we do, in text made of quotes and comments', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const piece = fc.constantFrom(
    ...[
      "'",
      "''",
      '"',
      '$$',
      '$a$',
      'E',
      "E'",
      '\\',
      ';',
      '--',
      '\n',
      '\r',
      '/*',
      '*/',
      '*',
      '-',
      ' ',
      '\u00a0',
    ],
    ...['a', '1', '1_0', '+', '/', "b'", "x'", ' SELECT 1', ' AS ', '_', 'aé', '$', '.5', 'e', '\t'],
  );
  const texts = fc.sample(fc.array(piece, { minLength: 1, maxLength: 12 }), { numRuns: 20_000, seed: 1 });
  let compared = 0;
  for (const text of texts) {
    const sql = `SELECT 1 ${text.join('')}`;
    const counted = await connection.extractStatements(sql).then(
      (statements) => statements.count,
      () => null,
    );
    if (counted === null) continue;
    compared++;
    expect(splitStatements(sql).length, JSON.stringify(sql)).toBe(counted);
  }
  // Most random text is no SQL; what is left must be enough to mean something.
  expect(compared).toBeGreaterThan(500);
  connection.closeSync();
});
