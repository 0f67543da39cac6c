import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { operators, type Plan } from '../../src/plan/operator.ts';
import { type Trouble, troubleOf } from '../../src/plan/trouble.ts';
import { ADAPTERS } from '../engine/adapters.ts';
import { load, planOf } from './profiles.ts';

const WITH_OR = `
  SELECT o.order_id, d.tier FROM orders AS o
  LEFT JOIN dim_customer AS d ON d.customer_id = o.customer_id
    AND o.order_ts >= d.valid_from AND (o.order_ts < d.valid_to OR d.valid_to IS NULL)`;
const WITH_COALESCE = `
  SELECT o.order_id, d.tier FROM orders AS o
  LEFT JOIN dim_customer AS d ON d.customer_id = o.customer_id
    AND o.order_ts >= d.valid_from AND o.order_ts < coalesce(d.valid_to, TIMESTAMP '9999-12-31')`;

const markedIn = (plan: Plan, trouble: Trouble | null) =>
  [...operators(plan.root)].find(({ id }) => id === trouble?.id)?.type;

describe.each(ADAPTERS)('$name', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  async function look(sql: string) {
    const plan = await planOf(engine, sql);
    const trouble = troubleOf(plan);
    return { plan, trouble, marked: markedIn(plan, trouble) };
  }

  describe('orders and versions of customers', () => {
    beforeAll(() => load(engine, 'customer-tiers', 10_000));

    test('an OR in a LEFT JOIN: every order is compared with every version, and coalesce is the way out', async () => {
      const { trouble, marked } = await look(WITH_OR);
      expect(marked).toBe('BLOCKWISE_NL_JOIN');
      expect(trouble).toMatchObject({
        isFault: true,
        finding:
          'This join compares each of the 10,000 rows of `orders` with each of the 2,874 rows of `dim_customer`: 28.7 million pairs.',
        advice:
          "DuckDB can't hash a condition with OR. Give the open end a value that no row reaches: `coalesce(valid_to, ...)` in place of `valid_to IS NULL OR`, and it can hash `customer_id`.",
      });
    });

    test('the same join with coalesce has no trouble', async () => {
      const { plan, trouble } = await look(WITH_COALESCE);
      expect([...operators(plan.root)].map(({ name }) => name)).toContain('Hash join, left');
      expect(trouble).toBeNull();
    });

    test('an OR between two equalities is to be joined once for each', async () => {
      const { trouble } = await look(
        'SELECT o.order_id FROM orders AS o JOIN dim_customer AS d ON d.customer_id = o.customer_id OR d.valid_from = o.order_ts',
      );
      expect(trouble?.advice).toMatch(
        /^DuckDB can't hash a condition with OR\. Join once for each alternative/,
      );
    });

    test('a text with OR in it is no OR, and a comparison of computed values is nothing to hash', async () => {
      const { trouble, marked } = await look(
        `SELECT count(*) FROM orders AS o JOIN dim_customer AS d
         ON o.amount_cents + d.sk = 77 AND o.order_id || d.tier <> 'this OR (that IS NULL)'`,
      );
      expect(marked).toBe('BLOCKWISE_NL_JOIN');
      expect(trouble?.finding).toMatch(/: 28\.7 million pairs\.$/);
      expect(trouble?.advice).toMatch(/^No column of one side has to equal a column of the other/);
    });

    test('an inequality alone pairs nearly everything', async () => {
      const { trouble, marked } = await look(
        'SELECT count(*) FROM orders AS o JOIN dim_customer AS d ON o.customer_id <> d.customer_id',
      );
      expect(marked).toBe('NESTED_LOOP_JOIN');
      expect(trouble?.finding).toMatch(/^This join compares each of the 10,000 rows of `orders`/);
    });

    test('a range without a key returns many times its inputs', async () => {
      const { trouble, marked } = await look(
        `SELECT count(*) FROM orders AS o JOIN dim_customer AS d
         ON o.order_ts >= d.valid_from AND o.order_ts < coalesce(d.valid_to, TIMESTAMP '9999-12-31')`,
      );
      expect(marked).toMatch(/^(IE_JOIN|PIECEWISE_MERGE_JOIN)$/);
      expect(trouble?.finding).toMatch(
        /^This joins the 9,781 rows of `orders` with the 2,874 rows of `dim_customer` and returns 4\.\d million: each row of the larger side comes back 4\d\d times on average\.$/,
      );
      expect(trouble?.advice).toMatch(/names the whole key/);
    });

    test('a cross product has no condition', async () => {
      const { trouble, marked } = await look('SELECT count(*) FROM orders CROSS JOIN dim_customer');
      expect(marked).toBe('CROSS_PRODUCT');
      expect(trouble?.finding).toMatch(
        /returns 28\.7 million: each row of the larger side comes back 2,874 times/,
      );
      expect(trouble?.advice).toMatch(/^There is no condition between the two/);
    });

    test('a table joined with itself on half a key is paired with itself', async () => {
      const { trouble } = await look('SELECT count(*) FROM orders AS a JOIN orders AS b USING (customer_id)');
      expect(trouble?.finding).toBe(
        'This joins the 10,000 rows of `orders` with themselves and returns 207,610: each row of the larger side comes back 21 times on average.',
      );
    });

    test('a cross product with a short list is meant to be one, and a scalar subquery is a list of one', async () => {
      const list = await look('SELECT count(*) FROM orders CROSS JOIN range(64)');
      expect(list.marked).not.toBe('CROSS_PRODUCT');
      const one = await look(
        'SELECT count(*) FROM orders WHERE amount_cents > (SELECT avg(amount_cents) FROM orders)',
      );
      expect(one.trouble).toBeNull();
    });
  });

  test('a few rows are no trouble, whatever is done with them', async () => {
    await load(engine, 'customer-tiers', 24);
    expect((await look(WITH_OR)).trouble).toBeNull();
    expect((await look('SELECT * FROM orders CROSS JOIN dim_customer')).trouble).toBeNull();
  });

  describe('logins', () => {
    const DAYS = `days AS (
      SELECT user_id, CAST(login_ts AS DATE) AS day FROM logins
      WHERE login_ts IS NOT NULL GROUP BY user_id, CAST(login_ts AS DATE))`;

    test('a join that DuckDB does not hash, as it expected few rows, says how many came', async () => {
      await load(engine, 'logins', 12_000);
      const { trouble, marked } = await look(`
        WITH ${DAYS}, last_days AS (
          SELECT here.* FROM days AS here LEFT JOIN days AS after ON after.user_id = here.user_id AND after.day = here.day + 1
          WHERE after.user_id IS NULL)
        SELECT * FROM days ASOF JOIN last_days ON last_days.user_id = days.user_id AND last_days.day >= days.day`);
      expect(marked).toBe('NESTED_LOOP_JOIN');
      expect(trouble?.finding).toMatch(
        /each of the 8,322 rows of `days` with each of the 1,529 rows of another join/,
      );
      expect(trouble?.advice).toMatch(
        /^DuckDB could hash `user_id` and did not\. It expected 10 rows of an input that has 1,529\./,
      );
    });

    test('a correlated subquery that pairs rows is named as such', async () => {
      await load(engine, 'logins', 20_000);
      const { trouble, marked } = await look(`
        SELECT l.user_id, (SELECT count(*) FROM logins AS p WHERE p.user_id = l.user_id AND p.login_ts < l.login_ts)
        FROM logins AS l`);
      expect(marked).toBe('HASH_JOIN');
      expect(trouble?.finding).toMatch(
        /with the [\d,]+ distinct values from outside the subquery and returns/,
      );
      expect(trouble?.advice).toMatch(/^It is how DuckDB works out a correlated subquery/);
    });

    test('estimates far off the truth are told where a join was planned for them', async () => {
      await load(engine, 'logins', 1_000_000);
      const sql = `
        WITH ${DAYS}
        SELECT count(*), min(b.day) FROM days AS a LEFT JOIN days AS b ON b.user_id = a.user_id AND b.day = a.day + 1`;
      // On a busy machine the join's share of the time is now and then too small to be looked at.
      await expect
        .poll(async () => (await look(sql)).trouble?.finding, { timeout: 30_000 })
        .toMatch(/^DuckDB expected [\d,]{1,5} rows of one input here, and 69\d,\d{3} came\./);
    });

    test('a correlated subquery that takes most of the time is the trouble where nothing is paired', async () => {
      await load(engine, 'customer-tiers', 600_000);
      const { trouble, marked } = await look(`
        SELECT order_id, (SELECT count(*) FROM dim_customer AS d
          WHERE d.customer_id = o.customer_id AND d.valid_from <= o.order_ts) FROM orders AS o`);
      expect(marked).toMatch(/_DELIM_JOIN$/);
      expect(trouble?.finding).toMatch(
        /^The correlated subquery takes \d+ % of the time\. DuckDB works it out for 59\d,\d{3} distinct combinations of what it asks from outside, and joins them to the 600,000 rows of `orders`\.$/,
      );
    });

    test('a window over many rows is where the time goes, which is no fault', async () => {
      // So many that no machine gets through them in less than a slow query takes.
      await load(engine, 'logins', 4_000_000);
      const { trouble, marked } = await look(
        'SELECT count(*) FROM (SELECT row_number() OVER (PARTITION BY user_id ORDER BY login_ts) AS n FROM logins) WHERE n % 7 = 1',
      );
      expect(marked).toBe('WINDOW');
      expect(trouble?.isFault).toBe(false);
      expect(trouble?.finding).toMatch(
        /^\d+ % of the time of all operators, [\d.]+ m?s, goes here: it sorts 4 million rows/,
      );
    });

    test('a sort of many rows is where the time goes', async () => {
      const { trouble, marked } = await look('SELECT * FROM logins ORDER BY md5(login_ts::VARCHAR), user_id');
      expect(['ORDER_BY', 'PROJECTION']).toContain(marked);
      expect(trouble?.isFault).toBe(false);
    });
  });

  test('a recursion that takes most of the time says what its rounds read', async () => {
    await load(engine, 'customer-tiers', 10_000);
    const { trouble, marked } = await look(
      `WITH RECURSIVE walk AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM walk, (SELECT max(sk) AS most FROM dim_customer) WHERE n < 5000)
       SELECT count(*) FROM walk`,
    );
    expect(marked).toBe('RECURSIVE_CTE');
    expect(trouble?.finding).toMatch(/^The recursion `walk` takes \d+ % of the time for 5,000 rows\./);
  });
});
