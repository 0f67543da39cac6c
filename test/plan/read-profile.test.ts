import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { operators } from '../../src/plan/operator.ts';
import { ProfileError } from '../../src/plan/profile-node.ts';
import { readProfile } from '../../src/plan/read-profile.ts';
import { ADAPTERS } from '../engine/adapters.ts';
import { drawn, load, planOf, profileOf } from './profiles.ts';

describe.each(ADAPTERS)('$name', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await load(engine, 'customer-tiers', 10_000);
  });
  afterAll(() => engine.close());

  test('operators are named in words, with the rows that went in and came out', async () => {
    const plan = await planOf(
      engine,
      `SELECT tier, count(*) FROM orders LEFT JOIN dim_customer USING (customer_id)
       WHERE amount_cents >= 0 GROUP BY tier ORDER BY tier`,
    );
    expect(drawn(plan)).toEqual([
      'Sort: 4 -> 4',
      '  Group: 57748 -> 4',
      '    Hash join, right: 2874 + 10000 -> 57748',
      '      Read dim_customer: 2874 -> 2874',
      '      Read orders: 10000 -> 10000',
    ]);
  });

  test('conditions, groups and aggregates are named by columns, and estimates are those of the engine', async () => {
    const { root } = await planOf(
      engine,
      'SELECT customer_id, max(order_ts) FROM orders JOIN dim_customer USING (customer_id) WHERE valid_to IS NULL GROUP BY 1',
    );
    const said = (wanted: string) => {
      const { details } = [...operators(root)].find(({ name }) => name.startsWith(wanted)) ?? {};
      return details?.flatMap(({ label, values }) => values.map((value) => `${label} ${value}`));
    };
    expect(said('Hash join')).toEqual(['on customer_id = customer_id']);
    expect(said('Group')).toEqual(['by customer_id', 'computes max(order_ts)']);
    const scans = [...operators(root)].filter(({ kind }) => kind === 'scan');
    expect(scans.find(({ subject }) => subject === 'dim_customer')?.details).toEqual([
      { label: 'where', values: ['valid_to IS NULL'] },
    ]);
    expect(scans.find(({ subject }) => subject === 'orders')?.estimatedRows).toBe(10_000);
  });

  test('a step of WITH is named where it is made and where it is read, whatever its name', async () => {
    const plan = await planOf(
      engine,
      `WITH "My ""step""" AS MATERIALIZED (SELECT * FROM orders)
       SELECT count(*) FROM "My ""step""" AS a JOIN "My ""step""" AS b USING (order_id)`,
    );
    expect(drawn(plan)).toEqual([
      'Step My "step": 1 -> 1',
      '  Read orders: 10000 -> 10000',
      '  Aggregate all rows: 10000 -> 1',
      '    Hash join: 10000 + 10000 -> 10000',
      '      Read the step My "step":  -> 10000',
      '      Read the step My "step":  -> 10000',
    ]);
  });

  test('a correlated subquery has the rows that DuckDB does not count: outside, distinct values, and its own', async () => {
    const plan = await planOf(
      engine,
      `SELECT order_id FROM orders AS o WHERE EXISTS
         (SELECT 1 FROM dim_customer AS d WHERE d.customer_id = o.customer_id AND d.valid_from <= o.order_ts)`,
    );
    const subquery = [...operators(plan.root)].find(({ kind }) => kind === 'subquery');
    expect(subquery).toMatchObject({ name: 'Correlated subquery', rowsIn: [10_000] });
    expect(subquery?.rowsOut).toBe(plan.root.rowsOut);
    expect(plan.root.rowsOut).toBeGreaterThan(9000);
    const values = [...operators(plan.root)].filter(({ type }) => type === 'DELIM_SCAN');
    const asked = (await planOf(engine, 'SELECT DISTINCT customer_id, order_ts FROM orders')).root.rowsOut;
    expect(values.map(({ rowsOut }) => rowsOut)).toEqual(values.map(() => asked));
    expect(subquery?.children.at(-1)?.rowsOut).toBe(asked);
  });

  test('values asked for twice are not counted twice', async () => {
    const { root } = await planOf(
      engine,
      `SELECT order_id, (SELECT max(tier) FROM dim_customer AS d
         WHERE d.customer_id = o.customer_id AND d.valid_from <= o.order_ts) FROM orders AS o`,
    );
    const values = [...operators(root)].filter(({ type }) => type === 'DELIM_SCAN');
    expect(values.length).toBe(2);
    const asked = (await planOf(engine, 'SELECT DISTINCT customer_id, order_ts FROM orders')).root.rowsOut;
    expect(values.map(({ rowsOut }) => rowsOut)).toEqual([asked, asked]);
  });

  test('the time of a recursion is its own, without that of the operators that its rounds run', async () => {
    const json = await profileOf(
      engine,
      'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 1000) SELECT count(*) FROM r',
    );
    const plan = readProfile(json);
    const recursion = [...operators(plan.root)].find(({ kind }) => kind === 'recursion');
    expect(recursion).toMatchObject({ name: 'Recursion', subject: 'r', rowsIn: [1, 999], rowsOut: 1000 });
    const profile: Profiled = JSON.parse(json);
    const said = find(profile, 'RECURSIVE_CTE');
    const rounds = timeBelow(said?.children[1]);
    expect(rounds).toBeGreaterThan(0);
    expect(plan.ownMs).toBeCloseTo(profile.cpu_time * 1000 - rounds, 1);
    expect(recursion?.ownMs).toBeLessThan((said?.operator_timing ?? 0) * 1000);
  });

  test('own times add up to the time of all operators, with none lost where columns are only passed on', async () => {
    const json = await profileOf(
      engine,
      'SELECT o.*, row_number() OVER (ORDER BY order_ts) FROM orders AS o',
    );
    const plan = readProfile(json);
    const sum = [...operators(plan.root)].reduce((ms, { ownMs }) => ms + ownMs, 0);
    expect(sum).toBeCloseTo(plan.ownMs, 6);
    expect(plan.ownMs).toBeCloseTo(JSON.parse(json).cpu_time * 1000, 1);
    const ids = [...operators(plan.root)].map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, at) => at));
  });

  test('every kind of operator has a name that a person knows', async () => {
    const queries = [
      'SELECT * FROM orders ORDER BY order_ts LIMIT 3',
      'SELECT * FROM orders LIMIT 3',
      'SELECT * FROM orders USING SAMPLE 10 ROWS',
      'SELECT * FROM orders POSITIONAL JOIN dim_customer',
      'SELECT customer_id FROM orders INTERSECT SELECT customer_id FROM dim_customer',
      'SELECT unnest(range(5)), 1 WHERE true UNION ALL SELECT 2, 3',
      'SELECT * FROM generate_series(1, 3)',
      'SELECT 1 WHERE false',
      'SELECT * FROM (VALUES (1), (2)) AS t(x), LATERAL (SELECT count(*) FROM orders WHERE customer_id = x)',
      'SELECT count(*) FROM orders AS a, dim_customer AS b WHERE a.order_id < 100 AND b.sk < 100',
      'SELECT lag(order_id) OVER () FROM orders ASOF JOIN dim_customer ON orders.customer_id = dim_customer.customer_id AND order_ts >= valid_from',
      'SELECT count(*) FROM orders JOIN dim_customer ON order_ts >= valid_from AND order_ts < valid_to',
    ];
    for (const sql of queries)
      for (const { name, type } of operators((await planOf(engine, sql)).root))
        expect(name, `${type} in ${sql}`).toMatch(/^[A-Z]+[a-z ,-]+$/);
  });

  test('a query that the engine makes no profile of is an error that says so', async () => {
    const json = await profileOf(engine, 'VALUES (1), (2)');
    expect(() => readProfile(json)).toThrow(new ProfileError('the engine made no profile of this query'));
  });
});

interface Profiled {
  readonly children: readonly Profiled[];
  readonly operator_type: string;
  readonly operator_timing: number;
  readonly cpu_time: number;
}

function find(profile: Profiled, type: string): Profiled | undefined {
  if (profile.operator_type === type) return profile;
  return profile.children.map((child) => find(child, type)).find(Boolean);
}

function timeBelow(profile: Profiled | undefined): number {
  if (!profile) return 0;
  return profile.children.reduce((ms, child) => ms + timeBelow(child), profile.operator_timing * 1000);
}

const SCAN = {
  operator_type: 'TABLE_SCAN',
  operator_name: 'SEQ_SCAN',
  operator_timing: 0.001,
  operator_cardinality: 3,
  operator_rows_scanned: 3,
  extra_info: { Table: 'a.main.t' },
  children: [],
};
const profile = (scan: object) => JSON.stringify({ latency: 0.002, children: [{ ...SCAN, ...scan }] });

test.each([
  ['', 'the profile is not JSON; it begins with ""'],
  ['┌─────┐', 'the profile is not JSON; it begins with "┌─────┐"'],
  ['[]', 'profile should be an object and is []'],
  ['{"latency": 1}', 'profile.children should be a list and is undefined'],
  ['{"latency": 1, "children": []}', 'profile.children[0] should be an object and is undefined'],
  [
    profile({ operator_timing: '1 ms' }),
    'profile.children[0].operator_timing should be a number and is "1 ms"',
  ],
  [
    profile({ operator_type: undefined }),
    'profile.children[0].operator_type should be a text and is undefined',
  ],
  [profile({ extra_info: null }), 'profile.children[0].extra_info should be an object and is null'],
  [
    profile({ children: [{ ...SCAN, operator_cardinality: -1 }] }),
    'profile.children[0].children[0].operator_cardinality should be a number and is -1',
  ],
])('what is no profile is refused with the place that is wrong: %s', (json, message) => {
  expect(() => readProfile(json)).toThrow(new ProfileError(message));
});

test('an operator that is not known yet is shown by its own name', () => {
  const { root } = readProfile(profile({ operator_type: 'QUANTUM_JOIN', extra_info: {} }));
  expect(root).toMatchObject({ name: 'Quantum join', kind: 'other', rowsOut: 3, estimatedRows: null });
});
