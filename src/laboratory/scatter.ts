import { monotonicClock } from '../benchmark/clock.ts';
import type { Engine, SqlError } from '../engine/engine.ts';
import { countOnce, makeRows } from './count.ts';
import type { Estimate } from './error.ts';
import { type Method, sourceOf } from './method.ts';
import { distinctByGroup, type Population, TABLE } from './population.ts';

/** The estimates of one method for many groups of one cardinality. */
export interface Cloud {
  readonly method: Method;
  readonly cardinality: number;
  readonly estimates: readonly Estimate[];
  /** Why there are no estimates; null where there are. */
  readonly error: SqlError | null;
}

/** How far estimates scatter, by cardinality. */
export interface Scatter {
  readonly clouds: readonly Cloud[];
  /** The cardinality being counted; null when it is over. */
  readonly cardinality: number | null;
  readonly ended: 'complete' | 'stopped' | null;
}

export interface ScatterOptions {
  /** Different values of a group, rising. Default `SCATTER_CARDINALITIES`. */
  readonly cardinalities?: readonly number[];
  /** Most rows made for one cardinality; as many groups as fit. Default 4,000,000. */
  readonly mostRows?: number;
  /** Most groups of one cardinality. Default 200. */
  readonly mostGroups?: number;
  readonly seed?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (scatter: Scatter) => void;
}

export const SCATTER_CARDINALITIES = [100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** Each value of a group in one row, as many groups as there may be, and at least one. */
function groupsOf(
  cardinality: number,
  { mostRows = 4_000_000, mostGroups = 200, seed = 1 }: ScatterOptions,
): Population {
  const groups = Math.max(1, Math.min(mostGroups, Math.floor(mostRows / cardinality)));
  return { rows: groups * cardinality, cardinality, skew: 'even', groups, nullPercent: 0, seed };
}

/**
 * Counts groups of rising cardinality, whose truth is known, with each method: one estimate is chance, two hundred show the
 * error. A method that fails at one cardinality has no cloud there. Stopped at any moment, the clouds that are there stay.
 */
export async function runScatter(
  engine: Engine,
  methods: readonly Method[],
  options: ScatterOptions = {},
): Promise<Scatter> {
  const { cardinalities = SCATTER_CARDINALITIES, signal, onProgress } = options;
  const limits = { clock: monotonicClock, ...(signal && { signal }) };
  let clouds: readonly Cloud[] = [];
  const over = (ended: Scatter['ended']): Scatter => ({ clouds, cardinality: null, ended });
  for (const cardinality of cardinalities) {
    onProgress?.({ clouds, cardinality, ended: null });
    const population = groupsOf(cardinality, options);
    const truth = distinctByGroup(population) as Float64Array;
    const fault = await makeRows(engine, population, limits);
    if (signal?.aborted) return over('stopped');
    for (const method of methods) {
      const counted = fault
        ? { error: fault, values: new Float64Array() }
        : await countOnce(engine, method, sourceOf(population, TABLE), population.groups, limits);
      if (signal?.aborted) return over('stopped');
      const estimates = counted.error
        ? []
        : [...counted.values].map((estimate, group) => ({ group, estimate, truth: truth[group] as number }));
      clouds = [...clouds, { method, cardinality, estimates, error: counted.error }];
      onProgress?.({ clouds, cardinality, ended: null });
    }
  }
  return over('complete');
}
