import type { Judge, LoadedWorld } from './judge.ts';
import * as message from './message.ts';
import { isSameAnswer, runInto, type Trial, verdictIn } from './trial.ts';
import type { Failed, WorldVerdict } from './verdict.ts';

/**
 * What chance has to do with an answer that was accepted, or found wrong in its rows, in a world: two runs there may
 * differ, or it may be right in one stored order of the rows and wrong in another. Null where chance shows no hand.
 */
export async function chanceIn(
  judge: Judge,
  trial: Trial,
  loaded: LoadedWorld,
  said: WorldVerdict,
): Promise<Failed | null> {
  const { world, database } = loaded;
  const [first, second] = [judge.table('first'), judge.table('second')];
  if (said.verdict === 'wrong') {
    const runs = [
      await runInto(trial, first, database, loaded, world),
      await runInto(trial, second, database, loaded, world),
    ] as const;
    const [one, other] = runs;
    if ('answer' in one && 'answer' in other && !(await isSameAnswer(trial, one, other))) {
      return { verdict: 'not-deterministic', message: message.twoResults(world) };
    }
  }
  const shuffled = await judge.inShuffled(loaded, (copy) => verdictIn(trial, first, copy, loaded, world));
  if (shuffled.verdict === said.verdict || !['wrong', 'accepted'].includes(shuffled.verdict)) return null;
  return { verdict: 'not-deterministic', message: message.dependsOnStoredOrder(world) };
}
