import type { Engine, Loadable, SqlError } from '../engine/engine.ts';
import type { Contestant, Lane } from './contestant.ts';
import { type Race, type RaceOptions, race } from './race.ts';

/** Rows that a growth curve steps through. Without any, a query takes what it costs to plan and to answer at all. */
export const GROWTH_ROWS = [
  ...[0, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000],
] as const;

/** What one query took at one number of rows. */
export interface GrowthPoint {
  readonly rows: number;
  /** Milliseconds; never empty. */
  readonly samples: readonly number[];
}

/** How the time of one query grows. */
export interface Curve {
  readonly contestant: Contestant;
  readonly points: readonly GrowthPoint[];
  /** Where and why it ends before the last number of rows; `timed-out` where a query was past its budget. */
  readonly cut: { readonly rows: number; readonly error: SqlError } | null;
}

/** What is known of the growth so far. */
export interface Growth {
  readonly curves: readonly Curve[];
  /** The rows whose tables are being made or asked; null when it is over. */
  readonly rows: number | null;
  /** The share of those tables that is made; null while none are being made. */
  readonly loading: number | null;
  /** Samples that were taken and left out, as something disturbed them. */
  readonly discarded: number;
  readonly ended: 'all-rows' | 'stopped' | 'nobody-left' | 'not-loaded' | null;
  /** Why the tables of the next size could not be made; null where they could. */
  readonly loadFault: Error | null;
}

export interface GrowthOptions extends Pick<RaceOptions, 'clock' | 'signal' | 'disturbance'> {
  /** Numbers of rows, rising. Default `GROWTH_ROWS`. */
  readonly sizes?: readonly number[];
  /** The database that holds tables of about so many rows. */
  readonly worldOf: (rows: number) => Loadable;
  /** The longest one query may take before its curve ends. */
  readonly queryBudgetMs: number;
  /** Most samples of each query at each number of rows; two where all of them take long together. Default 9. */
  readonly samples?: number;
  /** Told after each sample; the next one waits for what it returns. */
  readonly onProgress?: (growth: Growth) => unknown;
}

/** After this time at one size two samples of each query are enough. */
const SIZE_BUDGET_MS = 2000;

/**
 * Times queries by turns at rising numbers of rows. A query that fails or takes longer than its budget ends its own curve
 * alone. The databases are unloaded again. Stopped at any moment, what was measured stays.
 */
export async function measureGrowth(
  engine: Engine,
  contestants: readonly Contestant[],
  options: GrowthOptions,
): Promise<Growth> {
  const { sizes = GROWTH_ROWS, worldOf, queryBudgetMs, signal, disturbance, onProgress } = options;
  let growth: Growth = {
    curves: contestants.map((contestant) => ({ contestant, points: [], cut: null })),
    ...{ rows: null, loading: null, discarded: 0, ended: null, loadFault: null },
  };
  const over = (ended: Growth['ended'], loadFault: Error | null = null): Growth => ({
    ...growth,
    ...{ rows: null, loading: null, ended, loadFault },
  });
  for (const rows of sizes) {
    const before = growth;
    const running = before.curves.filter(({ cut }) => !cut).map(({ contestant }) => contestant);
    if (running.length === 0) return over('nobody-left');
    const making = (share: number) => onProgress?.({ ...before, rows, loading: share });
    const world = worldOf(rows);
    try {
      await making(0);
      await engine.load(world, { onProgress: making, ...(signal && { signal }) });
    } catch (error) {
      if (signal?.aborted) return over('stopped');
      return over('not-loaded', error instanceof Error ? error : new Error(String(error)));
    }
    await onProgress?.({ ...before, rows });
    const timed = await race(engine, running, {
      ...{ database: world.database, clock: options.clock, timeoutMs: queryBudgetMs },
      ...{ rounds: options.samples ?? 9, enough: 2, budgetMs: SIZE_BUDGET_MS },
      ...(signal && { signal }),
      ...(disturbance && { disturbance }),
      onProgress: (soFar) => onProgress?.({ ...grown(before, rows, soFar), rows }),
    });
    growth = grown(before, rows, timed);
    await engine.unload(world.database);
    if (timed.ended === 'stopped') return over('stopped');
  }
  return over('all-rows');
}

/** What is known with what a race at this number of rows has come to. */
function grown(before: Growth, rows: number, { lanes, discarded }: Race): Growth {
  const curves = before.curves.map((curve) => {
    const lane = lanes.find(({ contestant }) => contestant === curve.contestant);
    return lane ? longer(curve, rows, lane) : curve;
  });
  return { ...before, curves, discarded: before.discarded + discarded };
}

function longer(curve: Curve, rows: number, { samples, error }: Lane): Curve {
  const points = samples.length > 0 ? [...curve.points, { rows, samples }] : curve.points;
  return { ...curve, points, cut: error ? { rows, error } : null };
}
