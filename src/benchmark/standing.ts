import { FEWEST_SAMPLES } from './race.ts';
import { type BootstrapOptions, type Interval, median, ratioOfMedians } from './statistics.ts';

/**
 * How a contestant's times stand to another's. `too-close`: no difference that matters can be told; `too-fast`: the clock is
 * too coarse for them, so that more rows are wanted; `too-few`: not enough samples.
 */
export type Verdict = 'faster' | 'slower' | 'too-close' | 'too-fast' | 'too-few';

export interface Standing {
  readonly verdict: Verdict;
  /** The median time as a multiple of the other's, with its 99 % interval; null where samples are too few. */
  readonly ratio: Interval | null;
}

/** Times within this factor of each other make no difference to anyone. */
export const INDIFFERENT_FACTOR = 1.05;
/** A race compares with several solutions, so that one chance in twenty would be told wrong too often. */
export const CONFIDENCE = 0.99;
/** Times below so many steps of the clock are mostly rounding. */
export const STEPS_THAT_TELL = 20;

export interface StandingOptions extends Pick<BootstrapOptions, 'chance' | 'resamples'> {
  /** The clock's, see `resolutionOf`. */
  readonly resolutionMs: number;
}

/**
 * Compares the times of one contestant with another's, in milliseconds, taken in the same race. Faster or slower is said
 * only where the whole interval of the ratio lies beyond the factor that matters: the wider the spread, as under load, the
 * less is said.
 */
export function standing(
  samples: readonly number[],
  base: readonly number[],
  { resolutionMs, ...bootstrap }: StandingOptions,
): Standing {
  if (Math.min(samples.length, base.length) < FEWEST_SAMPLES) return { verdict: 'too-few', ratio: null };
  const ratio = ratioOfMedians(samples, base, { ...bootstrap, confidence: CONFIDENCE });
  const shortest = Math.min(median(samples), median(base));
  if (!(shortest >= STEPS_THAT_TELL * resolutionMs)) return { verdict: 'too-fast', ratio };
  if (ratio.high < 1 / INDIFFERENT_FACTOR) return { verdict: 'faster', ratio };
  if (ratio.low > INDIFFERENT_FACTOR) return { verdict: 'slower', ratio };
  return { verdict: 'too-close', ratio };
}
