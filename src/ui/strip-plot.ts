import * as Plot from '@observablehq/plot';
import { isYours } from '../app/timed-queries.ts';
import type { Lane } from '../benchmark/contestant.ts';
import { median } from '../benchmark/statistics.ts';
import { duration } from './count-text.ts';
import { queryTitle } from './timing-text.ts';

const ROW_HEIGHT = 38;
/** From here on an axis from zero would squeeze the fastest into its first pixels. */
const WIDE_RANGE = 20;

function timeTick(ms: number): string {
  return ms === 0 ? '0' : duration(ms);
}

/** Samples of each query in a row of its own, its median marked; the axis begins at zero unless times differ too much for it. */
export function stripPlot(lanes: readonly Lane[]): (width: number) => Plot.PlotOptions {
  const names = lanes.map(({ contestant }) => contestant.name);
  const samples = lanes.flatMap(({ contestant, samples: times }) =>
    times.map((ms) => ({ name: contestant.name, ms })),
  );
  const medians = lanes
    .filter(({ samples: times }) => times.length > 0)
    .map(({ contestant, samples: times }) => ({ name: contestant.name, ms: median(times) }));
  const longest = Math.max(0, ...samples.map(({ ms }) => ms));
  const middles = medians.map(({ ms }) => ms);
  const isWide = middles.length > 0 && Math.max(...middles) > WIDE_RANGE * Math.min(...middles);
  const inkOf = ({ name }: { readonly name: string }) =>
    isYours(name) ? 'var(--accent)' : 'var(--ink-soft)';
  return () => ({
    height: ROW_HEIGHT * lanes.length + 40,
    ...{ marginLeft: 8, marginRight: 24, marginTop: 4, marginBottom: 32 },
    x: {
      ...{ type: isWide ? 'log' : 'linear', label: null, grid: true, ticks: 4, tickFormat: timeTick },
      ...(!isWide && { domain: [0, longest * 1.04 || 10] }),
    },
    y: { type: 'band', domain: names, axis: null, padding: 0.1 },
    marks: [
      Plot.text(names, {
        ...{ y: (name: string) => name, text: queryTitle, frameAnchor: 'left', dy: -9 },
        ...{ fill: (name: string) => inkOf({ name }) },
        fontWeight: 500,
      }),
      Plot.dot(samples, { x: 'ms', y: 'name', dy: 8, r: 3.5, stroke: inkOf, strokeOpacity: 0.7 }),
      Plot.tickX(medians, {
        ...{ x: 'ms', y: 'name', stroke: inkOf, strokeWidth: 2.5, insetTop: 16, insetBottom: 0 },
      }),
    ],
  });
}
