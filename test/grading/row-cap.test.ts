import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { grade } from '../../src/grading/grade.ts';
import { idleRowCap } from '../../src/grading/row-cap.ts';
import { trimStatement } from '../../src/sql/statement.ts';
import { openEngine } from './engines.ts';
import { activeDays, asked, exerciseOf, logins, specOf } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const [reference] = activeDays.solutions;
const right = reference?.sql ?? '';
const options = { secretSeed: 1 };

test('a right answer cut at more rows than any world has is refused, and told where', async () => {
  const sql = `-- mine\n${right} ORDER BY 1\nLIMIT 1_000; -- enough`;
  const verdict = await grade(engine, activeDays, logins, sql, options);
  expect(verdict).toEqual({
    verdict: 'refused',
    error: {
      kind: 'refused',
      message:
        'LIMIT 1000 would leave rows out where the answer has more than 1,000 rows; all are asked for.',
      advice: 'Remove the LIMIT.',
      position: { from: sql.indexOf('LIMIT'), to: sql.indexOf(';') },
    },
  });
});

test('a LIMIT that cuts is judged by what it leaves, one inside the query too', async () => {
  const cut = await grade(engine, activeDays, logins, `${right} LIMIT 2`, options);
  expect(cut).toMatchObject({ verdict: 'wrong', wrong: { kind: 'rows' } });
  const inside = `SELECT * FROM (${right}) WHERE EXISTS (SELECT 1 FROM login LIMIT 100000)`;
  expect(await grade(engine, activeDays, logins, inside, options)).toMatchObject({ verdict: 'accepted' });
});

test('an answer of one row may have a LIMIT', async () => {
  const one = exerciseOf(specOf([asked('n', 'BIGINT')]), 'SELECT count(*) AS n FROM login');
  const verdict = await grade(engine, one, logins, 'SELECT count(*) AS n FROM login LIMIT 1', options);
  expect(verdict).toMatchObject({ verdict: 'accepted' });
});

test('a task that asks for the first rows has a LIMIT, and answers to it may', () => {
  const query = trimStatement('SELECT a FROM t ORDER BY a LIMIT 100');
  expect(idleRowCap(query, 'FROM t ORDER BY a LIMIT 100', [{ referenceRows: 20 }])).toBeNull();
  expect(idleRowCap(query, 'FROM t', [{ referenceRows: 100 }])).toBeNull();
  expect(idleRowCap(query, 'FROM t', [{ referenceRows: 99 }])).not.toBeNull();
});
