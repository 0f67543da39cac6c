import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/install.mjs';
import { filesBelow } from '../../src/dataset/disk.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { smallestCounterexample } from '../../src/grading/counterexample-search.ts';
import { grade } from '../../src/grading/grade.ts';
import { firstDivergence } from '../../src/grading/stage.ts';
import type { StageHint } from '../../src/grading/stage-hint.ts';
import { routesOf, stageFindings } from '../../src/grading/stage-route.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { openEngine } from './engines.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const { exercises, datasets } = readCatalogue(filesBelow(ROOT));

function at(slug: string) {
  const exercise = exercises.find((each) => each.slug === slug);
  const dataset = datasets.find(({ name }) => name === exercise?.dataset);
  if (!exercise || !dataset) throw new Error(`no exercise ${slug}`);
  return { engine, exercise, dataset };
}

const wrongOf = (slug: string, name: string) =>
  at(slug).exercise.wrong.find((each) => each.name === name)?.sql ?? '';

async function hint(slug: string, sql: string, isShrunk = true): Promise<StageHint> {
  const verdict = await grade(engine, at(slug).exercise, at(slug).dataset, sql, { secretSeed: 3 });
  if (verdict.verdict !== 'wrong') throw new Error(`the answer is ${verdict.verdict}`);
  const request = { ...at(slug), world: verdict.world, sql };
  const counterexample = isShrunk ? await smallestCounterexample(request) : null;
  const found = await firstDivergence({ ...request, counterexample });
  if (!found) throw new Error('no hint');
  return found;
}

const said = (found: StageHint) => {
  if (found.kind !== 'diverges') return found;
  const { step, stage, solution, right } = found;
  return { right, step, stage, solution };
};

const cells = (relation: Relation) =>
  Array.from({ length: relation.rowCount }, (_, row) =>
    relation.columns.map((_column, column) => relation.text(row, column)).join(' '),
  );

test('the stages of every exercise are steps of a solution', () => {
  for (const exercise of exercises) expect(stageFindings(exercise), exercise.slug).toEqual([]);
  const judgedByRows = exercises.filter(({ spec }) => spec.rows !== 'plan');
  expect(judgedByRows.filter(({ stages }) => stages.length === 0).map(({ slug }) => slug)).toEqual([]);
});

test('stages that no solution has in this order are a finding', () => {
  const { exercise } = at('daily-streaks');
  expect(stageFindings({ ...exercise, stages: ['keyed', 'numbered'] })).toEqual([
    expect.stringMatching(
      /^names the stages keyed, numbered, but no solution's WITH has .*; row-number-difference has numbered, keyed;/,
    ),
  ]);
  expect(stageFindings({ solutions: [{ name: 'plain', sql: 'SELECT 1' }], stages: ['a'] })[0]).toMatch(
    /no solution begins with WITH$/,
  );
  expect(stageFindings({ solutions: [], stages: [] })).toEqual([]);
});

test('the solution with the named stages comes first', () => {
  const { exercise } = at('daily-streaks');
  expect(routesOf(exercise)[0]?.solution).toBe('row-number-difference');
  expect(routesOf({ ...exercise, stages: ['marked', 'numbered'] })[0]?.solution).toBe(
    'lag-and-running-count',
  );
});

const BLAMED: [string, string, string, string][] = [
  ['daily-streaks', 'neighbour-of-another-user', '', 'marked'],
  ['daily-streaks', 'numbered-across-users', '', 'keyed'],
  ['streaks-from-the-raw-log', 'null-taken-for-a-day', '', 'login_days'],
  ['streaks-from-the-raw-log', 'rank-leaves-numbers-out', '', 'keyed'],
  ['sessions', 'exactly-30-minutes-ends-it', '', 'marked'],
  ['sessions', 'numbered-across-users', 'marked', 'numbered'],
  ['longest-streak', 'longest-of-everybody', 'keyed streaks', 'ranked'],
  ['missing-days', 'next-login-of-anybody', 'login_days', 'followed'],
  ['one-day-of-grace', 'two-days-of-grace', 'login_days', 'marked'],
  ['state-islands', 'null-always-differs', '', 'marked'],
  ['state-islands', 'instants-counted', 'marked numbered', 'intervals'],
  ['cover-by-month', 'end-of-the-row-before', '', 'marked'],
  ['cover-by-month', 'months-stepped-from-the-start', 'marked numbered packed', 'split'],
  ['hyperloglog-by-hand', 'overlapping-bits', 'hashed', 'split'],
  ['hyperloglog-by-hand', 'arithmetic-mean', 'hashed split registers', 'totals'],
  ['daily-numbers-do-not-add-up', 'weeks-from-sunday', '', 'daily'],
  ['merge-equal-neighbours', 'in-order-of-sk', '', 'marked'],
  ['build-from-change-log', 'first-of-the-instant', '', 'settled'],
  ['build-from-change-log', 'in-order-of-the-log', 'settled', 'compared'],
  ['audit-a-dimension', 'only-the-neighbour', 'lasting', 'covered'],
  ['two-dimensions', 'touching-taken-for-shared', 'tiers territories', 'shared'],
  ['what-was-known', 'between-on-recorded-time', 'quarter', 'priced'],
];

test.each(BLAMED)(
  '%s, %s: after the steps "%s" it is %s that goes wrong',
  async (slug, name, right, step) => {
    const found = await hint(slug, wrongOf(slug, name));
    if (found.kind !== 'diverges') throw new Error(JSON.stringify(found));
    expect([found.right.join(' '), found.step, found.stage]).toEqual([right, step, step]);
    expect(cells(found.expected)).not.toEqual(cells(found.got));
    expect(found.missing.length + found.extra.length).toBeGreaterThan(0);
    // A few rows each; on a busy machine the search has less time, and leaves some more than the fewest.
    expect(found.expected.rowCount + found.got.rowCount).toBeLessThan(20);
  },
);

test('where all steps are right, the SELECT at the end is named', async () => {
  expect(said(await hint('daily-streaks', wrongOf('daily-streaks', 'end-minus-start')))).toEqual({
    kind: 'later',
    right: ['keyed'],
    next: null,
  });
});

test('other names, further columns and other numbers for the same islands are right', async () => {
  const own = `WITH placed AS (
    SELECT user_id, day AS the_day, rank() OVER (PARTITION BY user_id ORDER BY day) - 100 AS nth FROM login_days
  ), parts(who, day, part) AS MATERIALIZED (SELECT user_id, the_day, the_day - nth::INTEGER FROM placed)
  SELECT who AS user_id, min(day) AS streak_start, max(day) AS streak_end, 1 + max(day) - min(day) + 1 AS days
  FROM parts GROUP BY who, part`;
  const renamed = own.replaceAll('the_day', 'day').replaceAll('who', 'user_id');
  expect(said(await hint('daily-streaks', renamed))).toEqual({
    kind: 'later',
    right: ['placed', 'parts'],
    next: null,
  });
  const more = `WITH marked AS (
    SELECT user_id, day, lag(day) OVER w AS previous, day - lag(day) OVER w IS DISTINCT FROM 1 AS begins
    FROM login_days WINDOW w AS (PARTITION BY user_id ORDER BY day)
  ), numbered AS (
    SELECT user_id, day, count(*) FILTER (begins) OVER (ORDER BY user_id, day) AS streak_no FROM marked
  )
  SELECT user_id, min(day) AS streak_start, max(day) AS streak_end, count(*) + 1 AS days
  FROM numbered GROUP BY user_id, streak_no`;
  expect(said(await hint('daily-streaks', more))).toEqual({ kind: 'later', right: ['numbered'], next: null });
});

test('a wrong step of another name is found by its columns', async () => {
  const sql = wrongOf('sessions', 'numbered-across-users').replaceAll(/\bnumbered\b/g, 'my_sessions');
  expect(said(await hint('sessions', sql))).toEqual({
    right: ['marked'],
    step: 'my_sessions',
    stage: 'numbered',
    solution: 'lag-and-running-count',
  });
});

test('the differing cells of both sides are marked and set against each other', async () => {
  const found = await hint('sessions', wrongOf('sessions', 'exactly-30-minutes-ends-it'));
  if (found.kind !== 'diverges') throw new Error(found.kind);
  const names = found.expected.columns.map(({ name }) => name);
  expect(names).toEqual(['user_id', 'click_id', 'ts', 'begins']);
  expect(found.missing.map(({ columns }) => columns)).toEqual([[3]]);
  expect(found.missing[0]?.counterpart).toBe(found.extra[0]?.row);
});

test('without a counterexample the rows of the whole world are shown', async () => {
  const found = await hint('sessions', wrongOf('sessions', 'exactly-30-minutes-ends-it'), false);
  if (found.kind !== 'diverges') throw new Error(found.kind);
  expect(found.got.rowCount).toBeGreaterThan(20);
});

test('answers without steps, or with none like those of a solution, are told the stages', async () => {
  const streaks = (sql: string) => hint('daily-streaks', sql).then(said);
  const stages = ['numbered', 'keyed'];
  const flat = 'SELECT user_id, day AS streak_start, day AS streak_end, 1 AS days FROM login_days';
  expect(await streaks(flat)).toEqual({ kind: 'unnamed', stages, hasSteps: false });
  const own = `WITH something AS (SELECT count(*) AS n FROM login_days) ${flat}`;
  expect(await streaks(own)).toEqual({ kind: 'unnamed', stages, hasSteps: true });
  // A step inside a subquery is no step of the answer.
  const nested = `SELECT * FROM (WITH numbered AS (${flat}) FROM numbered)`;
  expect(await streaks(nested)).toEqual({ kind: 'unnamed', stages, hasSteps: false });
});

test('no databases are left behind, and a stopped search ends with the reason', async () => {
  const databases = async () => {
    await engine.load({ database: 'look', statements: [] });
    const outcome = await engine.run('SELECT count(*) FROM duckdb_databases()', { database: 'look' });
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.relation.text(0, 0);
  };
  const sql = wrongOf('sessions', 'exactly-30-minutes-ends-it');
  await hint('sessions', sql);
  const before = await databases();
  await hint('sessions', sql);
  expect(await databases()).toBe(before);
  const [world] = [{ dataset: at('sessions').dataset, profile: 'typical', seed: 1, rows: 30 } as const];
  const request = { ...at('sessions'), world, counterexample: null, sql };
  await expect(firstDivergence(request, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
    'enough',
  );
});
