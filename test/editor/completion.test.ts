import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { completeSql } from '../../src/editor/completion.ts';
import type { Schema } from '../../src/editor/schema.ts';
import { loadFunctions } from '../../src/sql/function.ts';

const schema: Schema = [
  {
    name: 'orders',
    meaning: 'One row per order.',
    columns: [
      { name: 'order_id', type: 'INTEGER', meaning: 'Names the order.' },
      { name: 'amount', type: 'DECIMAL(10,2)', meaning: 'What was paid.' },
    ],
  },
  {
    name: 'users',
    meaning: 'One row per user.',
    columns: [
      { name: 'user_id', type: 'INTEGER', meaning: '' },
      { name: 'home town', type: 'VARCHAR', meaning: '' },
    ],
  },
];

/** Completes at the `|` and gives the offers, the best first among those that the typed text begins. */
async function complete(text: string, explicit = true) {
  const pos = text.indexOf('|');
  const doc = text.slice(0, pos) + text.slice(pos + 1);
  const context = new CompletionContext(EditorState.create({ doc }), pos, explicit);
  const result = await completeSql(context, schema, loadFunctions);
  const typed = result ? doc.slice(result.from, pos).toLowerCase() : '';
  const options = (result?.options ?? []).filter(({ label }) => label.toLowerCase().startsWith(typed));
  return options.sort((a, b) => (b.boost ?? 0) - (a.boost ?? 0));
}

const labels = async (text: string, explicit = true) =>
  (await complete(text, explicit)).map(({ label }) => label);

test('tables follow FROM, JOIN and the commas of a FROM clause', async () => {
  for (const text of [
    'FROM |',
    'SELECT * FROM o|',
    'SELECT 1 FROM users u JOIN |',
    'SELECT 1 FROM users, |',
  ]) {
    expect(await labels(text), text).toContain('orders');
    expect(await labels(text), text).not.toContain('amount');
  }
});

test('a table is offered with its meaning, a column with its type and meaning', async () => {
  expect((await complete('FROM ord|'))[0]).toMatchObject({ label: 'orders', info: 'One row per order.' });
  expect((await complete('SELECT am| FROM orders'))[0]).toMatchObject({
    label: 'amount',
    detail: 'DECIMAL(10,2)',
    info: 'What was paid.',
  });
});

test('columns of the tables in FROM come first, before it is written or after', async () => {
  expect((await labels('SELECT | FROM orders')).slice(0, 2)).toEqual(['order_id', 'amount']);
  expect((await labels('FROM orders WHERE |')).slice(0, 2)).toEqual(['order_id', 'amount']);
  expect(await labels('SELECT | FROM orders')).not.toContain('user_id');
});

test('after an alias and a dot stand the columns of its table, and nothing else', async () => {
  expect(await labels('SELECT o.| FROM orders AS o, users u')).toEqual(['order_id', 'amount']);
  expect(await labels('SELECT O.am| FROM orders o')).toEqual(['amount']);
  expect(await labels('SELECT 1 FROM orders o JOIN users u ON u.|', false)).toEqual(['user_id', 'home town']);
  expect(await labels('SELECT x.| FROM orders o')).toEqual([]);
  expect(await labels('SELECT orders.| FROM orders')).toEqual(['order_id', 'amount']);
});

test('a name that is no plain word is put in quotes', async () => {
  expect((await complete('SELECT home| FROM users'))[0]).toMatchObject({ apply: '"home town"' });
  expect((await complete('SELECT "ho| FROM users')).map(({ apply }) => apply)).toEqual([]);
  expect((await complete('SELECT "| FROM users')).length).toBe(0);
});

test('steps of WITH are tables, with the columns they name or select', async () => {
  const sql = 'WITH a AS (SELECT order_id AS id, amount FROM orders), b(n) AS (SELECT count(*) FROM a) ';
  expect((await labels(`${sql} SELECT * FROM |`)).slice(0, 2)).toEqual(['a', 'b']);
  expect(await labels(`${sql} SELECT a.| FROM a`)).toEqual(['id', 'amount']);
  expect((await complete(`${sql} SELECT a.am| FROM a`))[0]).toMatchObject({ detail: 'DECIMAL(10,2)' });
  expect(await labels(`${sql} SELECT b.| FROM b`)).toEqual(['n']);
});

test('a step is seen by those after it, and by itself only where it is recursive', async () => {
  const steps = 'a AS (SELECT 1), b AS (SELECT * FROM |), c AS (SELECT 2) FROM c';
  expect((await labels(`WITH ${steps}`)).filter((name) => name.length === 1)).toEqual(['a']);
  expect((await labels(`WITH RECURSIVE ${steps}`)).filter((name) => name.length === 1)).toEqual(['a', 'b']);
});

test('stars, EXCLUDE and FROM without SELECT pass columns on', async () => {
  expect(await labels('WITH a AS (SELECT o.*, 1 AS one FROM orders o, users) SELECT a.| FROM a')).toEqual([
    ...['order_id', 'amount', 'one'],
  ]);
  expect(await labels('SELECT q.| FROM (SELECT * EXCLUDE (amount) FROM orders) q')).toEqual(['order_id']);
  expect(await labels('WITH a AS (FROM users) SELECT a.| FROM a')).toEqual(['user_id', 'home town']);
});

test('a recursive step knows the columns of its first part', async () => {
  const sql = 'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT t.| FROM t) FROM t';
  expect(await labels(sql)).toEqual(['n']);
});

test('inside a subquery its own columns come before those around it', async () => {
  const offered = await labels('SELECT 1 FROM orders WHERE EXISTS (SELECT | FROM users)');
  expect(offered.slice(0, 4)).toEqual(['user_id', 'home town', 'order_id', 'amount']);
});

test('an unclosed call does not hide the FROM clause', async () => {
  expect(await labels('SELECT sum(am| FROM orders')).toContain('amount');
});

test('statements do not see each other', async () => {
  expect(await labels('SELECT 1 FROM orders; SELECT | FROM users')).not.toContain('amount');
});

test('functions are offered with their parameters, keywords in the case being typed', async () => {
  expect((await complete('SELECT approx_count|'))[0]).toMatchObject({ detail: '(any)', type: 'function' });
  expect(await labels('sel|')).toContain('select');
  expect(await labels('SEL|')).toContain('SELECT');
});

test('types follow :: and CAST ... AS', async () => {
  expect(await labels('SELECT x::VAR|')).toContain('VARCHAR');
  expect(await labels('SELECT CAST(f(x) AS |')).toContain('VARCHAR');
});

test.each([
  "SELECT 'o|",
  'SELECT 1 -- o|',
  'SELECT /* o| */',
  'SELECT 12|',
  'SELECT 1 AS o|',
  "SELECT 'a|b'",
])('nothing is offered in strings, comments, numbers and new names: %s', async (text) =>
  expect(await labels(text)).toEqual([]),
);

test('nothing is offered unasked before a letter is typed', async () => {
  expect(await labels('SELECT |', false)).toEqual([]);
  expect(await labels('SELECT o|', false)).not.toEqual([]);
});

test('without the list of functions the rest is still offered', async () => {
  const context = new CompletionContext(EditorState.create({ doc: 'SELECT ' }), 7, true);
  const result = await completeSql(context, schema, () => Promise.reject(new Error('offline')));
  expect(result?.options.map(({ label }) => label)).toContain('orders');
});

test('steps that double their columns each time do not hang', async () => {
  const steps = Array.from({ length: 60 }, (_, i) => `s${i + 1} AS (SELECT * FROM s${i} a, s${i} b)`);
  const sql = `WITH s0 AS (SELECT 1 AS x, 2 AS y), ${steps.join(', ')} SELECT s60.| FROM s60`;
  expect(await labels(sql)).toContain('x');
  expect(await labels(`SELECT ${'(SELECT * FROM '.repeat(3_000)} |`)).toContain('orders');
}, 10_000);

test('a word that is there in full opens no list by itself, as Enter is to begin a line; a function still does', async () => {
  expect(await labels('SELECT * FROM orders|', false)).toEqual([]);
  expect(await labels('SELECT amount| FROM orders', false)).toEqual([]);
  expect(await labels('SELECT * FROM order|', false)).toContain('orders');
  expect(await labels('SELECT * FROM orders|')).toContain('orders');
  expect(await labels('SELECT count| FROM orders', false)).toContain('count');
});
