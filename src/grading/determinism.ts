import { wordOfChance } from '../sql/chance.ts';
import { significantTokens } from '../sql/token.ts';
import type { Judge, LoadedWorld } from './judge.ts';
import * as message from './message.ts';
import { type Given, isSameAnswer, runInto, type Trial, verdictIn } from './trial.ts';
import type { Failed, WorldVerdict } from './verdict.ts';

/**
 * How often a query with a word of chance in it is run again. DuckDB samples blocks of 2048 rows, so half a sample of a
 * small table is all or nothing, and two runs are equal as often as not.
 */
const RUNS_OF_CHANCE = 8;

/**
 * What chance has to do with an answer that was accepted, or found wrong in its rows, in a world: runs there may
 * differ, or it may be right in one stored order of the rows and wrong in another. Null where chance shows no hand.
 */
export async function chanceIn(
  judge: Judge,
  trial: Trial,
  loaded: LoadedWorld,
  said: WorldVerdict,
): Promise<Failed | null> {
  const { world } = loaded;
  const word = wordOfChance(significantTokens(trial.query.text));
  const other = said.verdict === 'wrong' ? 'accepted' : 'wrong';
  // Of many right plans a query may return one now and another then; a plan is the same each time all the same.
  const mayChange = said.verdict === 'wrong' || (word !== null && trial.spec.rows === 'plan');
  const isChanged =
    (word !== null && (await comesOut(other, judge, trial, loaded, RUNS_OF_CHANCE))) ||
    (mayChange && (await changes(judge, trial, loaded, word ? RUNS_OF_CHANCE : 1)));
  if (isChanged) {
    const text = word ? message.leftToChance(word, world) : message.twoResults(world);
    return { verdict: 'not-deterministic', message: text };
  }
  const table = judge.table('first');
  const shuffled = await judge.inShuffled(loaded, (copy) => verdictIn(trial, table, copy, loaded, world));
  if (shuffled.verdict === said.verdict || !['wrong', 'accepted'].includes(shuffled.verdict)) return null;
  const text = word ? message.leftToChance(word, world) : message.dependsOnStoredOrder(world);
  return { verdict: 'not-deterministic', message: text };
}

/** True where one of so many further runs gives other rows than the first. */
async function changes(judge: Judge, trial: Trial, loaded: LoadedWorld, times: number): Promise<boolean> {
  const run = (table: string) => runInto(trial, judge.table(table), loaded.database, loaded, loaded.world);
  const first = await run('first');
  for (let again = 0; again < times; again++) {
    const second: Given | Failed = await run('second');
    if ('answer' in first && 'answer' in second && !(await isSameAnswer(trial, first, second))) return true;
  }
  return false;
}

/** True where one of so many further runs of an answer ends in the other verdict. */
async function comesOut(
  other: 'wrong' | 'accepted',
  judge: Judge,
  trial: Trial,
  loaded: LoadedWorld,
  times: number,
): Promise<boolean> {
  for (let again = 0; again < times; again++) {
    const table = judge.table('first');
    const { verdict } = await verdictIn(trial, table, loaded.database, loaded, loaded.world);
    if (verdict === other) return true;
  }
  return false;
}
