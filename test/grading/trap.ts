import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { type GradeOptions, grade, prepareWorlds } from '../../src/grading/grade.ts';
import type { Verdict } from '../../src/grading/verdict.ts';
import { ADAPTERS } from '../engine/adapters.ts';
import { activeDays, logins } from './login-exercise.ts';

/** The right answer to the exercise of these tests: distinct days with a login, for each user. */
export const RIGHT = 'SELECT user_id, count(DISTINCT CAST(seen AS DATE)) AS days FROM login GROUP BY user_id';

/** A text to be judged: its name as a sentence, the SQL, the verdict, and what the learner must be told. */
export type Trap = readonly [title: string, sql: string, verdict: Verdict['verdict'], said: string | RegExp];

/** Judges on one engine, with a secret world that is the same each time. */
export type Check = (sql: string, options?: GradeOptions) => Promise<Verdict>;

/** Every sentence of a verdict: message, advice, how near it was, notes. */
export function wordsOf(verdict: Verdict): string {
  const words: (string | null)[] = [];
  if ('message' in verdict) words.push(verdict.message);
  if ('error' in verdict) words.push(verdict.error.message, verdict.error.advice);
  if ('wrong' in verdict) words.push(verdict.wrong.message);
  if ('wrong' in verdict && verdict.wrong.kind === 'rows') words.push(verdict.wrong.nearMiss);
  if ('notes' in verdict) words.push(...verdict.notes.map((note) => note.message));
  return words.filter(Boolean).join(' ');
}

/** Expects each trap to be told from a right answer, in words that help, and the engine to go on judging after it. */
export async function expectTrap(check: Check, [, sql, verdict, said]: Trap): Promise<void> {
  const found = await check(sql);
  const words = wordsOf(found);
  expect({ verdict: found.verdict, words }).toMatchObject({
    verdict,
    words: typeof said === 'string' ? expect.stringContaining(said) : expect.stringMatching(said),
  });
  // Names of hidden databases never show.
  expect(words).not.toMatch(/(?:judge|world)_[0-9a-f]{8}/);
}

/** Runs the tests on the native engine and on the page's, in a room with the worlds loaded. */
export function onBothEngines(
  memoryLimit: string,
  tests: (check: Check, engine: () => Engine) => void,
): void {
  describe.each(ADAPTERS)('$name', ({ open }) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open({ memoryLimit });
      await prepareWorlds(engine, activeDays, logins);
    });
    afterAll(() => engine.close());
    const check: Check = (sql, options) =>
      grade(engine, activeDays, logins, sql, { secretSeed: 7, ...options });
    tests(check, () => engine);
    test('after all of this the right answer is accepted', async () => {
      expect(await check(RIGHT)).toEqual({
        verdict: 'accepted',
        notes: [],
        worlds: 10,
      });
    });
  });
}
