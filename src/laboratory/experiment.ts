import type { Clock } from '../benchmark/clock.ts';
import type { Disturbance } from '../benchmark/disturbance.ts';
import type { Race } from '../benchmark/race.ts';
import type { Engine, SqlError } from '../engine/engine.ts';
import { countOnce, DATABASE, type FirstCount, makeRows } from './count.ts';
import type { Estimate } from './error.ts';
import { heldBytes, profileMemory } from './memory.ts';
import { type Method, sourceOf } from './method.ts';
import { distinctByGroup, type Population, TABLE } from './population.ts';
import { timeByTurns } from './timing.ts';

/** What one method came to. */
export interface Counted extends FirstCount {
  readonly method: Method;
  /**
   * The most that the engine held, less what the table holds: what this method took, or an earlier one took more, as the
   * engine's own figure never falls. Null where the count failed, and with several threads.
   */
  readonly peakBytes: number | null;
  /** False where an earlier method had taken as much, so that `peakBytes` says only what this one took at most. */
  readonly raisedPeak: boolean;
  /** What the operators of this count allocated for themselves. Null where it failed, and with several threads. */
  readonly allocatedBytes: number | null;
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
  /** Different values by group, NaN where it has no rows: known from how they were made or an exact count; null where neither tells. */
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
  /** Time for further rounds while a ratio to the exact count is not well known, see `timeByTurns`. Default 0. */
  readonly furtherMs?: number;
  readonly signal?: AbortSignal;
  readonly disturbance?: Disturbance;
  /** What it returns is waited for, except while rows are made, so that drawing takes no time from what is measured. */
  readonly onProgress?: (experiment: Experiment) => unknown;
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
  const turnTo = async (change: Partial<Experiment>): Promise<Experiment> => {
    state = { ...state, ...change };
    await options.onProgress?.(state);
    return state;
  };
  const { signal, clock } = options;
  const over = (change: Partial<Experiment>) => turnTo({ phase: null, ...change });
  const began = clock();
  const fault = await makeRows(engine, population, {
    ...(signal && { signal }),
    onProgress: (share) => turnTo({ phase: { kind: 'making', share } }),
  });
  if (signal?.aborted) return over({ ended: 'stopped' });
  if (fault) return over({ ended: 'not-made', fault });
  await turnTo({ madeMs: clock() - began });
  const tableBytes = await heldBytes(engine, DATABASE);
  let highest = tableBytes;
  for (const method of methods) {
    await turnTo({ phase: { kind: 'counting', method } });
    const source = sourceOf(population, TABLE);
    const first = await countOnce(engine, method, source, population.groups, options);
    const memory = first.error ? null : await profileMemory(engine, method.sql(source), DATABASE, signal);
    if (signal?.aborted) return over({ ended: 'stopped' });
    const counted: Counted = {
      method,
      ...first,
      peakBytes: memory && Math.max(0, memory.peakBytes - tableBytes),
      raisedPeak: memory !== null && memory.peakBytes > highest,
      allocatedBytes: memory?.allocatedBytes ?? null,
    };
    highest = Math.max(highest, memory?.peakBytes ?? 0);
    const isTruth = method.kind === 'exact' && !counted.error;
    await turnTo({
      counted: [...state.counted, counted],
      truth: state.truth ?? (isTruth ? counted.values : null),
    });
  }
  const able = state.counted.filter(({ error }) => !error).map(({ method }) => method);
  if (options.rounds === 0 || able.length === 0) return over({ ended: 'complete' });
  await turnTo({ phase: { kind: 'timing' } });
  const contestants = able.map((method) => ({
    name: method.id,
    sql: method.sql(sourceOf(population, TABLE)),
  }));
  const timed = await timeByTurns(engine, contestants, 'exact', {
    database: DATABASE,
    clock,
    rounds: options.rounds,
    budgetMs: options.budgetMs,
    furtherMs: options.furtherMs ?? 0,
    // Each has run once already.
    warmUps: 0,
    ...(signal && { signal }),
    ...(options.disturbance && { disturbance: options.disturbance }),
    onProgress: (soFar) => turnTo({ race: soFar }),
  });
  return over({ race: timed, ended: timed.ended === 'stopped' ? 'stopped' : 'complete' });
}

/** The estimates of a method beside the truth, for the groups that have rows; none where the truth is not known. */
export function estimatesOf({ values }: Pick<Counted, 'values'>, truth: Float64Array | null): Estimate[] {
  if (!truth) return [];
  return [...values].flatMap((estimate, group) =>
    Number.isNaN(estimate) ? [] : [{ group, estimate, truth: truth[group] as number }],
  );
}
