import * as Plot from '@observablehq/plot';
import type { GrowthReport } from '../app/growth.ts';
import { type Curve, GROWTH_ROWS, type GrowthPoint } from '../benchmark/growth.ts';
import { fittedPoints, growthLine, timeAt } from '../benchmark/growth-line.ts';
import { median } from '../benchmark/statistics.ts';
import { inkAt } from './chart-ink.ts';
import { limit, roundRows } from './timing-text.ts';

/** One for each query, in their order, and again from the start where there are more; the sign stands for it in text. */
export const MARKS = [
  { symbol: 'circle', sign: '\u25cf', dash: 'none' },
  { symbol: 'square', sign: '\u25a0', dash: '6 4' },
  { symbol: 'triangle', sign: '\u25b2', dash: '2 4' },
  { symbol: 'diamond', sign: '\u25c6', dash: '10 3 2 3' },
  { symbol: 'star', sign: '\u2605', dash: '1 3' },
] as const;

/** The mark of the query at a place. */
export function markAt(index: number): (typeof MARKS)[number] {
  return MARKS[index % MARKS.length] ?? MARKS[0];
}

const STEPS = 40;
const LEAST_ROWS = GROWTH_ROWS[1];
const MOST_ROWS = GROWTH_ROWS[GROWTH_ROWS.length - 1] ?? LEAST_ROWS;

interface Place {
  readonly rows: number;
  readonly ms: number;
}

function placeOf({ rows, samples }: GrowthPoint): Place {
  return { rows, ms: median(samples) };
}

/** The fitted line over the sizes it is fitted to; where nothing is fitted, from point to point. */
function lineOf(curve: Curve, resolutionMs: number): readonly Place[] {
  const line = growthLine(curve, resolutionMs);
  const fitted = fittedPoints(curve, resolutionMs);
  const [first, last] = [fitted[0]?.rows, fitted.at(-1)?.rows];
  if (!line || !first || !last) return curve.points.filter(({ rows }) => rows > 0).map(placeOf);
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const rows = first * (last / first) ** (step / STEPS);
    return { rows, ms: timeAt(line, rows) };
  });
}

/**
 * Times against rows on logarithmic axes: the medians of each query, filled where the line is fitted to them, and a cross
 * where it was past its time. The axes stay as they are while points come.
 */
export function growthPlot({
  growth,
  resolutionMs,
  queryBudgetMs,
}: GrowthReport): (width: number) => Plot.PlotOptions {
  const shown = growth.curves.flatMap(({ points }) => points.filter(({ rows }) => rows > 0));
  const shortest = Math.min(1, ...shown.map(({ samples }) => median(samples)));
  const least = Math.max(0.01, 10 ** Math.floor(Math.log10(shortest)));
  const most = queryBudgetMs * 1.6;
  const decades = (from: number, to: number) =>
    Array.from({ length: Math.floor(Math.log10(to / from) + 1.001) }, (_, power) => from * 10 ** power);
  const marks = growth.curves.flatMap((curve, index) => {
    const { symbol, dash } = markAt(index);
    const ink = inkAt(index);
    const fitted = fittedPoints(curve, resolutionMs);
    const points = curve.points
      .filter(({ rows }) => rows > 0)
      .map((point) => ({ ...placeOf(point), fill: fitted.includes(point) ? ink : 'var(--paper)' }));
    const { cut } = curve;
    return [
      Plot.line(lineOf(curve, resolutionMs), {
        ...{ x: 'rows', y: 'ms', stroke: ink, strokeDasharray: dash },
        strokeWidth: index === 0 ? 2.5 : 1.5,
      }),
      Plot.dot(points, { x: 'rows', y: 'ms', symbol, fill: 'fill', stroke: ink, strokeWidth: 1.5, r: 4.5 }),
      Plot.dot(cut && cut.rows > 0 ? [cut] : [], {
        ...{ x: 'rows', y: queryBudgetMs, symbol: 'times', stroke: ink, strokeWidth: 2.5, r: 6 },
      }),
    ];
  });
  return (width) => ({
    height: Math.max(260, Math.min(400, width * 0.55)),
    ...{ marginLeft: 52, marginRight: 20, marginTop: 16, marginBottom: 40 },
    x: {
      ...{ type: 'log', domain: [LEAST_ROWS * 0.8, MOST_ROWS * 1.25], label: 'rows', grid: true },
      ...{ ticks: decades(LEAST_ROWS, MOST_ROWS), tickFormat: roundRows },
    },
    y: {
      ...{ type: 'log', domain: [least, most], label: 'time', grid: true },
      ...{ ticks: decades(least, most), tickFormat: limit },
    },
    marks: [Plot.ruleY([queryBudgetMs], { stroke: 'var(--line-strong)', strokeDasharray: '4 3' }), ...marks],
  });
}
