import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '../../src/dataset/world.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { type Counterexample, recreation } from '../../src/grading/counterexample.ts';
import {
  type CounterexampleOptions,
  smallestCounterexample,
} from '../../src/grading/counterexample-search.ts';
import { differ } from '../../src/grading/grade.ts';
import { fixedWorlds, secretWorld } from '../../src/grading/worlds.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { openEngine } from './engines.ts';
import { activeDays, asked, exerciseOf, logins, specOf } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const [typical, boundary] = fixedWorlds(logins) as [World, World];
const PATIENT = { mostMs: 20_000 };

const find = (
  sql: string,
  exercise: Exercise = activeDays,
  world = typical,
  options: CounterexampleOptions = PATIENT,
) => smallestCounterexample({ engine, exercise, dataset: logins, world, sql }, options);

async function found(...request: Parameters<typeof find>): Promise<Counterexample> {
  const example = await find(...request);
  if (!example) throw new Error('there is no counterexample');
  return example;
}

const cells = (relation: Relation) =>
  Array.from({ length: relation.rowCount }, (_, row) =>
    relation.columns.map((_column, at) => relation.text(row, at)),
  );

const rowsOf = (example: Counterexample, table: string) => {
  const input = example.tables.find(({ name }) => name === table);
  return input ? cells(input.rows) : null;
};

/** What grading says of the answer on the tables alone; `without` leaves out a row, counted over all tables. */
async function judged(example: Counterexample, exercise: Exercise, sql: string, without = -1) {
  let at = 0;
  const deletions = example.tables.flatMap(({ name, rows }) => {
    const row = without - at;
    at += rows.rowCount;
    return row >= 0 && row < rows.rowCount ? [`DELETE FROM "${name}" WHERE rowid = ${row}`] : [];
  });
  await engine.load({ database: 'again', statements: [recreation(example), ...deletions] });
  return differ(engine, exercise.spec, 'again', sql, exercise.solutions[0]?.sql ?? '');
}

const onlyDays = { ...activeDays, tables: ['login'] };
const numbered = exerciseOf(
  specOf([asked('user_id', 'INTEGER'), asked('seen', 'TIMESTAMP'), asked('n', 'BIGINT')], {
    key: ['user_id', 'seen'],
  }),
  'SELECT user_id, seen, rank() OVER (PARTITION BY user_id ORDER BY seen) AS n FROM login',
  { tables: ['login'] },
);
const perDevice = exerciseOf(
  specOf([asked('device', 'VARCHAR'), asked('users', 'BIGINT')], { key: ['device'] }),
  'SELECT device, count(DISTINCT user_id) AS users FROM login GROUP BY device',
  { tables: ['login'] },
);
const inOrder = exerciseOf(
  specOf([asked('user_id', 'INTEGER'), asked('seen', 'TIMESTAMP')], {
    order: [{ column: 'seen', descending: false }],
  }),
  'SELECT user_id, seen FROM login ORDER BY seen',
  { tables: ['login'] },
);

const COUNTED = 'SELECT user_id, count(*) AS days FROM login GROUP BY user_id';
const WRONG: [string, Exercise, string][] = [
  ['logins counted as days', onlyDays, COUNTED],
  [
    'days of the month',
    onlyDays,
    'SELECT user_id, count(DISTINCT day(seen) // 2) AS days FROM login GROUP BY user_id',
  ],
  [
    'a login without a device is a day of its own',
    onlyDays,
    'SELECT user_id, count(DISTINCT seen::DATE) + count(*) FILTER (device IS NULL) AS days FROM login GROUP BY user_id',
  ],
  ['one user too many', onlyDays, `${activeDays.solutions[0]?.sql} UNION ALL SELECT 99, 1 FROM login`],
  ['numbered across users', numbered, 'SELECT user_id, seen, rank() OVER (ORDER BY seen) AS n FROM login'],
  ['logins counted as users', perDevice, 'SELECT device, count(*) AS users FROM login GROUP BY device'],
  [
    'NULL is no device',
    perDevice,
    'SELECT device, count(DISTINCT user_id) AS users FROM login WHERE device IS NOT NULL GROUP BY device',
  ],
  ['out of order', inOrder, 'SELECT user_id, seen FROM login ORDER BY user_id, seen'],
];

test.each(WRONG)(
  '%s: the answer is still wrong on a few rows, and without any one of them it is right',
  async (_, exercise, sql) => {
    for (const world of [typical, boundary]) {
      const example = await found(sql, exercise, world);
      expect(example.isMinimal).toBe(true);
      expect(example.inputRows).toBeLessThanOrEqual(4);
      expect((await judged(example, exercise, sql)).verdict).toBe('wrong');
      if (example.inputRows === 1) continue;
      for (let row = 0; row < example.inputRows; row++) {
        expect((await judged(example, exercise, sql, row)).verdict).toBe('accepted');
      }
    }
  },
);

test('the rows of one entity are enough for a mistake within it', async () => {
  const example = await found(COUNTED, onlyDays);
  const rows = rowsOf(example, 'login') ?? [];
  expect(rows).toHaveLength(2);
  expect(new Set(rows.map(([user]) => user)).size).toBe(1);
  expect(cells(example.expected)).toEqual([[rows[0]?.[0], '1']]);
  expect(cells(example.got)).toEqual([[rows[0]?.[0], '2']]);
  expect(example.missing).toEqual([{ row: 0, counterpart: 0, columns: [1] }]);
  expect(example.extra).toEqual([{ row: 0, counterpart: 0, columns: [1] }]);
});

test('a mistake across entities keeps rows of two', async () => {
  const example = await found('SELECT user_id, seen, rank() OVER (ORDER BY seen) AS n FROM login', numbered);
  expect(new Set(rowsOf(example, 'login')?.map(([user]) => user)).size).toBe(2);
  expect(example.inputRows).toBe(2);
});

test('rows with NULL go where they are not needed, and stay where they are', async () => {
  const anyRow = `${activeDays.solutions[0]?.sql} UNION ALL SELECT 99, 1 FROM login`;
  for (const world of fixedWorlds(logins).slice(0, 6)) {
    const example = await found(anyRow, onlyDays, world);
    expect(rowsOf(example, 'login')).toEqual([[expect.any(String), expect.any(String), expect.any(String)]]);
  }
  const needed = await found(WRONG[6]?.[2] ?? '', perDevice, boundary);
  expect(rowsOf(needed, 'login')).toEqual([[expect.any(String), expect.any(String), null]]);
  expect(needed.missing).toEqual([{ row: 0, counterpart: null, columns: [0, 1] }]);
  expect(needed.got.rowCount).toBe(0);
});

test('the entity is found through a shared column where the answer does not have it', async () => {
  const example = await found('SELECT device, count(*) AS users FROM login GROUP BY device', perDevice);
  const rows = rowsOf(example, 'login') ?? [];
  expect(rows).toHaveLength(2);
  expect(rows[0]?.[0]).toBe(rows[1]?.[0]);
});

test('a mistake of order stays one, and the row that comes too late is marked', async () => {
  const example = await found('SELECT user_id, seen FROM login ORDER BY seen DESC', inOrder);
  expect(example).toMatchObject({ inputRows: 2, outOfOrder: 1, missing: [], extra: [] });
});

test('the kind of difference stays: what was extra is not shown by fewer rows where others are missing', async () => {
  const few = '(SELECT count(*) FROM login) < 3';
  const many = '(SELECT count(*) FROM login) >= 5';
  const sql = `${activeDays.solutions[0]?.sql} HAVING NOT ${few} UNION ALL SELECT 99, 1 WHERE ${many}`;
  const example = await found(sql, onlyDays);
  expect(example).toMatchObject({
    inputRows: 5,
    missing: [],
    extra: [{ counterpart: null, columns: [0, 1] }],
  });
});

test('a world without rows is its own counterexample', async () => {
  const empty = fixedWorlds(logins).find(({ profile }) => profile === 'empty') as World;
  const example = await found(`${activeDays.solutions[0]?.sql} UNION ALL SELECT 99, 1`, onlyDays, empty);
  expect(example).toMatchObject({
    inputRows: 0,
    isMinimal: true,
    expected: { rowCount: 0 },
    got: { rowCount: 1 },
  });
});

test('cells within the tolerance are not marked', async () => {
  const exercise = exerciseOf(
    specOf([asked('user_id', 'INTEGER'), asked('a', 'DOUBLE', { decimals: 2 }), asked('b', 'DOUBLE')], {
      key: ['user_id'],
    }),
    'SELECT user_id, count(*) / 3 AS a, count(DISTINCT device)::DOUBLE AS b FROM login GROUP BY user_id',
    { tables: ['login'] },
  );
  const sql =
    'SELECT user_id, round(count(*) / 3, 2) AS a, count(device)::DOUBLE AS b FROM login GROUP BY user_id';
  const example = await found(sql, exercise);
  expect(example.missing).toEqual([{ row: 0, counterpart: 0, columns: [2] }]);
});

test.each([
  ['main.t', 'SELECT user_id, count(*) AS days FROM main.login GROUP BY user_id'],
  [
    'a CTE that shadows a table',
    'WITH login AS (FROM main.login) SELECT user_id, count(*) AS days FROM login GROUP BY ALL',
  ],
  [
    'quoted names',
    'SELECT "l"."user_id", count(*) AS "days" FROM "main"."login" AS "l" GROUP BY "l"."user_id"',
  ],
  [
    'names that hold quotes',
    'WITH "a ""b""" AS (FROM login) SELECT user_id, count(*) AS "it\'s; ""so""" FROM "a ""b""" GROUP BY ALL',
  ],
  ['rowid', 'SELECT user_id, count(rowid) AS days FROM login GROUP BY user_id'],
  ['a comment at the end', 'SELECT user_id, count(*) AS days FROM login GROUP BY user_id; -- done'],
])('an answer may use %s', async (_, sql) => {
  expect((await found(sql, onlyDays)).inputRows).toBe(2);
});

test('columns asked for may hold quotes', async () => {
  const exercise = exerciseOf(
    specOf([asked('the "user"', 'INTEGER'), asked("day's", 'BIGINT')]),
    `SELECT user_id AS "the ""user""", count(DISTINCT seen::DATE) AS "day's" FROM login GROUP BY ALL`,
    { tables: ['login'] },
  );
  const example = await found(
    'SELECT count(*) AS "day\'s", user_id AS "the ""user""" FROM login GROUP BY ALL',
    exercise,
  );
  expect(example.got.columns.map(({ name }) => name)).toEqual(['the "user"', "day's"]);
  expect(example.extra).toEqual([{ row: 0, counterpart: 0, columns: [1] }]);
});

test('a table that only the answer reads is on stage too', async () => {
  const sql = 'SELECT user_id, count(*) AS days FROM login JOIN member USING (user_id) GROUP BY user_id';
  const example = await found(sql, onlyDays);
  expect(example.tables.map(({ name }) => name)).toEqual(['login', 'member']);
  expect((await judged(example, onlyDays, sql)).verdict).toBe('wrong');
});

test('a mistake of the secret world is looked for in the fixed worlds first', async () => {
  const example = await found(COUNTED, onlyDays, secretWorld(logins, 5));
  expect(example.world).toEqual(typical);
});

test('a mistake that only the secret world shows is cut out of it', async () => {
  const sql = `${activeDays.solutions[0]?.sql} HAVING user_id <= 30`;
  const example = await found(sql, onlyDays, secretWorld(logins, 5));
  expect(example).toMatchObject({ inputRows: 1, world: { profile: 'secret' } });
  expect(Number(rowsOf(example, 'login')?.[0]?.[0])).toBeGreaterThan(30);
});

test.each([
  ['is right', `${activeDays.solutions[0]?.sql}`],
  ['fails', 'SELECT user_id, CAST(device AS BIGINT) AS days FROM login'],
  ['names what is not there', 'SELECT user_id, nothing AS days FROM login'],
  ['has other columns', 'SELECT user_id FROM login'],
  ['has other types', "SELECT user_id, 'many' AS days FROM login"],
  ['is refused', 'DROP TABLE login'],
  ['is two statements', 'SELECT 1; DROP TABLE login'],
  ['is left to chance', 'SELECT user_id, (random() * 1000000)::BIGINT AS days FROM login'],
])('there is no counterexample where the answer %s', async (_, sql) => {
  expect(await find(sql)).toBeNull();
});

test('an endless answer ends with the time, without a counterexample', async () => {
  const sql =
    'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT 1 AS user_id, count(*) AS days FROM r';
  expect(await find(sql, onlyDays, typical, { mostMs: 300 })).toBeNull();
});

test('the search ends with its runs, and what it has by then is still wrong', async () => {
  const sql = 'SELECT user_id, seen, rank() OVER (ORDER BY seen) AS n FROM login';
  const whole = await found(sql, numbered, boundary);
  for (let mostRuns = 1; mostRuns < whole.runs; mostRuns += 3) {
    const example = await found(sql, numbered, boundary, { ...PATIENT, mostRuns });
    expect(example.runs).toBeLessThanOrEqual(mostRuns);
    expect(example.isMinimal).toBe(false);
    expect((await judged(example, numbered, sql)).verdict).toBe('wrong');
  }
});

test('the search ends with its time, told by the clock it is given', async () => {
  let now = 0;
  const clock = () => {
    now += 100;
    return now;
  };
  const example = await found(COUNTED, onlyDays, typical, { clock, mostMs: 1000 });
  expect(example.isMinimal).toBe(false);
  expect(example.runs).toBeLessThan(8);
  expect((await judged(example, onlyDays, COUNTED)).verdict).toBe('wrong');
});

async function databases(): Promise<string | null> {
  const outcome = await engine.run('SELECT count(*) FROM duckdb_databases()', { database: 'again' });
  return outcome.ok ? outcome.relation.text(0, 0) : null;
}

test('a search that is stopped throws the reason and leaves nothing behind', async () => {
  await engine.load({ database: 'again', statements: [] });
  await find(COUNTED);
  const before = await databases();
  for (let after = 1; after < 12; after += 2) {
    const stop = new AbortController();
    let calls = 0;
    const clock = () => {
      calls++;
      if (calls === after) stop.abort(new Error('enough'));
      return calls;
    };
    await expect(find(COUNTED, activeDays, typical, { signal: stop.signal, clock })).rejects.toThrow(
      'enough',
    );
    expect(await databases()).toBe(before);
  }
  await expect(
    find(COUNTED, activeDays, typical, { signal: AbortSignal.abort(new Error('never')) }),
  ).rejects.toThrow('never');
});

test('the script makes the tables again whatever names and values they hold', async () => {
  const values = `SELECT 1 AS "a ""b""", 'it''s; -- no
end' AS "select", NULL::VARCHAR AS "ü", 'nan'::DOUBLE AS f, 1.50::DECIMAL(9, 2) AS d, DATE '2024-02-29' AS day,
    TIMESTAMP '2024-01-01 00:00:00.000001' AS ts, true AS yes, [1, NULL] AS list, -5::HUGEINT AS h`;
  await engine.load({ database: 'again', statements: [] });
  const outcome = await engine.run(values, { database: 'again' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { relation } = outcome;
  const table = { name: 'my "table"', columns: relation.columns, rows: relation };
  await engine.load({ database: 'again', statements: [recreation({ tables: [table] })] });
  const back = await engine.run('FROM "my ""table"""', { database: 'again' });
  if (!back.ok) throw new Error(back.error.message);
  expect(cells(back.relation)).toEqual(cells(relation));
  expect(back.relation.columns).toEqual(relation.columns);
});
