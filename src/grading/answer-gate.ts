import type { Exercise } from '../exercise/exercise.ts';
import { worldName } from './message.ts';
import { Proof } from './proof.ts';

/** Says what is wrong with a file, named within the exercise's folder. */
export type Say = (file: string, message: string) => void;

const FEWEST_REJECTIONS = 2;

/** The starter runs in every world, and not every one accepts it. */
export async function checkStarter(proof: Proof, { starter }: Exercise, say: Say): Promise<void> {
  const verdicts = await proof.verdicts(starter);
  const failed = verdicts.find(
    ({ verdict }) => verdict.verdict !== 'wrong' && verdict.verdict !== 'accepted',
  );
  if (failed)
    say('starter.sql', `does not run in ${worldName(failed.world)}: ${Proof.reason(failed.verdict)}`);
  else if (verdicts.every(({ verdict }) => verdict.verdict === 'accepted')) {
    say('starter.sql', 'is accepted by all worlds; leave something for the learner to do');
  }
}

/** Each wrong answer runs and says why it is wrong, and two or more of the worlds reject it. */
export async function checkWrongAnswers(
  proof: Proof,
  { wrong }: Exercise,
  total: number,
  say: Say,
): Promise<void> {
  for (const { name, sql, diagnosis } of wrong) {
    const file = `wrong/${name}.sql`;
    if (diagnosis.trim() === '')
      say(file, 'has no diagnosis; begin it with a comment that says what its author believed');
    const verdicts = await proof.verdicts(sql);
    const failed = verdicts.find(
      ({ verdict }) => verdict.verdict !== 'wrong' && verdict.verdict !== 'accepted',
    );
    if (failed) say(file, `does not run in ${worldName(failed.world)}: ${Proof.reason(failed.verdict)}`);
    const rejecting = verdicts.filter(({ verdict }) => verdict.verdict === 'wrong');
    if (failed || rejecting.length >= FEWEST_REJECTIONS) continue;
    if (rejecting.length === 0) {
      say(file, `accepted by all ${total} worlds; add a world that exposes it, or move it to solutions/`);
    } else {
      const only = rejecting.map(({ world }) => worldName(world)).join('');
      say(file, `rejected by ${only} alone; make ${FEWEST_REJECTIONS} or more worlds expose it`);
    }
  }
}
