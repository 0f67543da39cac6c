import { expect, test } from 'vitest';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { grade } from '../../src/grading/grade.ts';
import type { Verdict } from '../../src/grading/verdict.ts';
import { activeDays, logins } from './login-exercise.ts';
import { onBothEngines, RIGHT } from './trap.ts';

/* Every verdict there is, and every kind of wrong and of note, can be said, and is what each case deserves. */

const ordered: Exercise = {
  ...activeDays,
  spec: { ...activeDays.spec, order: [{ column: 'days', descending: true }] },
  solutions: [{ name: 'reference', sql: `${RIGHT} ORDER BY days DESC` }],
};

const endless =
  'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT 1 AS user_id, count(*) AS days FROM r';

const SAID: readonly (readonly [said: string, sql: string, exercise?: Exercise])[] = [
  ['accepted', RIGHT],
  ['accepted with a note on position', RIGHT.replace('AS days', 'AS n')],
  ['accepted with a note on type', RIGHT.replace('count(', '1.0 * count(')],
  ['accepted with a note on style', `${RIGHT} ORDER BY random()`],
  ['wrong: columns', 'SELECT user_id FROM login'],
  ['wrong: types', "SELECT user_id, 'many' AS days FROM login"],
  ['wrong: rows', `${RIGHT} LIMIT 1`],
  ['wrong: order', `${RIGHT} ORDER BY days`, ordered],
  ['accepted', `${RIGHT} ORDER BY days DESC`, ordered],
  ['error', 'SELECT nothing FROM login'],
  ['refused', 'DROP TABLE login'],
  ['refused', `${RIGHT} HAVING max(seen) < now()`],
  ['not-deterministic', 'SELECT user_id, (random() * 1000000)::BIGINT AS days FROM login'],
  ['timed-out', endless],
  ['too-large', 'SELECT 1 AS user_id, a.range AS days FROM range(2000) a, range(500) b'],
];

function inWords(verdict: Verdict): string {
  if (verdict.verdict === 'wrong') return `wrong: ${verdict.wrong.kind}`;
  if (verdict.verdict !== 'accepted' || verdict.notes.length === 0) return verdict.verdict;
  const kinds = verdict.notes.map(({ kind }) => (kind === 'by-position' ? 'position' : kind));
  return `accepted with a note on ${kinds.join(' and ')}`;
}

onBothEngines('1GB', (_, engine) => {
  const cases = SAID.map(([said, sql, exercise]) => ({ said, sql, exercise: exercise ?? activeDays }));
  test.each(cases)('$said: $sql', async ({ said, sql, exercise }) => {
    const timeoutMs = said === 'timed-out' ? 500 : 10_000;
    const verdict = await grade(engine(), exercise, logins, sql, { secretSeed: 7, timeoutMs });
    expect(inWords(verdict)).toBe(said);
  });
});
