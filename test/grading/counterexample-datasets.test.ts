import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { filesBelow } from '../../src/dataset/disk.ts';
import { openWasmInNode } from '../../src/engine/duckdb-wasm-node.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { type Counterexample, recreation } from '../../src/grading/counterexample.ts';
import { smallestCounterexample } from '../../src/grading/counterexample-search.ts';
import { differ } from '../../src/grading/grade.ts';
import { fixedWorlds } from '../../src/grading/worlds.ts';
import { asked, exerciseOf, specOf } from './login-exercise.ts';

/* The datasets that ship, on the engine of the page. */

const { exercises, datasets } = readCatalogue(filesBelow(new URL('../..', import.meta.url).pathname));

let engine: Engine;
beforeAll(async () => {
  engine = await openWasmInNode();
});
afterAll(() => engine.close());

const datasetOf = (name: string) => datasets.find((dataset) => dataset.name === name) as Dataset;

/** The counterexample from the first world that has one. */
async function find(exercise: Exercise, sql: string): Promise<Counterexample> {
  const dataset = datasetOf(exercise.dataset);
  for (const world of fixedWorlds(dataset)) {
    const example = await smallestCounterexample(
      { engine, exercise, dataset, world, sql },
      { mostMs: 20_000 },
    );
    if (example) return example;
  }
  throw new Error('no fixed world has a counterexample');
}

/** The values that a query returns on the tables of a counterexample. */
async function on(example: Counterexample, sql: string): Promise<(string | null)[]> {
  await engine.load({ database: 'again', statements: [recreation(example)] });
  const outcome = await engine.run(sql, { database: 'again' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.relation.columns.map((_, at) => outcome.relation.text(0, at));
}

/** A plan is refused by a rule or a measure, of which no smaller table is made. */
const ofOneRelation = exercises.filter(({ spec }) => spec.rows !== 'plan');
/** They differ only where there are many registers, more than sixteen rows, more than ten orders, or a whole delay of ticks. */
const NEED_MORE = ['always-linear-counting', 'as-many-as-the-mean', 'cut-before-sorted', 'by-timetable'];

const shipped = ofOneRelation.flatMap((exercise) =>
  exercise.wrong.slice(0, 1).map(({ name, sql }) => [`${exercise.slug}/${name}`, exercise, sql] as const),
);

test.each(shipped.filter(([name]) => !NEED_MORE.includes(name.split('/')[1] ?? '')))(
  '%s is shown by at most four rows of its tables',
  async (_, exercise, sql) => {
    const example = await find(exercise, sql);
    expect(example.inputRows).toBeLessThanOrEqual(4);
    expect(example.isMinimal).toBe(true);
    expect(example.missing.length + example.extra.length).toBeGreaterThan(0);
    await engine.load({ database: 'again', statements: [recreation(example)] });
    const verdict = await differ(engine, exercise.spec, 'again', sql, exercise.solutions[0]?.sql ?? '');
    expect(verdict.verdict).toBe('wrong');
  },
);

test.each([
  ['days counted as logins', 'SELECT user_id, count(*) AS logins FROM login_days GROUP BY user_id'],
  [
    'the last login left out',
    'SELECT user_id, count(*) - 1 AS logins FROM logins GROUP BY user_id HAVING count(*) > 2',
  ],
  [
    'logins without a time left out',
    'SELECT user_id, count(login_ts) AS logins FROM logins GROUP BY user_id',
  ],
])('%s: login_days stays the set of the distinct days of logins where both are in use', async (_, sql) => {
  const exercise = exerciseOf(
    specOf([asked('user_id', 'INTEGER'), asked('logins', 'BIGINT')], { key: ['user_id'] }),
    'SELECT user_id, count(*) AS logins FROM logins GROUP BY user_id',
    { dataset: 'logins', tables: ['logins', 'login_days'] },
  );
  const example = await find(exercise, sql);
  expect(example.tables.map(({ name }) => name)).toEqual(['logins', 'login_days']);
  const days = `SELECT DISTINCT user_id, CAST(login_ts AS DATE) FROM logins WHERE login_ts IS NOT NULL`;
  const differing = `(${days} EXCEPT ALL FROM login_days) UNION ALL (FROM login_days EXCEPT ALL ${days})`;
  expect(await on(example, `SELECT count(*) FROM (${differing})`)).toEqual(['0']);
});
