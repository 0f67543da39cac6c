import * as Plot from '@observablehq/plot';
import type { Sizes } from '../app/laboratory-sizes.ts';
import { median } from '../benchmark/statistics.ts';
import type { Method } from '../laboratory/method.ts';
import { duration } from './count-text.ts';
import { short } from './figure-text.ts';
import { laboratoryText, methodName } from './laboratory-text.ts';
import { MARKS } from './method-mark.tsx';
import type { FigureTable } from './plot-figure.tsx';

/** The times of one way of counting. */
export interface MethodTimes {
  readonly name: string;
  readonly kind: Method['kind'];
  readonly setting: number | null;
  readonly points: readonly TimePoint[];
}

interface TimePoint {
  readonly rows: number;
  readonly samples: readonly number[];
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
  readonly text: string;
}

/** The times by way of counting; without those that were never timed. */
export function timesOf({ setting, points }: Sizes): MethodTimes[] {
  return setting.methods
    .map((method) => ({
      name: methodName(method),
      kind: method.kind,
      setting: method.setting,
      points: points.flatMap(({ rows, samples }) => {
        const taken = samples.get(method.id);
        return taken ? [pointOf(rows, taken)] : [];
      }),
    }))
    .filter((times) => times.points.length > 0);
}

function pointOf(rows: number, samples: readonly number[]): TimePoint {
  // The clock may not have moved, and a logarithm has no place for 0.
  const shown = samples.map((each) => Math.max(each, 0.01));
  const medianMs = median(shown);
  return {
    ...{ rows, samples, medianMs },
    ...{ leastMs: Math.min(...shown), mostMs: Math.max(...shown), text: duration(median(samples)) },
  };
}

/** The figures: a row for each number of rows, a column for each way of counting. */
export function sizesTable({ points }: Sizes, times: readonly MethodTimes[]): FigureTable {
  return {
    columns: [laboratoryText.sizes.rows, ...times.map(({ name }) => name)],
    rows: points.map(({ rows }) => [
      short(rows),
      ...times.map((each) => each.points.find((point) => point.rows === rows)?.text ?? laboratoryText.none),
    ]),
  };
}

/** Both axes logarithmic, the median as a line with the spread of the samples, and the name where the line ends. */
export function sizesChart(times: readonly MethodTimes[], width: number): Plot.PlotOptions {
  const all = times.flatMap((each) => each.points.map((point) => ({ ...point, ...{ kind: each.kind } })));
  const ends = labelled(times);
  const isNarrow = width < 520;
  const colour = ({ kind }: { readonly kind: Method['kind'] }) => MARKS[kind].colour;
  return {
    height: isNarrow ? 320 : 380,
    marginLeft: 56,
    marginRight: isNarrow ? 24 : 215,
    marginTop: isNarrow ? 24 + times.length * 16 : 24,
    marginBottom: 40,
    x: {
      type: 'log',
      ticks: [...new Set(all.map(({ rows }) => rows))],
      tickFormat: short,
      label: laboratoryText.sizes.rows,
    },
    y: {
      type: 'log',
      label: isNarrow ? null : laboratoryText.sizes.axis,
      tickFormat: duration,
      grid: true,
      ticks: 6,
    },
    marks: [
      Plot.ruleX(all, { x: 'rows', y1: 'leastMs', y2: 'mostMs', stroke: colour, strokeOpacity: 0.5 }),
      Plot.line(all, { x: 'rows', y: 'medianMs', z: 'kind', stroke: colour, strokeWidth: 1.75 }),
      Plot.dot(all, {
        x: 'rows',
        y: 'medianMs',
        r: 4.5,
        fill: colour,
        symbol: ({ kind }: { readonly kind: Method['kind'] }) => MARKS[kind].symbol,
      }),
      isNarrow ? legend(times) : null,
      isNarrow
        ? null
        : Plot.text(ends, {
            ...{ x: 'rows', y: 'labelMs', text: 'label', dx: 10, textAnchor: 'start' },
            ...{ fill: colour, fontWeight: 500 },
          }),
    ],
  };
}

/** A name for each line at its end, moved apart where lines end close together. */
function labelled(times: readonly MethodTimes[]) {
  const ends = times
    .flatMap(({ name, kind, points }) => {
      const last = points.at(-1);
      return last ? [{ kind, rows: last.rows, medianMs: last.medianMs, label: `${name}: ${last.text}` }] : [];
    })
    .sort((a, b) => a.medianMs - b.medianMs);
  const all = times.flatMap(({ points }) => points.flatMap(({ leastMs, mostMs }) => [leastMs, mostMs]));
  const room = (Math.max(...all) / Math.min(...all)) ** 0.058;
  let below = 0;
  return ends.map((end) => {
    below = Math.max(end.medianMs, below * room);
    return { ...end, labelMs: below };
  });
}

/** The names above the chart, where there is no room beside it. */
function legend(times: readonly MethodTimes[]): Plot.Markish {
  return times.map(({ name, kind, points }, at) =>
    Plot.text([`${name}: ${points.at(-1)?.text ?? ''}`], {
      ...{ frameAnchor: 'top-left', dy: -20 - (times.length - at) * 16, dx: -40 },
      ...{ fill: MARKS[kind].colour, fontWeight: 500 },
    }),
  );
}
