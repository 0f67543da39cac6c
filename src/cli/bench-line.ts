import { type Interval, median, medianAbsoluteDeviation, ratioOfMedians } from '../benchmark/statistics.ts';

/** One line of the table: what was measured, against what, and whether it is good enough. */
export interface Line {
  readonly what: string;
  /** Median and spread, with the unit. */
  readonly measured: string;
  /** What it is compared with; empty where nothing. */
  readonly against: string;
  /** The number that the target is about: a ratio, milliseconds or bytes. */
  readonly value: number;
  /** Of a ratio: the interval that holds it with 95 % confidence. */
  readonly interval: Interval | null;
  /** Empty where the line is there to compare with. */
  readonly target: string;
  readonly met: boolean | null;
  /** Of a line about one exercise: `<pack>/<slug>`, and what was pressed. */
  readonly lesson?: { readonly exercise: string; readonly pressed: 'Run' | 'Check' };
  /** Every sample, in milliseconds. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

/** A line about how many times longer something takes than its base, which may be `most` times. Samples are milliseconds. */
export function ratioLine(
  what: string,
  samples: readonly number[],
  base: readonly number[],
  baseName: string,
  most: number | null,
): Line {
  const interval = ratioOfMedians(samples, base, { chance: Math.random });
  const { estimate } = interval;
  return {
    what,
    measured: withSpread(samples),
    against: `${baseName} ${withSpread(base)}`,
    value: estimate,
    interval,
    target: most === null ? '' : `<= ${most.toFixed(1)} x`,
    met: most === null ? null : estimate <= most,
    samples: { measured: samples, base },
  };
}

/** A line about how long something takes, which may be `mostMs`. */
export function timeLine(what: string, samples: readonly number[], mostMs: number): Line {
  const value = median(samples);
  return {
    what,
    measured: withSpread(samples),
    against: '',
    value,
    interval: null,
    target: `<= ${mostMs} ms`,
    met: value <= mostMs,
    samples: { measured: samples },
  };
}

/** The median and the median absolute deviation of milliseconds. */
export function withSpread(samples: readonly number[]): string {
  const digits = median(samples) < 20 ? 1 : 0;
  return `${median(samples).toFixed(digits)} ± ${medianAbsoluteDeviation(samples).toFixed(digits)} ms`;
}
