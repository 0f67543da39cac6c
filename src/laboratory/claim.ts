import { type Standing, type StandingOptions, standing } from '../benchmark/standing.ts';
import { type ErrorSummary, errorSummary } from './error.ts';
import { type Experiment, estimatesOf } from './experiment.ts';
import type { Method } from './method.ts';

/** What an experiment says of "100 times faster, 99 % accurate" for one method. */
export interface Claim {
  readonly method: Method;
  /** Its time as a multiple of the exact count's; null where one of them was not timed. */
  readonly standing: Standing | null;
  /** Null where the truth is not known, or nothing was to be counted. Of a single estimate it says the one error. */
  readonly errors: ErrorSummary | null;
  /** The share of groups, from 0 to 1, whose estimate is within 1 % of the truth; null as `errors` is. */
  readonly within1Percent: number | null;
}

/** The claims of all methods that estimate, in the order of the experiment. Partial where the experiment is. */
export function claimsOf(experiment: Experiment, options: StandingOptions): Claim[] {
  const { counted, race, truth } = experiment;
  const samplesOf = (id: string) => race?.lanes.find(({ contestant }) => contestant.name === id)?.samples;
  const exact = samplesOf('exact');
  return counted
    .filter(({ method, error }) => method.kind !== 'exact' && !error)
    .map((each) => {
      const samples = samplesOf(each.method.id);
      const estimates = estimatesOf(each, truth).filter(({ truth: distinct }) => distinct > 0);
      const errors = errorSummary(estimates);
      const near = estimates.filter((one) => Math.abs(one.estimate - one.truth) <= one.truth / 100);
      return {
        method: each.method,
        standing: exact && samples ? standing(samples, exact, options) : null,
        errors,
        within1Percent: errors && near.length / estimates.length,
      };
    });
}
