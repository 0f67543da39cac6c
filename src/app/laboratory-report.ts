import { median, medianAbsoluteDeviation } from '../benchmark/statistics.ts';
import type { Build } from '../engine/engine.ts';
import { type Claim, claimsOf } from '../laboratory/claim.ts';
import { type ErrorSummary, errorSummary } from '../laboratory/error.ts';
import { type Counted, type Experiment, estimatesOf } from '../laboratory/experiment.ts';
import type { Method } from '../laboratory/method.ts';
import { distinctByGroup } from '../laboratory/population.ts';
import type { Scatter } from '../laboratory/scatter.ts';
import type { Stream } from '../laboratory/stream.ts';
import type { Setting } from './laboratory-setting.ts';

/** What interview sheets claim of approximate counting: 100 times faster, and within 1 % of the truth. */
export const FASTER_CLAIMED = 100;
export const NEAR_CLAIMED = 0.01;

/** An experiment under way or done, and what it was made with. */
export interface Report {
  readonly kind: 'kept';
  readonly setting: Setting;
  readonly build: Build;
  /** The smallest step of the clock. */
  readonly resolutionMs: number;
  readonly experiment: Experiment;
  /** In the order of the setting's methods. */
  readonly lines: readonly Line[];
  /** Many draws by the judged method, where there is one group; null before they begin and where there are none. */
  readonly draws: Scatter | null;
}

/** Counts over rows that are not kept, under way or done. */
export interface StreamReport {
  readonly kind: 'streamed';
  readonly setting: Setting;
  readonly build: Build;
  readonly stream: Stream;
  /** When the count under way began, by the page's clock; null where none is. */
  readonly currentSince: number | null;
  /** As a report's. */
  readonly draws: Scatter | null;
}

/** What is known of one method. */
export interface Line {
  readonly method: Method;
  /** Null before it has counted. */
  readonly counted: Counted | null;
  /** Null where it was not timed. */
  readonly time: {
    readonly samples: readonly number[];
    readonly medianMs: number;
    readonly madMs: number;
  } | null;
  /** What it says of the claim; null for the exact count, and before the end. */
  readonly claim: Claim | null;
  /** The one estimate, where there is one group; null else. */
  readonly estimate: number | null;
  /** Over all groups; null where the truth is not known. */
  readonly errors: ErrorSummary | null;
  /** The relative standard error by theory, for the middle group; null where the engine does not tell. */
  readonly theory: number | null;
  /** Of all groups together; null where the engine does not tell. */
  readonly stateBytes: number | null;
}

/** The different values of the middle group of those that have rows, and of all groups together; null where not known. */
export function distinctOf({ truth }: Experiment): { readonly middle: number; readonly all: number } | null {
  const filled = truth ? [...truth].filter((each) => !Number.isNaN(each)) : [];
  if (filled.length === 0) return null;
  return { middle: median(filled), all: filled.reduce((sum, each) => sum + each, 0) };
}

/** The different values by group, as of an experiment. */
export function streamTruth({ population, streamed }: Stream): Experiment['truth'] {
  const exact = streamed.find(({ method, error }) => method.kind === 'exact' && !error);
  return distinctByGroup(population) ?? exact?.values ?? null;
}

/** Draws up what an experiment came to so far. The standings are told at its end only. */
export function reportOn(
  setting: Setting,
  experiment: Experiment,
  { build, resolutionMs }: Pick<Report, 'build' | 'resolutionMs'>,
): Report {
  const samplesOf = (method: Method) =>
    experiment.race?.lanes.find(({ contestant }) => contestant.name === method.id)?.samples ?? [];
  const claims = experiment.ended ? claimsOf(experiment, { chance: Math.random, resolutionMs }) : [];
  const distinct = distinctOf(experiment);
  const lines = setting.methods.map((method): Line => {
    const counted = experiment.counted.find((each) => each.method.id === method.id) ?? null;
    const samples = samplesOf(method);
    return {
      method,
      counted,
      time:
        samples.length === 0
          ? null
          : { samples, medianMs: median(samples), madMs: medianAbsoluteDeviation(samples) },
      claim: claims.find((claim) => claim.method.id === method.id) ?? null,
      estimate:
        counted && !counted.error && setting.population.groups === 1 ? (counted.values[0] ?? null) : null,
      errors: counted && !counted.error ? errorSummary(estimatesOf(counted, experiment.truth)) : null,
      theory: distinct && method.standardError(distinct.middle),
      stateBytes: distinct && stateBytesOf(method, experiment.truth),
    };
  });
  return { kind: 'kept', setting, build, resolutionMs, experiment, lines, draws: null };
}

function stateBytesOf(method: Method, truth: Float64Array | null): number | null {
  let sum = 0;
  for (const distinct of truth ?? []) {
    if (Number.isNaN(distinct)) continue;
    const bytes = method.stateBytes(distinct);
    if (bytes === null) return null;
    sum += bytes;
  }
  return sum;
}
