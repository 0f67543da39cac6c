import { expect, test } from 'vitest';
import { expectTrap, onBothEngines, RIGHT, type Trap, wordsOf } from './trap.ts';

/* Answers that are right by chance, by the clock, or because somebody typed them in. */

const LEFT_TO_CHANCE: readonly Trap[] = [
  [
    'a value drawn by random()',
    'SELECT user_id, (random() * 100000)::BIGINT AS days FROM login',
    'not-deterministic',
    '`random` is left to chance, and so is the result',
  ],
  [
    'a uuid',
    'SELECT user_id, (hash(uuid()) % 100000)::BIGINT AS days FROM login',
    'not-deterministic',
    '`uuid` is left to chance',
  ],
  [
    'a mistake that random() makes rarely',
    `SELECT user_id, days + (random() < 0.05)::INT AS days FROM (${RIGHT})`,
    'not-deterministic',
    '`random` is left to chance',
  ],
  [
    'a sample of the table',
    RIGHT.replace('FROM login', 'FROM login TABLESAMPLE 50%'),
    'not-deterministic',
    '`TABLESAMPLE` is left to chance',
  ],
  [
    'a sample of the result',
    `SELECT * FROM (${RIGHT}) USING SAMPLE 2 ROWS`,
    'not-deterministic',
    '`USING SAMPLE` is left to chance',
  ],
  [
    'a sample that is the same each time, of some rows',
    RIGHT.replace('FROM login', 'FROM login TABLESAMPLE reservoir(5 ROWS) REPEATABLE (7)'),
    'wrong',
    /missing/,
  ],
  [
    'row_number() over ties',
    `SELECT user_id, days FROM (${RIGHT}) WHERE user_id NOT IN (
       SELECT user_id FROM (SELECT user_id, row_number() OVER (ORDER BY CAST(seen AS DATE)) AS n FROM login) WHERE n = 2)`,
    'wrong',
    /missing/,
  ],
  ['LIMIT without an order', 'SELECT user_id, 1::BIGINT AS days FROM login LIMIT 3', 'wrong', /missing/],
];

const BY_THE_CLOCK: readonly Trap[] = [
  ['now()', 'SELECT user_id, epoch_us(now()) AS days FROM login', 'refused', 'now tells the current time'],
  ['today()', "SELECT user_id, date_diff('day', seen, today()) AS days FROM login", 'refused', 'today tells'],
  ['current_date', 'SELECT user_id, current_date - seen::DATE AS days FROM login', 'refused', 'current_date'],
  [
    'current_timestamp',
    `${RIGHT} HAVING max(seen) < current_timestamp`,
    'refused',
    'current_timestamp tells the current time',
  ],
  ['age() of one argument', 'SELECT user_id, age(seen) AS days FROM login', 'refused', 'age tells'],
  [
    'setseed()',
    `SELECT t.* FROM (${RIGHT}) t, (SELECT setseed(0.5))`,
    'refused',
    'setseed works on the engine',
  ],
  ['nextval()', "SELECT user_id, nextval('s') AS days FROM login", 'refused', 'nextval'],
  [
    'the number of the transaction',
    'SELECT user_id, txid_current() AS days FROM login',
    'refused',
    'tells how the query is run',
  ],
];

const TYPED_IN: readonly Trap[] = [
  [
    'rows of VALUES',
    'SELECT * FROM (VALUES (1, 2::BIGINT)) AS t(user_id, days)',
    'wrong',
    'The query reads none of the tables (login and member)',
  ],
  ['VALUES alone', 'VALUES (1, 2::BIGINT)', 'wrong', 'none of the tables'],
  [
    'a series',
    'SELECT i::INT AS user_id, 3::BIGINT AS days FROM range(5) t(i)',
    'wrong',
    'none of the tables',
  ],
  [
    'rows of VALUES under the name of a table',
    `WITH login AS (SELECT 1 AS user_id, TIMESTAMP '2024-01-01' AS seen) ${RIGHT}`,
    'wrong',
    /missing/,
  ],
];

onBothEngines('1GB', (check) => {
  test.each(LEFT_TO_CHANCE)('%s is not accepted', async (...trap) => expectTrap(check, trap));
  test.each(BY_THE_CLOCK)('%s is refused by its name', async (...trap) => expectTrap(check, trap));
  test.each(TYPED_IN)('%s cannot follow the data', async (...trap) => expectTrap(check, trap));

  test('the rows of the world that is shown, typed in, fail in the next world', async () => {
    const typed = await typicalRows(check);
    const verdict = await check(`SELECT * FROM (VALUES ${typed}) AS t(user_id, days)`);
    expect(verdict).toMatchObject({ verdict: 'wrong', world: { profile: 'boundary', seed: 1 } });
    expect(wordsOf(verdict)).toContain('its rows are the same whatever the data');
  });

  test.each([
    ['an order that is drawn', `${RIGHT} ORDER BY random()`, '`random`'],
    ['a condition that always holds', `SELECT * FROM (${RIGHT}) WHERE random() >= 0`, '`random`'],
    ['a sample of everything', RIGHT.replace('FROM login', 'FROM login TABLESAMPLE 100%'), '`TABLESAMPLE`'],
  ])('%s leaves the answer right, and gets a note', async (_, sql, word) => {
    expect(await check(sql)).toEqual({
      verdict: 'accepted',
      notes: [{ kind: 'style', message: expect.stringContaining(`${word} is left to chance`) }],
      worlds: 10,
    });
  });

  test('a choice that ties leave open is not deterministic, and the reason is the order of storage', async () => {
    const isLarge = '(SELECT count(*) FROM login) > 200';
    const first = await check(
      `${RIGHT} UNION ALL SELECT first(user_id), -1 FROM login HAVING count(*) > 200`,
    );
    if (first.verdict !== 'wrong' || first.wrong.kind !== 'rows') throw new Error(first.verdict);
    const user = first.wrong.extra.rows.text(0, 0);
    const verdict = await check(
      `${RIGHT} HAVING (SELECT first(user_id) FROM login) = ${user} OR NOT ${isLarge}`,
    );
    expect(verdict.verdict).toBe('not-deterministic');
    expect(wordsOf(verdict)).toContain('depends on the order in which the rows happen to be stored');
  });
});

/** The rows of the typical world as a learner would type them, found by asking for them. */
async function typicalRows(check: Parameters<typeof expectTrap>[0]): Promise<string> {
  const verdict = await check('SELECT user_id, 0::BIGINT AS days FROM login LIMIT 0');
  if (verdict.verdict !== 'wrong' || verdict.wrong.kind !== 'rows') throw new Error(verdict.verdict);
  const { rows } = verdict.wrong.missing;
  const typed = Array.from(
    { length: rows.rowCount },
    (_, row) => `(${rows.text(row, 0)}, ${rows.text(row, 1)}::BIGINT)`,
  );
  return typed.join(', ');
}
