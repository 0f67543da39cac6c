import type { Curve, GrowthPoint } from './growth.ts';
import { exponent, type Line } from './slope.ts';
import { STEPS_THAT_TELL } from './standing.ts';
import { median } from './statistics.ts';

/** How the time of a query grows beyond its fixed cost: `fixedMs + scale * rows ^ exponent`. */
export interface GrowthLine extends Line {
  readonly fixedMs: number;
}

/** Fewer points say nothing of a growth. */
export const FEWEST_POINTS = 3;
/** Two decades of `GROWTH_ROWS`. Smaller sizes have costs of their own, as each turn of a recursion. */
export const MOST_POINTS = 5;

/** Below so many times the fixed cost, what the rows cost is lost in its scatter. */
const TIMES_THE_FIXED_COST = 2;

/** What a query takes on tables without rows, in milliseconds; null where that was not measured. */
export function fixedCost({ points }: Curve): number | null {
  const empty = points.find(({ rows }) => rows === 0);
  return empty ? median(empty.samples) : null;
}

/** True where a point is long enough, for the clock and beside the fixed cost, to tell what its rows take. */
export function tells(point: GrowthPoint, curve: Curve, resolutionMs: number): boolean {
  const fixedMs = fixedCost(curve);
  if (point.rows === 0 || fixedMs === null) return false;
  return median(point.samples) >= Math.max(TIMES_THE_FIXED_COST * fixedMs, STEPS_THAT_TELL * resolutionMs);
}

/** The points that a line is fitted to: those of the largest sizes that tell, as the growth there is what matters. */
export function fittedPoints(curve: Curve, resolutionMs: number): readonly GrowthPoint[] {
  return curve.points.filter((point) => tells(point, curve, resolutionMs)).slice(-MOST_POINTS);
}

/**
 * The line through the medians of the fitted points, less the fixed cost, on log-log axes: its slope is the exponent of the
 * growth. Null where there are fewer than `FEWEST_POINTS`.
 */
export function growthLine(curve: Curve, resolutionMs: number): GrowthLine | null {
  const fitted = fittedPoints(curve, resolutionMs);
  if (fitted.length < FEWEST_POINTS) return null;
  const fixedMs = fixedCost(curve) ?? 0;
  const line = exponent(fitted.map(({ rows, samples }) => ({ x: rows, y: median(samples) - fixedMs })));
  return { ...line, fixedMs };
}

/** The milliseconds that a line gives a number of rows above 0. */
export function timeAt({ slope, intercept, fixedMs }: GrowthLine, rows: number): number {
  return fixedMs + Math.exp(intercept + slope.estimate * Math.log(rows));
}
