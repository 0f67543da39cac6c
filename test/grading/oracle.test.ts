import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/dataset/disk.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { oracleDifference } from '../../src/grading/oracle-difference.ts';
import { oracleFindings } from '../../src/grading/oracle-gate.ts';
import { plainCell } from '../../src/grading/plain-rows.ts';
import type { Row } from '../../src/oracle/oracle.ts';
import { openEngine } from './engines.ts';
import { activeDays, asked, logins, specOf } from './login-exercise.ts';

const { exercises, datasets } = readCatalogue(filesBelow('.'));

/** A plan has no one right relation that a program could expect. */
const ofOneRelation = exercises
  .filter(({ spec }) => spec.rows !== 'plan')
  .map((exercise) => [exercise.slug, exercise] as const);

const SEEDS = 200;

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

function datasetOf({ dataset }: Exercise) {
  const found = datasets.find(({ name }) => name === dataset);
  if (!found) throw new Error(`no dataset ${dataset}`);
  return found;
}

function find(slug: string): Exercise {
  const found = exercises.find((exercise) => exercise.slug === slug);
  if (!found) throw new Error(`no exercise ${slug}`);
  return found;
}

test.each(ofOneRelation)(
  'the solutions of %s agree with their oracle on two hundred seeds',
  async (_, exercise) => {
    expect(await oracleFindings(engine, exercise, datasetOf(exercise), SEEDS)).toEqual([]);
  },
  300_000,
);

/** The findings of an exercise that has one more solution. */
function findingsOf(exercise: Exercise, sql: string): Promise<readonly string[]> {
  const solutions = [...exercise.solutions, { name: 'z', sql }];
  return oracleFindings(engine, { ...exercise, solutions }, datasetOf(exercise), 1);
}

test.each(ofOneRelation)(
  'each wrong answer of %s would be found if it were taken for a solution',
  async (_, exercise) => {
    const solutions = exercise.wrong;
    const found = await oracleFindings(engine, { ...exercise, solutions }, datasetOf(exercise), 2);
    expect(found.map((finding) => finding.replace(/: in .*/, '')).sort()).toEqual(
      solutions.map(({ name }) => `solutions/${name}.sql`).sort(),
    );
  },
);

describe('what is reported', () => {
  const sessions = find('sessions');

  test('the file, the world and the first row that differs', async () => {
    const numbered = sessions.wrong.find(({ name }) => name === 'numbered-from-zero')?.sql ?? '';
    expect(await findingsOf(sessions, numbered)).toEqual([
      'solutions/z.sql: in the typical world the answer has user_id 1, session_no 0, started 2024-03-01 20:43:06, ' +
        'ended 2024-03-01 21:40:36, clicks 5, which the oracle does not expect',
    ]);
  });

  test('a reference that is wrong for the empty log alone', async () => {
    const weeks = find('daily-numbers-do-not-add-up');
    const sql = `SELECT * FROM (${weeks.solutions[0]?.sql.replace(/;\s*$/, '')}) WHERE week_start IS NOT NULL OR exact_n > 0`;
    expect(await findingsOf(weeks, sql)).toEqual([
      'solutions/z.sql: in the empty world the oracle expects week_start NULL, exact_n 0, sum_of_daily 0, ' +
        'inflation NULL, which the answer lacks',
    ]);
  });

  test('a solution that fails', async () => {
    expect(await findingsOf(sessions, 'SELECT nothing FROM clicks')).toEqual([
      expect.stringMatching(/^solutions\/z\.sql: in the typical world it fails: Binder Error: .*nothing/),
    ]);
  });

  test('an exercise without an oracle, unless it need not have one', async () => {
    expect(await oracleFindings(engine, activeDays, logins, 1)).toEqual([
      'exercise.md: has no oracle; compute its rows by plain loops in src/oracle/',
    ]);
    expect(await oracleFindings(engine, activeDays, logins, 1, { isRequired: false })).toEqual([]);
  });
});

describe('the comparison of plain rows', () => {
  const spec = specOf([asked('k', 'INTEGER'), asked('x', 'DOUBLE', { decimals: 1 })]);
  const rows = (...pairs: [number | null, number | null][]): Row[] => pairs.map(([k, x]) => ({ k, x }));

  test('rows may come in any order, and numbers within their tolerance', () => {
    const due = rows([1, 0.5], [null, null], [1, 0.9]);
    expect(oracleDifference(spec, due, rows([1, 0.94], [1, 0.46], [null, null]))).toBeNull();
    expect(oracleDifference(spec, due, rows([1, 0.96], [1, 0.46], [null, null]))).toBe(
      'the oracle expects k 1, x 0.9, which is not in the answer',
    );
  });

  test('rows that repeat count, but for a set', () => {
    const [one, two] = [rows([1, 0]), rows([1, 0], [1, 0])];
    expect(oracleDifference(spec, one, two)).toBe(
      'the answer has k 1, x 0, which the oracle does not expect',
    );
    expect(oracleDifference(spec, two, one)).toBe('the oracle expects k 1, x 0, which the answer lacks');
    expect(oracleDifference({ ...spec, rows: 'set' }, one, two)).toBeNull();
    expect(oracleDifference({ ...spec, rows: 'set' }, two, one)).toBeNull();
  });

  test('NULL is no number', () => {
    expect(oracleDifference(spec, rows([1, null]), rows([1, 0]))).toContain('expects k 1, x NULL');
  });

  test('true, false and NULL are three values', () => {
    const claims = specOf([asked('holds', 'BOOLEAN')]);
    const values: Row[] = [plainCell('false', 'BOOLEAN'), plainCell('true', 'BOOLEAN'), null].map(
      (holds) => ({
        holds,
      }),
    );
    expect(oracleDifference(claims, values, values.toReversed())).toBeNull();
    for (const value of values) {
      for (const other of values.filter((each) => each !== value)) {
        expect(oracleDifference(claims, [value], [other])).toMatch(/^the (oracle|answer) .* holds /);
      }
    }
    expect(oracleDifference(claims, values.slice(0, 1), [])).toBe(
      'the oracle expects holds false, which the answer lacks',
    );
  });
});
