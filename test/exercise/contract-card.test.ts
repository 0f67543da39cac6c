import { expect, test } from 'vitest';
import { contractCard } from '../../src/exercise/contract-card.ts';
import type { AnswerColumn, ResultSpec } from '../../src/exercise/exercise.ts';

const column = (name: string, type: string, rest: Partial<AnswerColumn> = {}): AnswerColumn => ({
  name,
  type,
  meaning: `The ${name}.`,
  nullable: false,
  ...rest,
});

const plain: ResultSpec = {
  grain: 'one user and one streak',
  columns: [column('user_id', 'INTEGER'), column('first_day', 'DATE')],
  rows: 'bag',
  order: [],
  key: ['user_id', 'first_day'],
  rules: [],
};

function card(change: Partial<ResultSpec>): Record<string, string> {
  return Object.fromEntries(
    contractCard({ ...plain, ...change }).map(({ term, description, items = [] }) => [
      term,
      [...items.map(({ name, type, text }) => `${name} ${type} ${text}`.trim()), description]
        .join(' ')
        .trim(),
    ]),
  );
}

test('a spec without extras gives grain, columns, order, duplicates and NULL', () => {
  expect(card({})).toEqual({
    'One row is': 'one user and one streak.',
    Columns:
      'user_id INTEGER The user_id. first_day DATE The first_day. Matched by name in any order and letter case, ' +
      'else by position; the kind of type counts, not its width.',
    'Row order': 'Free: rows may come in any order.',
    Duplicates: 'Each row must come exactly as often as expected; repeated rows count.',
    NULL: 'No column may be NULL. NULL equals NULL alone, never an empty text or 0.',
  });
});

test('an order names its keys, its ties and where NULL goes', () => {
  expect(card({ order: [{ column: 'first_day', descending: true }] })['Row order']).toBe(
    'By first_day descending. Rows equal in it (ties) may come in any order.',
  );
  const columns = [column('a', 'INTEGER', { nullable: true }), column('b', 'INTEGER')];
  const order = [
    { column: 'a', descending: false },
    { column: 'b', descending: true },
  ];
  expect(card({ columns, order })['Row order']).toBe(
    'By a ascending, then b descending, with NULL last. Rows equal in all of these (ties) may come in any order.',
  );
});

test('a set says that repeated rows count once', () => {
  expect(card({ rows: 'set' })['Duplicates']).toBe('Repeated rows count once.');
});

test('nullable columns are listed', () => {
  const columns = ['a', 'b', 'c'].map((name) => column(name, 'INTEGER', { nullable: name !== 'b' }));
  expect(card({ columns })['NULL']).toMatch(/^Only a and c may be NULL\./);
});

test('each tolerance is told with its column, and that the other numbers are exact', () => {
  const columns = [
    column('n', 'BIGINT'),
    column('share', 'DOUBLE', { decimals: 3 }),
    column('whole', 'DOUBLE', { decimals: 0 }),
    column('distinct', 'BIGINT', { relativeTolerance: 0.07 }),
    column('ratio', 'DOUBLE'),
  ];
  expect(card({ columns })['Numbers']).toBe(
    'share counts to 3 decimals, so rounded and unrounded answers both pass. ' +
      'whole counts to the whole number, so rounded and unrounded answers both pass. ' +
      'distinct may differ from the exact answer by 7 %. ' +
      'ratio may differ by a billionth, the error of floating-point arithmetic. Other numbers are exact.',
  );
});

test('text columns and the rules of the task come last', () => {
  const columns = [column('tier', 'VARCHAR')];
  expect(
    contractCard({ ...plain, columns, rules: ['Days are UTC', 'Gaps of 30 minutes count.'] }).slice(-2),
  ).toEqual([
    { term: 'Text', description: 'tier must be equal letter by letter, case and spaces included.' },
    {
      term: 'Rules',
      description: '',
      items: [
        { name: '', type: '', text: 'Days are UTC.' },
        { name: '', type: '', text: 'Gaps of 30 minutes count.' },
      ],
    },
  ]);
});

test('the best rows name their number, what makes them better and what ties mean', () => {
  const candidates = 'SELECT 1';
  const best = [
    { column: 'first_day', descending: true },
    { column: 'user_id', descending: false },
  ];
  expect(card({ top: { k: 3, best, per: [], candidates } })['Best rows']).toBe(
    'The first 3 rows by first_day descending, then user_id ascending, with NULL last. ' +
      'Of rows that tie for the last place, any. Where there are fewer, all of them.',
  );
  expect(card({ top: { k: 1, best, per: ['user_id'], candidates } })['Best rows']).toContain(
    'The first row for each user_id by first_day descending',
  );
});

test('a plan says what holds of every right answer, and each limit', () => {
  const measure = { unit: '% of rows', how: { sql: 'SELECT 1' }, isPooled: false } as const;
  const appraisal = {
    invariants: [{ name: 'all', rule: 'Each user is there', offenders: 'FROM answer' }],
    measures: [
      { ...measure, name: 'a', title: 'Largest', meaning: 'The largest', bound: 'atMost', limit: 1234.5 },
      { ...measure, name: 'b', title: 'Rows', meaning: 'As many', bound: 'equals', limit: 'SELECT 2' },
    ],
    replay: [],
    approximations: [],
  } as const;
  const said = card({ rows: 'plan', appraisal });
  expect(said['Duplicates']).toBeUndefined();
  expect(said['Rows']).toBe(
    'Many answers are right: any that keeps these rules and the limits. No two rows have the same user_id and first_day. Each user is there.',
  );
  expect(said['Limits']).toBe(
    'Largest: at most 1,234.5 % of rows. The largest. Rows: exactly what the data say. As many.',
  );
});
