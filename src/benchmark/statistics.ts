/** An estimate and the interval that holds it; `low <= estimate <= high`. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The interval of the inverse, of what is above 0: a time as a multiple of another, the other way round. */
export function inverse({ estimate, low, high }: Interval): Interval {
  return { estimate: 1 / estimate, low: 1 / high, high: 1 / low };
}

/** The middle value, or the mean of the two middle ones. Throws RangeError where there is none. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/**
 * The value below which the share `p` (0 to 1) of the samples lies, between two samples by straight line: type 7 of
 * Hyndman and Fan (1996), R's default. Throws RangeError where there are no samples.
 */
export function quantile(samples: readonly number[], p: number): number {
  if (samples.length === 0) throw new RangeError('There is no quantile of no samples.');
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * The median distance from the median, in the samples' own unit: no factor makes it comparable with a standard deviation
 * (R's `mad` multiplies by 1.4826). Throws RangeError where there are no samples.
 */
export function medianAbsoluteDeviation(samples: readonly number[]): number {
  const middle = median(samples);
  return median(samples.map((sample) => Math.abs(sample - middle)));
}

export interface BootstrapOptions {
  /** Numbers from 0 up to, not including, 1. */
  readonly chance: () => number;
  /** Share of resamples that the interval holds. Default 0.95. */
  readonly confidence?: number;
  /** Default 2,000. */
  readonly resamples?: number;
}

/**
 * How many times larger the median of `samples` is than that of `base`, with the percentile bootstrap interval (Efron 1979):
 * both are drawn anew with replacement, each by itself. Throws RangeError where either is empty.
 */
export function ratioOfMedians(
  samples: readonly number[],
  base: readonly number[],
  { chance, confidence = 0.95, resamples = 2000 }: BootstrapOptions,
): Interval {
  const estimate = median(samples) / median(base);
  const draw = (from: readonly number[]) =>
    from.map(() => from[Math.floor(chance() * from.length)] ?? Number.NaN);
  const ratios = Array.from({ length: resamples }, () => median(draw(samples)) / median(draw(base)));
  const tail = (1 - confidence) / 2;
  return {
    estimate,
    low: Math.min(estimate, quantile(ratios, tail)),
    high: Math.max(estimate, quantile(ratios, 1 - tail)),
  };
}
