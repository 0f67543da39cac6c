import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { ResultSpec, TopRows } from '../../src/exercise/exercise.ts';
import { smallestCounterexample } from '../../src/grading/counterexample-search.ts';
import { differ, grade } from '../../src/grading/grade.ts';
import { StageRoom } from '../../src/grading/stage-room.ts';
import type { WorldVerdict } from '../../src/grading/verdict.ts';
import { openEngine } from './engines.ts';
import { asked, exerciseOf, logins, specOf } from './login-exercise.ts';

/* The best rows of all: those better than the k-th have to be there, and of its peers any, as many as are due. */

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  await engine.load({ database: 'world', statements: [] });
});
afterAll(() => engine.close());

const by = (column: string, descending = true) => ({ column, descending });

function top(change: Partial<TopRows> = {}): TopRows {
  return { k: 3, best: [by('points')], per: [], candidates: '', ...change };
}

function spec(change: Partial<TopRows> = {}, rest: Partial<ResultSpec> = {}): ResultSpec {
  const columns = [asked('team', 'VARCHAR'), asked('name', 'VARCHAR'), asked('points', 'INTEGER')];
  return specOf(columns, { top: top(change), ...rest });
}

/** Rows of team, name and points: `x a 9 | x b 7`. */
function rows(text: string): string {
  const cells = text === '' ? [] : text.split('|').map((row) => row.trim().split(' '));
  const values = cells.map(([team, name, points]) => `('${team}', '${name}', ${points}::INTEGER)`);
  return `SELECT team, name, points FROM (VALUES ('', '', 0), ${[...values, "('', '', 0)"].join(', ')}) AS r(team, name, points) WHERE team <> ''`;
}

async function said(verdict: Promise<WorldVerdict>): Promise<string> {
  const found = await verdict;
  if (found.verdict !== 'wrong') return found.verdict;
  return found.wrong.kind === 'rows' ? found.wrong.message : found.wrong.kind;
}

const judged = (due: ResultSpec, candidates: string, answer: string) =>
  said(differ(engine, due, 'world', rows(answer), rows(candidates)));

describe('of four rows, two of which tie for the third place', () => {
  const candidates = 'x a 9 | x b 8 | x c 7 | x d 7';
  test.each([
    ['one of the peers', 'x a 9 | x b 8 | x c 7', 'accepted'],
    ['the other one', 'x d 7 | x b 8 | x a 9', 'accepted'],
    ['both', 'x a 9 | x b 8 | x c 7 | x d 7', '1 row is extra.'],
    ['none', 'x a 9 | x b 8', '1 row is missing.'],
    ['both instead of a better row', 'x a 9 | x c 7 | x d 7', '1 row is missing and 1 is extra.'],
    ['one of them twice', 'x a 9 | x c 7 | x c 7', '1 row is missing and 1 is extra.'],
    ['a row that is no candidate', 'x a 9 | x b 8 | x e 7', '1 row is missing and 1 is extra.'],
    ['a peer with other points', 'x a 9 | x b 8 | x c 6', '1 row is missing and 1 is extra.'],
    ['nothing', '', '3 rows are missing.'],
  ])('%s: %s', async (_, answer, outcome) => {
    expect(await judged(spec(), candidates, answer)).toBe(outcome);
  });
});

test('where all rows tie, any k of them will do', async () => {
  const candidates = 'x a 1 | x b 1 | x c 1 | x d 1 | x e 1';
  expect(await judged(spec(), candidates, 'x e 1 | x a 1 | x c 1')).toBe('accepted');
  expect(await judged(spec(), candidates, 'x e 1 | x a 1')).toBe('1 row is missing.');
});

test('where there are fewer than k, all of them are due', async () => {
  expect(await judged(spec(), 'x a 1 | x b 2', 'x a 1 | x b 2')).toBe('accepted');
  expect(await judged(spec(), 'x a 1 | x b 2', 'x b 2')).toBe('1 row is missing.');
  expect(await judged(spec(), '', '')).toBe('accepted');
});

test('candidates that are equal in all columns count one by one', async () => {
  const candidates = 'x a 9 | x b 7 | x b 7 | x c 7';
  expect(await judged(spec(), candidates, 'x a 9 | x b 7 | x b 7')).toBe('accepted');
  expect(await judged(spec(), candidates, 'x a 9 | x b 7 | x c 7')).toBe('accepted');
  expect(await judged(spec(), candidates, 'x a 9 | x c 7 | x c 7')).not.toBe('accepted');
});

test('k can count for each group', async () => {
  const due = spec({ k: 1, per: ['team'] });
  const candidates = 'x a 9 | x b 9 | y c 3 | z d 1 | z e 1';
  expect(await judged(due, candidates, 'x b 9 | y c 3 | z d 1')).toBe('accepted');
  expect(await judged(due, candidates, 'x a 9 | x b 9 | y c 3 | z d 1')).toBe('1 row is extra.');
  expect(await judged(due, candidates, 'x a 9 | z d 1')).toBe('1 row is missing.');
});

test('several keys, either way round, with NULL last', async () => {
  const due = spec({ k: 2, best: [by('points', false), by('name')] });
  const candidates = 'x a 1 | x b 1 | x c NULL';
  expect(await judged(due, candidates, 'x b 1 | x a 1')).toBe('accepted');
  expect(await judged(due, candidates, 'x b 1 | x c NULL')).toBe('1 row is missing and 1 is extra.');
  expect(await judged(spec({ k: 1 }), 'x a NULL | x b 5', 'x b 5')).toBe('accepted');
  expect(await judged(spec({ k: 1 }), 'x a NULL | x b 5', 'x a NULL')).not.toBe('accepted');
});

test('the order of the answer counts where it is asked for, ties free', async () => {
  const due = spec({}, { order: [by('points')] });
  const candidates = 'x a 9 | x b 8 | x c 7 | x d 7';
  const sorted = (answer: string, order: string) =>
    said(differ(engine, due, 'world', `${rows(answer)} ORDER BY ${order}`, rows(candidates)));
  expect(await sorted('x a 9 | x b 8 | x d 7', 'points DESC')).toBe('accepted');
  expect(await sorted('x a 9 | x b 8 | x d 7', 'points')).toBe('order');
});

describe('with a column that has a tolerance', () => {
  const due = specOf([asked('name', 'VARCHAR'), asked('share', 'DOUBLE', { decimals: 2 })], {
    top: top({ k: 2, best: [by('share')] }),
  });
  const shares = (text: string) =>
    `SELECT * FROM (VALUES ${text
      .split('|')
      .map((row) => `('${row.trim().replace(' ', "', ")}::DOUBLE)`)
      .join(', ')}) AS r(name, share)`;
  const candidates = shares('a 0.6666666 | b 0.5 | c 0.5');
  test.each([
    ['rounded', 'a 0.67 | c 0.5', 'accepted'],
    ['the other peer', 'b 0.504 | a 0.6666666', 'accepted'],
    ['off by too much', 'a 0.69 | b 0.5', '1 row is missing and 1 is extra.'],
    ['both peers', 'b 0.5 | c 0.5', '1 row is missing and 1 is extra.'],
    ['one row too few', 'a 0.67', '1 row is missing.'],
    ['one row too many', 'a 0.67 | b 0.5 | c 0.5', '1 row is extra.'],
  ])('%s: %s', async (_, answer, outcome) => {
    expect(await said(differ(engine, due, 'world', shares(answer), candidates))).toBe(outcome);
  });
});

describe('an exercise that asks for the best rows', () => {
  const columns = [asked('user_id', 'INTEGER'), asked('n', 'BIGINT')];
  const counted = 'SELECT user_id, count(*) AS n FROM login GROUP BY user_id';
  const candidates = `SELECT user_id, n FROM (${counted}) QUALIFY rank() OVER (ORDER BY n DESC) <= 2`;
  const busiest = exerciseOf(
    specOf(columns, { top: top({ k: 2, best: [by('n')], candidates }) }),
    `${counted} ORDER BY n DESC, user_id LIMIT 2`,
  );
  const check = async (sql: string, dataset: Dataset = logins) =>
    (await grade(engine, busiest, dataset, sql, { secretSeed: 7 })).verdict;

  test('accepts its solution, and a choice of other peers, in all worlds', async () => {
    expect(await check(busiest.solutions[0]?.sql ?? '')).toBe('accepted');
    expect(await check(`${counted} ORDER BY n DESC, user_id DESC LIMIT 2`)).toBe('accepted');
  });

  test('accepts a choice that is left to the order of storage, since any will do', async () => {
    expect(await check(`${counted} ORDER BY n DESC LIMIT 2`)).toBe('accepted');
  });

  test('rejects all peers, the worst, and too few', async () => {
    expect(await check(candidates)).toBe('wrong');
    expect(await check(`${counted} ORDER BY n, user_id LIMIT 2`)).toBe('wrong');
    expect(await check(`${counted} ORDER BY n DESC, user_id LIMIT 1`)).toBe('wrong');
  });

  test('shows a counterexample with just as many expected rows as are due', async () => {
    const verdict = await grade(engine, busiest, logins, candidates, { secretSeed: 7 });
    if (verdict.verdict !== 'wrong') throw new Error(verdict.verdict);
    const { world } = verdict;
    const request = { engine, exercise: busiest, dataset: logins, sql: candidates, world };
    const found = await smallestCounterexample(request);
    if (!found) throw new Error('no counterexample');
    expect(found.expected.rowCount).toBe(2);
    expect(found.got.rowCount).toBeGreaterThan(2);
    expect(found.missing).toEqual([]);
    expect(found.extra.length).toBe(found.got.rowCount - 2);
  });

  test('takes steps that go on to other peers for right ones', async () => {
    // User 1 logged in twice, users 2 and 3 once.
    const tied = {
      ...logins,
      boundary: `INSERT INTO login SELECT CAST(1 + i % 3 AS INTEGER), CAST(instant(i) AS TIMESTAMP), NULL FROM numbers(4)`,
    };
    const room = new StageRoom(engine, busiest, undefined);
    await room.open(tied, { dataset: tied, profile: 'boundary', seed: 1, rows: 20 }, null);
    const peers = `${counted} ORDER BY n DESC`;
    expect(await room.isRight(`${peers}, user_id DESC LIMIT 2`)).toBe(true);
    expect(await room.isRight(`${peers}, user_id LIMIT 2`)).toBe(true);
    expect(await room.isRight(`${peers} LIMIT 1`)).toBe(false);
    expect(await room.isRight(`${counted} ORDER BY n LIMIT 2`)).toBe(false);
    await room.close();
  });
});

test('law: an answer is right where it has as many rows as are due, none worse than the k-th, and every better one', async () => {
  const row = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 }));
  const table = (bag: readonly (readonly [string, number])[]) =>
    rows(bag.map(([name, points]) => `x ${name} ${points}`).join(' | '));
  const times = (bag: readonly (readonly [string, number])[], [name, points]: readonly [string, number]) =>
    bag.filter((each) => each[0] === name && each[1] === points).length;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 6 }),
      fc.array(row, { maxLength: 4 }),
      fc.boolean(),
      async (candidates, drawn, fromCandidates) => {
        const answer = fromCandidates ? candidates.slice(0, 3) : drawn;
        const due = Math.min(3, candidates.length);
        const worst = [...candidates].sort((a, b) => b[1] - a[1])[due - 1]?.[1] ?? 0;
        const isRight =
          answer.length === due &&
          answer.every((each) => each[1] >= worst && times(answer, each) <= times(candidates, each)) &&
          candidates.every((each) => each[1] <= worst || times(answer, each) === times(candidates, each));
        const verdict = await differ(engine, spec(), 'world', table(answer), table(candidates));
        expect(verdict.verdict).toBe(isRight ? 'accepted' : 'wrong');
      },
    ),
    { numRuns: 150 },
  );
});
