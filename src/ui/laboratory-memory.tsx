import * as Plot from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import type { Line, Report } from '../app/laboratory-report.ts';
import { bytes } from './figure-text.ts';
import { KeptFigure } from './kept-figure.tsx';
import './laboratory-memory.css';
import { circumstancesText, laboratoryText, methodName } from './laboratory-text.ts';
import { MARKS } from './method-mark.tsx';

/** Bytes of one way of counting. */
interface Bar {
  readonly name: string;
  readonly kind: Line['method']['kind'];
  readonly bytes: number;
  readonly text: string;
}

const words = laboratoryText.memory;

/** What counting allocated, and what has to be kept to go on: bytes on a logarithmic scale. */
export function LaboratoryMemory({ report }: { readonly report: Report }) {
  const [allocated, states] = useMemo(() => [allocatedOf(report), statesOf(report)], [report]);
  const origin = circumstancesText(report.setting, report.build);
  return (
    <div class="laboratory-pair">
      {allocated.length > 0 && (
        <ByteFigure name="memory" caption={words.allocated} bars={allocated} circumstances={origin} />
      )}
      {states.length > 0 && (
        <ByteFigure name="state-bytes" caption={words.state} bars={states} circumstances={origin} />
      )}
    </div>
  );
}

function ByteFigure(props: {
  readonly name: string;
  readonly caption: string;
  readonly bars: readonly Bar[];
  readonly circumstances: string;
}) {
  const { name, caption, bars, circumstances } = props;
  const plotFor = useMemo(() => (width: number) => byteChart(bars, width), [bars]);
  const table = {
    columns: [laboratoryText.columns.method, caption],
    rows: bars.map((bar) => [bar.name, bar.text]),
  };
  const description = words.description(bars.map((bar) => `${bar.name} ${bar.text}`).join(', '));
  return (
    <KeptFigure
      name={name}
      circumstances={circumstances}
      caption={caption}
      description={description}
      table={table}
      plotFor={plotFor}
    />
  );
}

/** Narrower charts, in pixels, have the names above the lines. */
const NARROW = 400;

/** The powers of ten within a range, as many as have room. */
function powersOfTen(least: number, largest: number, width: number): number[] {
  const [low, high] = [Math.ceil(Math.log10(least)), Math.floor(Math.log10(largest))];
  const step = Math.max(1, Math.ceil(((high - low + 1) * 110) / width));
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => 10 ** (low + at * step));
}

function byteChart(bars: readonly Bar[], width: number): Plot.PlotOptions {
  const largest = Math.max(...bars.map((bar) => bar.bytes));
  // A chart begins at a power of ten below its smallest figure, and never below 1, where nothing is drawn.
  const smallest = Math.min(...bars.map((bar) => bar.bytes));
  const least = Math.max(1, 10 ** Math.floor(Math.log10(Math.max(1, smallest) * 0.99)));
  const isNarrow = width < NARROW;
  return {
    height: 44 + bars.length * (isNarrow ? 52 : 34),
    marginLeft: isNarrow ? 24 : 170,
    marginRight: 78,
    marginTop: 6,
    marginBottom: 30,
    x: {
      type: 'log',
      domain: [least, Math.max(10, largest)],
      tickFormat: bytes,
      ticks: powersOfTen(least, largest, width),
      label: null,
      grid: true,
    },
    y: { domain: bars.map((bar) => bar.name), label: null, tickSize: 0, axis: isNarrow ? null : 'left' },
    marks: [
      Plot.ruleY(bars, {
        x1: least,
        x2: (bar: Bar) => Math.max(1, bar.bytes),
        y: 'name',
        stroke: (bar: Bar) => MARKS[bar.kind].colour,
        strokeWidth: 2,
      }),
      Plot.dot(bars, {
        x: (bar: Bar) => Math.max(1, bar.bytes),
        y: 'name',
        r: 5,
        symbol: (bar: Bar) => MARKS[bar.kind].symbol,
        fill: (bar: Bar) => MARKS[bar.kind].colour,
      }),
      Plot.text(bars, {
        x: (bar: Bar) => Math.max(1, bar.bytes),
        y: 'name',
        text: 'text',
        dx: 10,
        textAnchor: 'start',
        fill: 'var(--ink)',
      }),
      isNarrow
        ? Plot.text(bars, {
            ...{ x: least, y: 'name', text: 'name', dy: -17, textAnchor: 'start' },
            fill: 'var(--ink-soft)',
          })
        : null,
    ],
  };
}

function allocatedOf({ lines }: Report): Bar[] {
  return lines.flatMap(({ method, counted }) => {
    if (counted?.allocatedBytes == null) return [];
    const text = bytes(counted.allocatedBytes);
    return [{ name: methodName(method), kind: method.kind, bytes: counted.allocatedBytes, text }];
  });
}

function statesOf({ lines }: Report): Bar[] {
  return lines.flatMap(({ method, stateBytes }) =>
    stateBytes === null
      ? []
      : [{ name: methodName(method), kind: method.kind, bytes: stateBytes, text: bytes(stateBytes) }],
  );
}
