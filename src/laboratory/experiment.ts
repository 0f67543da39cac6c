import type { Clock } from '../benchmark/clock.ts';
import type { Disturbance } from '../benchmark/disturbance.ts';
import { type Race, race } from '../benchmark/race.ts';
import type { Engine, SqlError } from '../engine/engine.ts';
import { LoadError } from '../engine/load-error.ts';
import type { Estimate } from './error.ts';
import { readMemory } from './memory.ts';
import { type Method, sourceOf } from './method.ts';
import { distinctByGroup, type Population, populationStatements, TABLE } from './population.ts';

/** The database that an experiment fills. */
export const DATABASE = 'laboratory';

/** What one method came to. */
export interface Counted {
  readonly method: Method;
  /** The first count, in milliseconds, as far as it came. */
  readonly firstMs: number;
  /** Why it failed: `out-of-memory` for example. Null where it did not. */
  readonly error: SqlError | null;
  /** By number of the group; NaN for a group that has no rows, all of them where the count failed. */
  readonly values: Float64Array;
  /**
   * The engine's peak since it started, less what the table holds: the most that this method took, and exactly that where it
   * raised the peak.
   */
  readonly peakBytes: number;
  readonly raisedPeak: boolean;
}

export type Phase =
  | { readonly kind: 'making' /** From 0 to 1. */; readonly share: number }
  | { readonly kind: 'counting'; readonly method: Method }
  | { readonly kind: 'timing' };

/** What is known so far. */
export interface Experiment {
  readonly population: Population;
  readonly phase: Phase | null;
  /** How long making the rows took, in milliseconds; null before. */
  readonly madeMs: number | null;
  readonly counted: readonly Counted[];
  /** Different values by group, known from how they were made or from an exact count; null where neither tells. */
  readonly truth: Float64Array | null;
  /** The methods that could count, timed by turns; null before. Lanes have the methods' ids as names. */
  readonly race: Race | null;
  /** Null while it runs. `not-made`: the rows did not fit or could not be made, see `fault`. */
  readonly ended: 'complete' | 'stopped' | 'not-made' | null;
  readonly fault: SqlError | null;
}

export interface ExperimentOptions {
  readonly clock: Clock;
  /** Most rounds of timing; 0 for none. */
  readonly rounds: number;
  /** Time for timing, see `RaceOptions`. */
  readonly budgetMs: number;
  readonly signal?: AbortSignal;
  readonly disturbance?: Disturbance;
  readonly onProgress?: (experiment: Experiment) => void;
}

/**
 * Makes a population in the engine's database `laboratory`, counts it with each method in turn, then times those that could by
 * turns. Start with an engine that has done nothing yet and with the methods that need least memory first, else the peaks say
 * little. A method that fails, for want of memory say, fails alone. Stopped at any moment, what is known stays. Rejects where
 * the engine breaks for good.
 */
export async function runExperiment(
  engine: Engine,
  population: Population,
  methods: readonly Method[],
  options: ExperimentOptions,
): Promise<Experiment> {
  let state: Experiment = {
    population,
    phase: { kind: 'making', share: 0 },
    madeMs: null,
    counted: [],
    truth: distinctByGroup(population),
    race: null,
    ended: null,
    fault: null,
  };
  const turnTo = (change: Partial<Experiment>): Experiment => {
    state = { ...state, ...change };
    options.onProgress?.(state);
    return state;
  };
  const { signal, clock } = options;
  const over = (change: Partial<Experiment>) => turnTo({ phase: null, ...change });
  const began = clock();
  try {
    await engine.load(
      { database: DATABASE, statements: populationStatements(population) },
      { ...(signal && { signal }), onProgress: (share) => turnTo({ phase: { kind: 'making', share } }) },
    );
  } catch (error) {
    if (signal?.aborted) return over({ ended: 'stopped' });
    if (error instanceof LoadError) return over({ ended: 'not-made', fault: error.error });
    throw error;
  }
  turnTo({ madeMs: clock() - began });
  const { nowBytes: tableBytes, peakBytes: madePeak } = await readMemory(engine, DATABASE);
  let peakBytes = madePeak;
  for (const method of methods) {
    turnTo({ phase: { kind: 'counting', method } });
    const first = await count(engine, method, population, options);
    if (signal?.aborted) return over({ ended: 'stopped' });
    const { peakBytes: after } = await readMemory(engine, DATABASE);
    const counted = {
      method,
      ...first,
      peakBytes: Math.max(0, after - tableBytes),
      raisedPeak: after > peakBytes,
    };
    peakBytes = after;
    const isTruth = method.kind === 'exact' && !counted.error;
    turnTo({ counted: [...state.counted, counted], truth: state.truth ?? (isTruth ? counted.values : null) });
  }
  const able = state.counted.filter(({ error }) => !error).map(({ method }) => method);
  if (options.rounds === 0 || able.length === 0) return over({ ended: 'complete' });
  turnTo({ phase: { kind: 'timing' } });
  const contestants = able.map((method) => ({
    name: method.id,
    sql: method.sql(sourceOf(population, TABLE)),
  }));
  const timed = await race(engine, contestants, {
    database: DATABASE,
    clock,
    rounds: options.rounds,
    budgetMs: options.budgetMs,
    // Each has run once already.
    warmUps: 0,
    ...(signal && { signal }),
    ...(options.disturbance && { disturbance: options.disturbance }),
    onProgress: (soFar) => turnTo({ race: soFar }),
  });
  return over({ race: timed, ended: timed.ended === 'stopped' ? 'stopped' : 'complete' });
}

async function count(
  engine: Engine,
  method: Method,
  population: Population,
  { clock, signal }: ExperimentOptions,
): Promise<Pick<Counted, 'firstMs' | 'error' | 'values'>> {
  const values = new Float64Array(population.groups).fill(Number.NaN);
  const began = clock();
  const outcome = await engine.run(method.sql(sourceOf(population, TABLE)), {
    database: DATABASE,
    ...(signal && { signal }),
  });
  const firstMs = clock() - began;
  if (!outcome.ok) return { firstMs, error: outcome.error, values };
  const { relation } = outcome;
  for (let row = 0; row < relation.rowCount; row++) {
    values[Number(relation.text(row, 0))] = Number(relation.text(row, 1));
  }
  return { firstMs, error: null, values };
}

/** The estimates of a method beside the truth, for the groups that have rows; none where the truth is not known. */
export function estimatesOf({ values }: Counted, truth: Float64Array | null): Estimate[] {
  if (!truth) return [];
  return [...values].flatMap((estimate, group) =>
    Number.isNaN(estimate) ? [] : [{ group, estimate, truth: truth[group] as number }],
  );
}
