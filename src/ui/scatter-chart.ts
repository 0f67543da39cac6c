import * as Plot from '@observablehq/plot';
import { errorSummary, relativeError } from '../laboratory/error.ts';
import type { Cloud } from '../laboratory/scatter.ts';
import { whole } from './count-text.ts';
import { percent, short, tickPercent } from './figure-text.ts';
import { laboratoryText } from './laboratory-text.ts';
import { MARKS } from './method-mark.tsx';
import type { FigureTable } from './plot-figure.tsx';

const words = laboratoryText.scatter;

/** The figures of one method: a row for each cardinality. */
export function scatterTable(clouds: readonly Cloud[]): FigureTable {
  return {
    columns: [words.values, words.groups, words.measured, words.theory, words.bias, words.largest],
    rows: clouds.map(({ method, cardinality, estimates }) => {
      const errors = errorSummary(estimates);
      const theory = method.standardError(cardinality);
      return [
        whole(cardinality),
        whole(estimates.length),
        errors ? percent(errors.rootMeanSquare) : laboratoryText.none,
        theory === null ? laboratoryText.unknown : percent(theory),
        errors ? percent(errors.bias, true) : laboratoryText.none,
        errors ? percent(errors.largestAbsolute) : laboratoryText.none,
      ];
    }),
  };
}

/** More dots of one cardinality would be one blot. */
export const MOST_DOTS = 2000;

/** A standard error from fewer estimates is chance itself. */
const FEWEST_FOR_LINE = 10;

/** How far to the sides dots of one cardinality lie apart, as a factor. */
const SPREAD = 1.9;

/** One dot for each group, the band of one standard error by theory, and what was measured as a line at both sides. */
export function scatterChart(clouds: readonly Cloud[], width: number): Plot.PlotOptions {
  const dots = clouds.flatMap(({ cardinality, estimates }) =>
    estimates
      .slice(0, MOST_DOTS)
      .map((one) => ({ x: cardinality * aside(one.group), error: relativeError(one) })),
  );
  const measured = clouds.flatMap(({ cardinality, estimates }) => {
    const errors = errorSummary(estimates);
    return errors && estimates.length >= FEWEST_FOR_LINE
      ? [{ cardinality, error: errors.rootMeanSquare }]
      : [];
  });
  const band = bandOf(clouds);
  const kind = clouds[0]?.method.kind ?? 'exact';
  const reach = Math.max(
    0.001,
    ...dots.map(({ error }) => Math.abs(error)),
    ...band.map(({ error }) => error),
  );
  const cardinalities = clouds.map(({ cardinality }) => cardinality);
  const edge = SPREAD * 1.3;
  return {
    height: Math.min(300, Math.max(220, width * 0.55)),
    marginLeft: 58,
    marginRight: 12,
    marginTop: 38,
    marginBottom: 40,
    x: {
      type: 'log',
      domain: [Math.min(...cardinalities) / edge, Math.max(...cardinalities) * edge],
      ticks: cardinalities,
      tickFormat: short,
      label: words.values,
    },
    y: {
      domain: [-reach * 1.1, reach * 1.1],
      tickFormat: tickPercent,
      ticks: 6,
      label: words.axis,
      grid: true,
    },
    marks: [
      Plot.areaY(band, {
        ...{ x: 'cardinality', y1: (d: Edge) => -d.error, y2: 'error' },
        ...{ fill: MARKS[kind].colour, fillOpacity: 0.16 },
      }),
      Plot.ruleY([0], { stroke: 'var(--ink-soft)' }),
      Plot.dot(dots, { x: 'x', y: 'error', r: 1.7, fill: MARKS[kind].colour, fillOpacity: 0.65 }),
      Plot.text(clouds, {
        ...{ x: 'cardinality', frameAnchor: 'top', dy: -16, fill: 'var(--ink-soft)' },
        text: (cloud: Cloud) => `n = ${short(cloud.estimates.length)}`,
      }),
      ...[1, -1].map((side) =>
        Plot.ruleY(measured, {
          y: (d: Edge) => side * d.error,
          x1: (d: Edge) => d.cardinality / SPREAD,
          x2: (d: Edge) => d.cardinality * SPREAD,
          ...{ stroke: 'var(--ink)', strokeWidth: 2 },
        }),
      ),
    ],
  };
}

interface Edge {
  readonly cardinality: number;
  readonly error: number;
}

/** A place of its own for each group beside its cardinality, the same at each drawing. */
function aside(group: number): number {
  const turn = (group * 0.618_033_988_75) % 1;
  return SPREAD ** (2 * turn - 1);
}

/** One standard error by theory over the whole width; empty where the engine does not tell. */
function bandOf(clouds: readonly Cloud[]): Edge[] {
  const { method } = clouds[0] ?? {};
  const cardinalities = clouds.map(({ cardinality }) => cardinality);
  if (!method || cardinalities.length === 0) return [];
  const [low, high] = [
    Math.min(...cardinalities) / (SPREAD * 1.3),
    Math.max(...cardinalities) * SPREAD * 1.3,
  ];
  const steps = 60;
  return Array.from({ length: steps + 1 }, (_, at) => {
    const cardinality = low * (high / low) ** (at / steps);
    // Of one cardinality alone, all places to its sides are that cardinality.
    const drawn = clouds.length === 1 ? (cardinalities[0] as number) : cardinality;
    return { cardinality, error: method.standardError(drawn) ?? Number.NaN };
  }).filter(({ error }) => !Number.isNaN(error));
}
