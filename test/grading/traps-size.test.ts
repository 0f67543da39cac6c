import type { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { openWasmInNode } from '../../src/engine/duckdb-wasm-node.ts';
import { grade } from '../../src/grading/grade.ts';
import { activeDays, logins } from './login-exercise.ts';
import { type Check, expectTrap, onBothEngines, RIGHT, type Trap, wordsOf } from './trap.ts';

/* Answers that are too long, too deep, too large or without an end, and engines that break under them. */

const times = (text: string, count: number) => text.repeat(count);
const nested = (open: string, inner: string, close: string, depth = 5000) =>
  `${times(open, depth)}${inner}${times(close, depth)}`;

const TOO_LONG = 'an answer has at most 100,000';
const TOO_DEEP = 'nested too deeply';

const LONG: readonly Trap[] = [
  [
    'a list of a million numbers',
    `${RIGHT} HAVING user_id IN (${Array.from({ length: 1_200_000 }, (_, i) => i).join(',')})`,
    'refused',
    TOO_LONG,
  ],
  ['a comment of ten megabytes', `${RIGHT} -- ${times('x', 10_000_000)}`, 'refused', TOO_LONG],
  ['a text of ten megabytes', `${RIGHT} HAVING '' <> '${times('x', 10_000_000)}'`, 'refused', TOO_LONG],
  ['ten megabytes of open parentheses', times('(', 10_000_000), 'refused', TOO_LONG],
];

const DEEP: readonly Trap[] = [
  ['parentheses', `SELECT ${nested('(', '1', ')')} AS user_id, 2 AS days`, 'wrong', 'none of the tables'],
  [
    'parentheses that are not closed',
    `SELECT ${times('(', 5000)}1`,
    'error',
    '5000 parentheses are not closed',
  ],
  ['subqueries', `SELECT * FROM ${nested('(FROM ', 'login', ')')}`, 'error', TOO_DEEP],
  [
    'CASE',
    `SELECT user_id, ${nested('CASE WHEN true THEN ', '1', ' END', 3000)} AS days FROM login`,
    'error',
    TOO_DEEP,
  ],
  ['NOT', `SELECT user_id, (${times('NOT ', 5000)} true)::INT AS days FROM login`, 'error', TOO_DEEP],
  ['lists', `SELECT user_id, ${nested('[', '1', ']')} AS days FROM login`, 'error', TOO_DEEP],
  ['function calls', `SELECT user_id, ${nested('abs(', '1', ')')} AS days FROM login`, 'error', TOO_DEEP],
  ['sums', `SELECT user_id, 1${times('+1', 5000)} AS days FROM login`, 'error', TOO_DEEP],
  ['casts', `SELECT user_id, 1${times('::INT', 5000)} AS days FROM login`, 'error', TOO_DEEP],
  ['steps of WITH', `${times('WITH a AS (', 2000)}SELECT 1${times(') FROM a', 2000)}`, 'error', TOO_DEEP],
  ['conditions side by side', `${RIGHT} HAVING true${times(' AND 1 = 2', 5000)}`, 'wrong', 'missing'],
];

const endless = (step: string) =>
  `WITH RECURSIVE r(i) AS (SELECT 1::BIGINT UNION ALL ${step}) SELECT 1 AS user_id, count(*) AS days FROM r`;
const LOGINS_AGAIN = 'login b, login c, login d, login e, login f, login g, login h, login i';

const LARGE: readonly Trap[] = [
  [
    'fifty million rows',
    'SELECT a.range::INT AS user_id, b.range AS days FROM range(10000) a, range(5000) b',
    'too-large',
    'more than 100,000 rows in the typical world; expected: 5. A join without its condition',
  ],
  [
    'ten times as many rows as expected',
    `SELECT a.user_id, a.days FROM (${RIGHT}) a, login, login b`,
    'wrong',
    'The answer has 2,000 rows where 5 are expected: a join without its condition',
  ],
  [
    'a cross join of nine tables',
    `SELECT a.user_id, count(*) AS days FROM login a, ${LOGINS_AGAIN} GROUP BY 1`,
    'timed-out',
    'stopped after 1 s in the typical world. Look for a join that compares every row',
  ],
  [
    'a recursion that counts without an end',
    endless('SELECT i + 1 FROM r'),
    'timed-out',
    'a recursion without an end',
  ],
  [
    'a constant that takes long to compute',
    'SELECT user_id, list_sum(list_transform(range(100000000), lambda x: x % 7 + hash(x) % 3))::BIGINT AS days FROM login',
    'timed-out',
    'stopped after 1 s',
  ],
];

const TOO_MUCH_MEMORY: readonly Trap[] = [
  [
    'a recursion that doubles its rows',
    endless('SELECT r.i FROM r, range(2)'),
    'too-large',
    'needed more memory than there is in the typical world',
  ],
  [
    'a group of too many values',
    'SELECT 1 AS user_id, len(list(a.range * 1000 + b.range)) AS days FROM range(100000) a, range(1000) b',
    'too-large',
    'needed more memory than there is',
  ],
];

onBothEngines('300MB', (check) => {
  test.each(LONG)('%s is refused unread', async (...trap) => expectTrap(check, trap));
  test.each(DEEP)(
    '%s, thousands deep, end in words that help',
    async (...trap) => expectTrap(check, trap),
    60_000,
  );
  test.each(LARGE)(
    '%s is stopped and named',
    async (...trap) =>
      expectTrap((sql) => check(sql, trap[2] === 'timed-out' ? { timeoutMs: 1000 } : {}), trap),
    60_000,
  );

  test.each(TOO_MUCH_MEMORY)(
    '%s runs out of memory, and the engine lives',
    async (...trap) => expectTrap((sql) => check(sql, { timeoutMs: 20_000 }), trap),
    60_000,
  );

  test('an answer just short enough is judged', async () => {
    const numbers = Array.from({ length: 16_000 }, (_, i) => i).join(',');
    expect((await check(`${RIGHT} HAVING user_id IN (${numbers})`, { timeoutMs: 10_000 })).verdict).toBe(
      'accepted',
    );
    const comment = times('x', 99_000);
    expect((await check(`${RIGHT} -- ${comment}`)).verdict).toBe('accepted');
    expect((await check(`/* ${comment} */ ${RIGHT}`)).verdict).toBe('accepted');
  });

  // How long it takes is the machine's affair; one that never came to an end would run into the test's own limit.
  test('a plan of thousands of parts comes to an end', async () => {
    const verdict = await check(`SELECT 1 AS user_id, 2 AS days${times(' UNION ALL SELECT 1, 2', 4000)}`);
    expect(['wrong', 'timed-out', 'too-large', 'error']).toContain(verdict.verdict);
  }, 120_000);
});

describe('an engine that breaks', () => {
  test('in an answer: the learner reads so, and the next Check works', async () => {
    const broken = await brokenBy(1000, (check) =>
      check('SELECT user_id, len(range(1000000000)) AS days FROM login'),
    );
    expect(broken.first.verdict).toBe('error');
    expect(wordsOf(broken.first)).toContain('was started again');
    expect(broken.next).toBe('accepted');
  }, 60_000);

  test('between two Checks: nobody notices', async () => {
    const broken = await brokenBy(
      10_000,
      async (check, end) => {
        await end();
        return check(RIGHT);
      },
      { warm: true },
    );
    expect([broken.first.verdict, broken.next]).toEqual(['accepted', 'accepted']);
  }, 60_000);

  test.each([
    ['a first', 20, false],
    ['a later', 0, true],
    ['a later', 10, true],
    ['a later', 40, true],
  ] as const)(
    'whose worker ends in %s Check, %i ms from its beginning: a message or a retry, then it works',
    async (_, delayMs, warm) => {
      const end = (check: Check, stop: () => Promise<void>) => {
        setTimeout(stop, delayMs);
        return check(RIGHT);
      };
      const broken = await brokenBy(10_000, end, { warm });
      if (broken.first.verdict === 'error') expect(wordsOf(broken.first)).toContain('was started again');
      else expect(broken.first.verdict).toBe('accepted');
      expect(broken.next).toBe('accepted');
    },
    60_000,
  );
});

/** The verdict of a Check during which the page's engine broke, and the verdict of the right answer after it. */
async function brokenBy(
  timeoutMs: number,
  act: (check: Check, end: () => Promise<void>) => ReturnType<Check>,
  { warm = false } = {},
) {
  let worker: Worker | undefined;
  const engine = await openWasmInNode({
    memoryLimit: '300MB',
    onWorker: (started) => {
      worker = started;
    },
  });
  const check: Check = (sql) => grade(engine, activeDays, logins, sql, { secretSeed: 7, timeoutMs });
  if (warm) await check(RIGHT);
  const first = await act(check, async () => void (await worker?.terminate()));
  const next = (await check(RIGHT)).verdict;
  await engine.close();
  return { first, next };
}
