import { type Standing, type StandingOptions, standing } from '../benchmark/standing.ts';
import { type ErrorSummary, type Estimate, errorSummary } from './error.ts';
import { type Experiment, estimatesOf } from './experiment.ts';
import type { Method } from './method.ts';

/** How near estimates are to the truth. */
export interface Accuracy {
  readonly errors: ErrorSummary;
  /** The share of estimates, from 0 to 1, that are within 1 % of the truth. */
  readonly within1Percent: number;
}

/** What an experiment says of "100 times faster, 99 % accurate" for one method. */
export interface Claim {
  readonly method: Method;
  /** Its time as a multiple of the exact count's; null where one of them was not timed. */
  readonly standing: Standing | null;
  /** Null where the truth is not known, or nothing was to be counted. Of a single estimate it says the one error. */
  readonly accuracy: Accuracy | null;
}

/** The accuracy of the estimates whose truth is above 0; null where there are none. */
export function accuracyOf(estimates: readonly Estimate[]): Accuracy | null {
  const errors = errorSummary(estimates);
  if (!errors) return null;
  const near = estimates.filter(
    ({ estimate, truth }) => truth > 0 && Math.abs(estimate - truth) <= truth / 100,
  );
  return { errors, within1Percent: near.length / errors.estimates };
}

/** Which of several that estimate the claim is judged by: the built-in one, else the first; null without any. */
export function judgedAmong<T>(estimating: readonly T[], kindOf: (each: T) => string): T | null {
  return estimating.find((each) => kindOf(each) === 'built-in') ?? estimating[0] ?? null;
}

/** The method that the claim is judged by, of those that counted; null where none estimates. */
export function judgedMethod(
  counted: readonly Pick<Experiment['counted'][number], 'method' | 'error'>[],
): Method | null {
  const able = counted.filter(({ method, error }) => method.kind !== 'exact' && !error);
  return judgedAmong(able, ({ method }) => method.kind)?.method ?? null;
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
      return {
        method: each.method,
        standing: exact && samples ? standing(samples, exact, options) : null,
        accuracy: accuracyOf(estimatesOf(each, truth)),
      };
    });
}
