import { FASTER_CLAIMED, NEAR_CLAIMED } from '../app/laboratory-report.ts';
import type { Claim } from '../laboratory/claim.ts';
import { whole } from './count-text.ts';
import { percent, times } from './figure-text.ts';
import { standingText } from './laboratory-text.ts';

/** One part of the claim beside what was measured. */
export interface ClaimLine {
  readonly claimed: string;
  readonly measured: string;
  readonly detail: string;
}

/** The sentences of the verdict on the claim. */
export const claimWords = {
  head: (method: string) => `${method}, on this machine, with these rows`,
  speed: `${times(FASTER_CLAIMED)} faster?`,
  accuracy: `${100 * (1 - NEAR_CLAIMED)} % accurate?`,
  notTimed: 'Not timed.',
  withoutExact: 'There is no exact count to compare with.',
  tooClose: (least: string, most: string) =>
    `Too close to the exact count to tell which is faster: ${least} to ${most} as fast.`,
  yes: 'Yes.',
  no: 'No.',
  notTold: 'Not told.',
  oneDraw: 'One draw does not tell.',
  truthUnknown: 'The true number is not known: count exactly as well.',
  empty: 'Nothing was to be counted.',
} as const;

/** The claim in two lines: its speed, then how near its estimates are. */
export function claimLines(claim: Claim, groups: number, truthIsKnown: boolean): readonly ClaimLine[] {
  return [
    { claimed: claimWords.speed, ...speed(claim) },
    { claimed: claimWords.accuracy, ...accuracy(claim, groups, truthIsKnown) },
  ];
}

function speed({ standing }: Claim): Omit<ClaimLine, 'claimed'> {
  if (!standing) return { measured: claimWords.notTimed, detail: claimWords.withoutExact };
  const { verdict, ratio } = standing;
  const words = standingText(standing);
  if (verdict === 'too-few' || verdict === 'too-fast' || !ratio)
    return { measured: claimWords.notTold, detail: `${capital(words)}.` };
  const [least, most] = [1 / ratio.high, 1 / ratio.low];
  const isTrue = least >= FASTER_CLAIMED ? true : most < FASTER_CLAIMED ? false : null;
  const measured = isTrue === null ? claimWords.notTold : isTrue ? claimWords.yes : claimWords.no;
  if (verdict === 'too-close') return { measured, detail: claimWords.tooClose(times(least), times(most)) };
  return { measured, detail: `${capital(words)}.` };
}

function accuracy(
  { errors, within1Percent }: Claim,
  groups: number,
  truthIsKnown: boolean,
): Omit<ClaimLine, 'claimed'> {
  if (!truthIsKnown) return { measured: claimWords.notTold, detail: claimWords.truthUnknown };
  if (!errors || within1Percent === null) return { measured: claimWords.notTold, detail: claimWords.empty };
  if (groups === 1) {
    return {
      measured: claimWords.oneDraw,
      detail: `This estimate is off by ${percent(errors.bias, true)}. Another seed gives another error: many groups, or “Measure errors” below, show how far they scatter.`,
    };
  }
  return {
    measured: within1Percent >= 1 - NEAR_CLAIMED ? claimWords.yes : claimWords.no,
    detail: `Relative standard error ${percent(errors.rootMeanSquare)}, largest error ${percent(errors.largestAbsolute)} over ${whole(errors.estimates)} groups; ${percent(within1Percent)} of them are within ${100 * NEAR_CLAIMED} % of the truth.`,
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
