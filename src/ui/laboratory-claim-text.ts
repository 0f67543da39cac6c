import { FASTER_CLAIMED, NEAR_CLAIMED } from '../app/laboratory-report.ts';
import type { Standing } from '../benchmark/standing.ts';
import { inverse } from '../benchmark/statistics.ts';
import type { Accuracy } from '../laboratory/claim.ts';
import { whole } from './count-text.ts';
import { percent, times } from './figure-text.ts';
import { laboratoryText, onceText, standingText } from './laboratory-text.ts';

/** One part of the claim beside what was measured. */
export interface ClaimLine {
  readonly claimed: string;
  readonly measured: string;
  readonly detail: string;
}

/** How a method's time stands to the exact count's: by turns, once each, or why that is not told. */
export type Speed =
  | { readonly kind: 'timed'; readonly standing: Standing }
  /** How many times faster one count was than another, each taken once. */
  | { readonly kind: 'once'; readonly factor: number }
  | { readonly kind: 'out-of-memory' | 'exact-failed' | 'not-timed' | 'without-exact' };

/** How near a method's estimates are: many groups of these rows, or many draws beside the one estimate. */
export interface Nearness {
  /** Of the rows themselves; null where the truth is not known, or nothing was to be counted. */
  readonly own: Accuracy | null;
  readonly groups: number;
  readonly truthIsKnown: boolean;
  /** Null where there are none. */
  readonly draws: { readonly accuracy: Accuracy; readonly cardinality: number } | null;
  /** True while draws are made. */
  readonly isDrawing: boolean;
}

/** The sentences of the verdict on the claim. */
export const claimWords = {
  head: (method: string) => `The claim, for ${method}`,
  speed: `${times(FASTER_CLAIMED)} faster?`,
  accuracy: `${100 * (1 - NEAR_CLAIMED)} % accurate?`,
  verdict: (speed: string, accuracy: string) => `On this machine, with these rows: ${speed}, ${accuracy}.`,
  tooClose: (least: string, most: string) =>
    `Too close to the exact count to tell which is faster: ${least} to ${most} as fast.`,
  once: 'Each was counted once, and its rows made while they were counted: that time is in both.',
  yes: 'Yes.',
  no: 'No.',
  notTimed: 'Not timed.',
  notTold: 'Not told.',
  oneDraw: 'One draw does not tell.',
  truthUnknown: 'The true number is not known: count exactly as well.',
  empty: 'Nothing was to be counted.',
  drawing: 'Many draws are being counted.',
  ownError: (error: string) => `The one estimate of these rows is off by ${error}.`,
} as const;

/** Why there is no ratio: in the verdict, and as a sentence. */
const UNTIMED: Readonly<Record<Exclude<Speed['kind'], 'timed' | 'once'>, readonly [string, string]>> = {
  'out-of-memory': [
    'no ratio, as the exact count ran out of memory',
    'The exact count ran out of memory, so that there is no time to compare with.',
  ],
  'exact-failed': [
    'no ratio, as the exact count failed',
    'The exact count failed, so that there is no time to compare with.',
  ],
  'not-timed': ['not timed', 'It was stopped before the ways were timed.'],
  'without-exact': ['not compared with an exact count', 'There is no exact count to compare with.'],
};

/** The verdict in one sentence: how many times faster, and how far off. */
export function verdictSentence(speed: Speed, nearness: Nearness): string {
  return claimWords.verdict(speedWords(speed), nearnessWords(nearness));
}

/** The claim in two lines: its speed, then how near its estimates are. */
export function claimLines(speed: Speed, nearness: Nearness): readonly ClaimLine[] {
  return [
    { claimed: claimWords.speed, ...speedLine(speed) },
    { claimed: claimWords.accuracy, ...accuracyLine(nearness) },
  ];
}

function speedWords(speed: Speed): string {
  if (speed.kind === 'once') return onceText(speed.factor);
  return speed.kind === 'timed' ? standingText(speed.standing) : UNTIMED[speed.kind][0];
}

function nearnessWords({ own, groups, draws, isDrawing }: Nearness): string {
  const accuracy = groups > 1 ? own : (draws?.accuracy ?? null);
  if (!accuracy)
    return isDrawing || !own ? 'error not told' : `one estimate, off by ${percent(own.errors.bias, true)}`;
  const { rootMeanSquare, largestAbsolute } = accuracy.errors;
  return `relative standard error ${percent(rootMeanSquare)}, largest error ${percent(largestAbsolute)}`;
}

function speedLine(speed: Speed): Omit<ClaimLine, 'claimed'> {
  if (speed.kind === 'once') {
    const measured = speed.factor >= FASTER_CLAIMED ? claimWords.yes : claimWords.no;
    return { measured, detail: `${capital(onceText(speed.factor))}. ${claimWords.once}` };
  }
  if (speed.kind !== 'timed') return { measured: claimWords.notTimed, detail: UNTIMED[speed.kind][1] };
  const { verdict, ratio } = speed.standing;
  const words = `${capital(standingText(speed.standing))}.`;
  if (verdict === 'too-few' || verdict === 'too-fast' || !ratio)
    return { measured: claimWords.notTold, detail: words };
  const { low: least, high: most } = inverse(ratio);
  const isTrue = least >= FASTER_CLAIMED ? true : most < FASTER_CLAIMED ? false : null;
  const measured = isTrue === null ? claimWords.notTold : isTrue ? claimWords.yes : claimWords.no;
  if (verdict === 'too-close') return { measured, detail: claimWords.tooClose(times(least), times(most)) };
  return { measured, detail: words };
}

function accuracyLine({ own, groups, truthIsKnown, draws, isDrawing }: Nearness): Omit<ClaimLine, 'claimed'> {
  const ownError = groups === 1 && own ? ` ${claimWords.ownError(percent(own.errors.bias, true))}` : '';
  if (draws) {
    const { errors } = draws.accuracy;
    const over = `${whole(errors.estimates)} draws of ${laboratoryText.differentValues(draws.cardinality)}, counted apart`;
    return judged(draws.accuracy, over, ownError);
  }
  if (isDrawing) return { measured: claimWords.drawing, detail: ownError };
  if (!truthIsKnown) return { measured: claimWords.notTold, detail: claimWords.truthUnknown };
  if (!own) return { measured: claimWords.notTold, detail: claimWords.empty };
  return groups === 1
    ? { measured: claimWords.oneDraw, detail: ownError.trim() }
    : judged(own, `${whole(own.errors.estimates)} groups`, '');
}

function judged(
  { errors, within1Percent }: Accuracy,
  over: string,
  more: string,
): Omit<ClaimLine, 'claimed'> {
  const near = `${percent(within1Percent)} of them are within ${100 * NEAR_CLAIMED} % of the truth`;
  return {
    measured: within1Percent >= 1 - NEAR_CLAIMED ? claimWords.yes : claimWords.no,
    detail: `Relative standard error ${percent(errors.rootMeanSquare)}, largest error ${percent(errors.largestAbsolute)} over ${over}; ${near}.${more}`,
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
