import type { Engine, Loadable, SqlError } from '../engine/engine.ts';
import type { Contestant } from './contestant.ts';
import { type RaceOptions, race } from './race.ts';
import { exponent, type Line } from './slope.ts';
import { median } from './statistics.ts';

/** Rows that a growth curve steps through. */
export const GROWTH_ROWS = [1_000, 10_000, 100_000, 1_000_000, 10_000_000] as const;

/** What one query took at one number of rows. */
export interface GrowthPoint {
  readonly rows: number;
  /** Milliseconds. */
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
  readonly ended: 'all-rows' | 'stopped' | 'nobody-left' | 'not-loaded' | null;
  /** Why the tables of the next size could not be made; null where they could. */
  readonly loadFault: string | null;
}

export interface GrowthOptions extends Pick<RaceOptions, 'clock' | 'signal' | 'disturbance'> {
  /** Numbers of rows, rising. Default `GROWTH_ROWS`. */
  readonly sizes?: readonly number[];
  /** The database that holds tables of about so many rows. */
  readonly worldOf: (rows: number) => Loadable;
  /** The longest one query may take before its curve ends. */
  readonly queryBudgetMs: number;
  /** Samples of each query at each number of rows. Default 3. */
  readonly samples?: number;
  readonly onProgress?: (growth: Growth) => void;
}

/**
 * Times queries by turns at rising numbers of rows. A query that fails or takes longer than its budget ends its own curve
 * alone. The databases are unloaded again. Stopped at any moment, what was measured stays.
 */
export async function measureGrowth(
  engine: Engine,
  contestants: readonly Contestant[],
  options: GrowthOptions,
): Promise<Growth> {
  const { sizes = GROWTH_ROWS, worldOf, signal, onProgress } = options;
  let curves: readonly Curve[] = contestants.map((contestant) => ({ contestant, points: [], cut: null }));
  const over = (ended: Growth['ended'], loadFault: string | null = null): Growth => ({
    curves,
    rows: null,
    ended,
    loadFault,
  });
  for (const rows of sizes) {
    const running = curves.filter(({ cut }) => !cut);
    if (running.length === 0) return over('nobody-left');
    onProgress?.({ curves, rows, ended: null, loadFault: null });
    const world = worldOf(rows);
    try {
      await engine.load(world, signal ? { signal } : {});
    } catch (error) {
      if (signal?.aborted) return over('stopped');
      return over('not-loaded', error instanceof Error ? error.message : String(error));
    }
    const timed = await race(
      engine,
      running.map(({ contestant }) => contestant),
      {
        database: world.database,
        clock: options.clock,
        rounds: options.samples ?? 3,
        timeoutMs: options.queryBudgetMs,
        ...(signal && { signal }),
        ...(options.disturbance && { disturbance: options.disturbance }),
      },
    );
    await engine.unload(world.database);
    curves = curves.map((curve) =>
      longer(
        curve,
        rows,
        timed.lanes.find((lane) => lane.contestant === curve.contestant),
      ),
    );
    onProgress?.({ curves, rows, ended: null, loadFault: null });
    if (timed.ended === 'stopped') return over('stopped');
  }
  return over('all-rows');
}

function longer(
  curve: Curve,
  rows: number,
  lane: { readonly samples: readonly number[]; readonly error: SqlError | null } | undefined,
): Curve {
  if (!lane) return curve;
  const points = lane.samples.length > 0 ? [...curve.points, { rows, samples: lane.samples }] : curve.points;
  return { ...curve, points, cut: lane.error ? { rows, error: lane.error } : null };
}

/** Fewer points say nothing of a growth. */
export const FEWEST_POINTS = 3;

/**
 * The line through a curve's medians on log-log axes, whose slope is the exponent of the growth. Points below `floorMs` are
 * left out, as fixed costs outweigh the rows there. Null where fewer than `FEWEST_POINTS` are left.
 */
export function growthLine({ points }: Curve, floorMs: number): Line | null {
  const telling = points
    .map(({ rows, samples }) => ({ x: rows, y: median(samples) }))
    .filter(({ y }) => y >= floorMs && y > 0);
  return telling.length < FEWEST_POINTS ? null : exponent(telling);
}
