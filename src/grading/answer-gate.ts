import type { Exercise, WrongAnswer } from '../exercise/exercise.ts';
import { worldName } from './message.ts';
import { type Heard, measuredIn, Proof } from './proof.ts';
import type { Wrong } from './verdict.ts';

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
  else if (
    verdicts.every(({ verdict }) => verdict.verdict === 'accepted') &&
    !(await proof.refusalOfAll(measuredIn(verdicts)))
  ) {
    say('starter.sql', 'is accepted by all worlds; leave something for the learner to do');
  }
}

/** Each wrong answer runs and says why it is wrong, and two or more of the worlds reject it. `onAnswer` hears of each. */
export async function checkWrongAnswers(
  proof: Proof,
  { wrong, dataset }: Exercise,
  total: number,
  say: Say,
  onAnswer: () => void,
): Promise<void> {
  for (const answer of wrong) {
    const { name, sql, diagnosis } = answer;
    const file = `wrong/${name}.sql`;
    if (diagnosis.trim() === '')
      say(file, 'has no diagnosis; begin it with a comment that says what its author believed');
    const verdicts = await proof.verdicts(sql);
    onAnswer();
    const failed = verdicts.find(
      ({ verdict }) => verdict.verdict !== 'wrong' && verdict.verdict !== 'accepted',
    );
    if (failed) say(file, `does not run in ${worldName(failed.world)}: ${Proof.reason(failed.verdict)}`);
    if (failed) continue;
    const beyond = await proof.refusalOfAll(measuredIn(verdicts));
    const fault = exposureFault(answer, verdicts, beyond, { total, dataset });
    if (fault) say(file, fault);
  }
}

/** Why a wrong answer is not well exposed: by too few worlds, or by something else than its file says; null where it is. */
function exposureFault(
  { refusedBy }: WrongAnswer,
  heard: readonly Heard[],
  beyond: Wrong | null,
  { total, dataset }: { readonly total: number; readonly dataset: string },
): string | null {
  const rejecting = heard.flatMap(({ world, verdict }) =>
    verdict.verdict === 'wrong' ? [{ world, by: refuserIn(verdict.wrong) }] : [],
  );
  const shared = beyond ? refuserIn(beyond) : undefined;
  const first = rejecting[0]?.by ?? shared;
  if (!first) {
    return `accepted by all ${total} worlds; add a row to datasets/${dataset}/boundary.sql that exposes it, or move it to solutions/`;
  }
  if (refusedBy !== undefined && refusedBy !== first) {
    return `refused by ${first} and not by ${refusedBy}; mend the answer or the worlds until ${refusedBy} is what refuses it, or name ${first}`;
  }
  // A share counts over all worlds at once.
  if (first === shared) return null;
  const exposing = rejecting.filter(({ by }) => refusedBy === undefined || by === refusedBy);
  if (exposing.length >= FEWEST_REJECTIONS) return null;
  const only = exposing.map(({ world }) => worldName(world)).join('');
  return `rejected by ${only} alone; add a row to datasets/${dataset}/boundary.sql, so that ${FEWEST_REJECTIONS} or more worlds expose it`;
}

/** The name of what refuses an answer; `rows`, `order` and the like where that is no measure or invariant. */
export function refuserIn(wrong: Wrong): string {
  return 'name' in wrong ? wrong.name : wrong.kind;
}
