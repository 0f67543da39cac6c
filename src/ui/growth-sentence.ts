import type { Curve } from '../benchmark/growth.ts';
import { FEWEST_POINTS, fittedPoints, growthLine } from '../benchmark/growth-line.ts';
import { growthText, queryTitle } from './timing-text.ts';

/** What a curve says: how it grows, where that can be told, and where it ended. Its parts make one sentence. */
export interface GrowthSentence {
  /** `Yours grows like`, after which the exponent goes on; or what keeps it from being told. */
  readonly begin: string;
  readonly exponent: { readonly power: string; readonly interval: string } | null;
  /** Where and why it ended, with the point; the point alone where it did not. */
  readonly end: string;
}

/** A number with one digit after the point; no minus before a zero. */
function digits(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded < 0 ? `\u2212${(-rounded).toFixed(1)}` : Math.abs(rounded).toFixed(1);
}

function endOf({ cut }: Curve, limitMs: number): string {
  if (!cut) return '.';
  if (cut.error.kind === 'timed-out') return `; ${growthText.past(cut.rows, limitMs)}.`;
  return `; ${growthText.failed(cut.rows, cut.error)}`;
}

/** The sentence about a curve. */
export function growthSentence(curve: Curve, resolutionMs: number, limitMs: number): GrowthSentence {
  const title = queryTitle(curve.contestant.name);
  const line = growthLine(curve, resolutionMs);
  const end = endOf(curve, limitMs);
  if (!line) {
    const { length } = fittedPoints(curve, resolutionMs);
    return { begin: `${title} ${growthText.tooFew(length, FEWEST_POINTS)}`, exponent: null, end };
  }
  const { estimate, low, high } = line.slope;
  const exponent = { power: digits(estimate), interval: `${digits(low)} to ${digits(high)}` };
  return { begin: `${title} ${growthText.grows}`, exponent, end };
}
