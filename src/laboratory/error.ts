import { median } from '../benchmark/statistics.ts';

/** One estimate beside the truth. */
export interface Estimate {
  readonly group: number;
  readonly estimate: number;
  readonly truth: number;
}

/** How far estimates are from the truth, as shares of it: 0.13 is 13 %. */
export interface ErrorSummary {
  /** Estimates of groups that hold anything. */
  readonly estimates: number;
  /** The root of the mean square: what a relative standard error predicts. */
  readonly rootMeanSquare: number;
  /** The mean with its sign: away from 0 the method leans to one side. */
  readonly bias: number;
  readonly medianAbsolute: number;
  readonly largestAbsolute: number;
}

/** The relative error of one estimate, with its sign; 0 where nothing was to be counted and nothing was, else Infinity. */
export function relativeError({ estimate, truth }: Estimate): number {
  if (truth === 0) return estimate === 0 ? 0 : Number.POSITIVE_INFINITY;
  return (estimate - truth) / truth;
}

/** Sums up relative errors of the estimates whose truth is above 0; null where there are none. */
export function errorSummary(estimates: readonly Estimate[]): ErrorSummary | null {
  const errors = estimates.filter(({ truth }) => truth > 0).map(relativeError);
  if (errors.length === 0) return null;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const sizes = errors.map(Math.abs);
  return {
    estimates: errors.length,
    rootMeanSquare: Math.sqrt(mean(errors.map((error) => error ** 2))),
    bias: mean(errors),
    medianAbsolute: median(sizes),
    largestAbsolute: sizes.reduce((largest, size) => Math.max(largest, size), 0),
  };
}
