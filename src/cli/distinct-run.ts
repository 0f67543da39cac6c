import { monotonicClock } from '../benchmark/clock.ts';
import { standing, type Verdict } from '../benchmark/standing.ts';
import type { Interval } from '../benchmark/statistics.ts';
import { median, medianAbsoluteDeviation } from '../benchmark/statistics.ts';
import { openNative } from '../engine/duckdb-native.ts';
import type { SqlErrorKind } from '../engine/engine.ts';
import { type ErrorSummary, errorSummary } from '../laboratory/error.ts';
import { type Counted, type Experiment, estimatesOf, runExperiment } from '../laboratory/experiment.ts';
import { fitOf } from '../laboratory/memory.ts';
import type { Population } from '../laboratory/population.ts';
import { nameOf } from './distinct-method.ts';
import type { DistinctOptions, PlannedRun } from './distinct-options.ts';

/** What one method came to, as `bench distinct --json` prints it. */
export interface MethodResult {
  /** As `--methods` takes it. */
  readonly method: string;
  readonly firstMs: number;
  /** What it counted, and what there is; null with several groups, where it failed, and where the truth is not known. */
  readonly estimate: number | null;
  readonly truth: number | null;
  readonly samplesMs: readonly number[];
  /** Null where nothing was timed, as its deviation. */
  readonly medianMs: number | null;
  readonly deviationMs: number | null;
  /** Its median time as a multiple of exact counting's; null for that itself, or where either is not known. */
  readonly ratio: Interval | null;
  readonly verdict: Verdict | null;
  /** The most that the engine held beside the table, up to this method; null where it failed, and with several threads. */
  readonly peakBytes: number | null;
  /** Whether `peakBytes` is its own: one that came before may have taken more. */
  readonly raisedPeak: boolean;
  /** What its operators allocated for themselves; null likewise. */
  readonly allocatedBytes: number | null;
  /** To be kept for one group; null where the engine does not tell. */
  readonly stateBytes: number | null;
  /** Relative errors; null where the truth is not known. */
  readonly error: ErrorSummary | null;
  /** What theory gives for `error.rootMeanSquare`; null where the engine does not tell. */
  readonly standardError: number | null;
  readonly failure: { readonly kind: SqlErrorKind; readonly message: string } | null;
}

/** One run, as `bench distinct --json` prints it. */
export interface DistinctRun extends Population {
  readonly threads: number;
  /**
   * `too-large`: its table would not fit, so it was not begun; `not-made`: its table could not be made; `broken`: the engine
   * failed for good; `stopped`: what was known then.
   */
  readonly ended: 'complete' | 'stopped' | 'too-large' | 'not-made' | 'broken';
  readonly partial: boolean;
  /** Why it is not complete; null where it is. */
  readonly message: string | null;
  /** Estimated before it began: of the table and the hungriest method together. */
  readonly neededBytes: number;
  /** The most rows whose table would fit. */
  readonly mostRows: number;
  readonly madeMs: number | null;
  /** Rounds that were timed. */
  readonly rounds: number;
  readonly methods: readonly MethodResult[];
}

export interface RunWatch {
  readonly signal: AbortSignal;
  readonly resolutionMs: number;
  readonly onProgress: (experiment: Experiment) => void;
}

/** Does one run on an engine of its own, as the peak of memory is the engine's since it started. */
export async function distinctRun(
  { population, threads, methods }: PlannedRun,
  { rounds, memoryLimitBytes }: DistinctOptions,
  { signal, resolutionMs, onProgress }: RunWatch,
): Promise<DistinctRun> {
  const { neededBytes, mostRows } = fitOf(population, methods, memoryLimitBytes);
  const about = { ...population, threads, neededBytes, mostRows };
  const nothing = { madeMs: null, rounds: 0, methods: [] };
  if (population.rows > mostRows) {
    const message = `the table alone does not fit into ${memoryLimitBytes / 1e6} MB; ${mostRows.toLocaleString('en')} rows would`;
    return { ...about, ...nothing, ended: 'too-large', partial: false, message };
  }
  let last: Experiment | null = null;
  const watch = (experiment: Experiment) => {
    last = experiment;
    onProgress(experiment);
  };
  const engine = await openNative({ threads, memoryLimit: `${Math.floor(memoryLimitBytes / 1e3)}KB` });
  try {
    const options = { clock: monotonicClock, rounds, budgetMs: Number.POSITIVE_INFINITY, signal };
    const done = await runExperiment(engine, population, methods, { ...options, onProgress: watch });
    const ended = done.ended ?? 'complete';
    return {
      ...about,
      ...found(done, resolutionMs),
      ended,
      partial: ended === 'stopped',
      message: reason(done),
    };
  } catch (error) {
    const known = last ? found(last, resolutionMs) : nothing;
    return { ...about, ...known, ended: 'broken', partial: true, message: (error as Error).message };
  } finally {
    await engine.close();
  }
}

function reason({ ended, fault }: Experiment): string | null {
  if (ended === 'stopped') return 'stopped';
  return fault?.message ?? null;
}

function found(
  experiment: Experiment,
  resolutionMs: number,
): Pick<DistinctRun, 'madeMs' | 'rounds' | 'methods'> {
  const { madeMs, counted, race } = experiment;
  const samplesOf = ({ method }: Counted) =>
    race?.lanes.find(({ contestant }) => contestant.name === method.id)?.samples ?? [];
  const exact = counted.find(({ method }) => method.kind === 'exact');
  const base = exact ? samplesOf(exact) : [];
  return {
    madeMs,
    rounds: race?.rounds ?? 0,
    methods: counted.map((each) => methodResult(each, experiment, samplesOf(each), base, resolutionMs)),
  };
}

function methodResult(
  counted: Counted,
  { truth, population, race }: Experiment,
  samples: readonly number[],
  base: readonly number[],
  resolutionMs: number,
): MethodResult {
  const { method, firstMs, peakBytes, raisedPeak, allocatedBytes, error } = counted;
  const distinct = truth?.[0] ?? Math.min(population.cardinality, population.rows);
  const isCompared = method.kind !== 'exact' && samples.length > 0 && base.length > 0;
  const stands = isCompared ? standing(samples, base, { chance: Math.random, resolutionMs }) : null;
  const failure = error ?? race?.lanes.find(({ contestant }) => contestant.name === method.id)?.error ?? null;
  return {
    method: nameOf(method),
    firstMs,
    estimate: population.groups === 1 && !error ? (counted.values[0] ?? null) : null,
    truth: population.groups === 1 ? (truth?.[0] ?? null) : null,
    samplesMs: samples,
    medianMs: samples.length > 0 ? median(samples) : null,
    deviationMs: samples.length > 0 ? medianAbsoluteDeviation(samples) : null,
    ratio: stands?.ratio ?? null,
    verdict: stands?.verdict ?? null,
    peakBytes,
    raisedPeak,
    allocatedBytes,
    stateBytes: method.stateBytes(distinct),
    error: errorSummary(estimatesOf(counted, truth)),
    standardError: method.standardError(distinct),
    failure: failure && { kind: failure.kind, message: failure.message },
  };
}
