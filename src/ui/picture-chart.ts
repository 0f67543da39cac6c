import * as Plot from '@observablehq/plot';
import type { Picture } from '../exercise/picture.ts';
import { inkAt } from './chart-ink.ts';
import { type Mark, short } from './picture-marks.ts';
import { pictureText } from './picture-text.ts';

/** What a chart is drawn from. */
export interface Chart {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  /** What the marks are held against; null for nothing. */
  readonly limit: number | null;
  /** The marks of all pictures that are to have the same axes, these included. */
  readonly beside?: readonly Mark[];
}

/** Bars, lines or spans; what is marked is drawn in ink, the rest in a softer tone. */
export function pictureChart(chart: Chart, width: number): Plot.PlotOptions {
  if (chart.picture.kind === 'spans') return spanChart(chart, width);
  const lies = chart.marks.some(({ x }) => typeof x === 'string');
  return lies ? lyingChart(chart, width) : standingChart(chart, width);
}

const LEFT = 64;
const BOTTOM = 46;
/** The height of a line of text. */
const LINE = 16;
const LIMIT = { stroke: 'var(--wrong)', strokeWidth: 1.5, strokeDasharray: '6 4' } as const;
/** Readable over bars too. */
const LIMIT_TEXT = { fill: 'var(--wrong)', fontWeight: 600, stroke: 'var(--paper)', strokeWidth: 4 } as const;

function standingChart({ picture, marks, limit, beside = marks }: Chart, width: number): Plot.PlotOptions {
  const { kind, across, up, limitTitle } = picture;
  const heights = beside.map(({ y }) => y);
  // Room above the limit for its name.
  const highest = Math.max(0, 1.1 * (limit ?? 0), ...heights);
  const lowest = Math.min(0, ...heights);
  const marginTop = 30 + (kind === 'line' ? LINE * (seriesOf(marks).length - 1) : 0);
  return {
    ...{ height: 240 + marginTop, marginTop, marginLeft: LEFT, marginBottom: BOTTOM },
    x: { label: across, ...scaleOf(beside) },
    y: { label: up, grid: true, domain: [lowest, highest || 1], nice: true, tickFormat: short },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ...(kind === 'bars' ? bars(marks, width) : lines(marks)),
      ...(limit === null
        ? []
        : [
            Plot.ruleY([limit], LIMIT),
            Plot.text([limit], {
              ...{ y: (value: number) => value, ...LIMIT_TEXT },
              text: () => pictureText.limit(limitTitle, short(limit)),
              ...{ frameAnchor: 'right', textAnchor: 'end', dy: -8 },
            }),
          ]),
    ],
  };
}

/** Numbers or moments from the first to the last place of the marks, ends of spans included. */
function scaleOf(marks: readonly Mark[]): Plot.ScaleOptions {
  const places = marks.flatMap(({ x, end }) => [x, ...(end === null ? [] : [end])]);
  const numbers = places.map(Number).filter(Number.isFinite);
  if (numbers.length === 0) return {};
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  const isTime = places.some((place) => place instanceof Date);
  return isTime ? { type: 'utc', domain: [new Date(from), new Date(to)] } : { domain: [from, to] };
}

const soft = (marks: readonly Mark[]) =>
  marks.some(({ isMarked }) => isMarked) ? 'var(--line-strong)' : 'var(--accent)';

/** The colour of each mark; what is soft is the same for all of them. */
function colourOf(marks: readonly Mark[]): (mark: Mark) => string {
  const rest = soft(marks);
  return ({ isMarked }) => (isMarked ? 'var(--ink)' : rest);
}

function bars(marks: readonly Mark[], width: number): Plot.Markish[] {
  const strokeWidth = Math.max(1, Math.min(12, (0.7 * (width - LEFT)) / Math.max(1, marks.length)));
  const bar = (isMarked: boolean, stroke: string, least: number) =>
    Plot.ruleX(
      marks.filter((mark) => mark.isMarked === isMarked),
      { x: 'x', y: 'y', stroke, strokeWidth: Math.max(least, strokeWidth) },
    );
  return [bar(false, soft(marks), 1), bar(true, 'var(--ink)', 3)];
}

function lines(marks: readonly Mark[]): Plot.Markish[] {
  const names = seriesOf(marks);
  const [only] = names.length < 2 ? [soft(marks)] : [];
  return [
    ...names.flatMap((name, at) => {
      const ink = only ?? inkAt(at);
      return [
        Plot.line(
          marks.filter(({ series }) => series === name),
          { x: 'x', y: 'y', stroke: ink, strokeWidth: 1.75 },
        ),
        // Above the frame, where it covers none of them.
        Plot.text(name ? [`— ${name}`] : [], {
          ...{ text: (said: string) => said, fill: ink, frameAnchor: 'top-right', textAnchor: 'end' },
          dy: LINE * (at - names.length),
        }),
      ];
    }),
    Plot.dot(
      marks.filter(({ isMarked }) => isMarked),
      { x: 'x', y: 'y', r: 3.5, fill: 'var(--ink)' },
    ),
  ];
}

function seriesOf(marks: readonly Mark[]): readonly string[] {
  return distinct(marks.map(({ series }) => series));
}

/** Room for the names on the left: as the longest needs, at most two fifths of the width. */
function namesOf(names: readonly string[], width: number) {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  const marginLeft = Math.round(Math.min(0.4 * width, 16 + 7 * longest));
  const most = Math.max(4, Math.floor((marginLeft - 16) / 7));
  const clipped = (name: string) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);
  return { marginLeft, tickFormat: clipped };
}

/** The heights of lanes: easy to tell apart where they are few, and on one screen where they are many. */
function heightOf(lanes: number): number {
  return 64 + lanes * Math.max(8, Math.min(26, 560 / Math.max(1, lanes)));
}

/** What stands beside lanes is named above them, where it covers none. */
const BAND = { type: 'band', labelAnchor: 'top', labelArrow: 'none' } as const;

const distinct = (names: readonly string[]) => [...new Set(names)];
/** As people count: 2 before 10. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare;

function lyingChart({ picture, marks, limit, beside = marks }: Chart, width: number): Plot.PlotOptions {
  const names = distinct(beside.map(({ at }) => at));
  const { marginLeft, tickFormat } = namesOf(names, width);
  const most = Math.max(0, limit ?? 0, ...beside.map(({ y }) => y));
  return {
    ...{ height: heightOf(names.length), marginLeft, marginBottom: BOTTOM, marginTop: 24 },
    x: { label: picture.up, grid: true, domain: [0, most || 1], nice: true, tickFormat: short },
    y: { label: picture.across, ...BAND, domain: names, tickFormat, padding: 0.25 },
    marks: [
      Plot.barX(marks, {
        ...{ x: 'y', y: 'at' },
        fill: colourOf(marks),
      }),
      Plot.ruleX([0], { stroke: 'var(--line-strong)' }),
      ...(limit === null ? [] : [Plot.ruleX([limit], LIMIT)]),
    ],
  };
}

function spanChart({ picture, marks, beside = marks }: Chart, width: number): Plot.PlotOptions {
  const lanes = distinct(beside.map(({ lane }) => lane)).sort(inOrder);
  const { marginLeft, tickFormat } = namesOf(lanes, width);
  const colour = colourOf(marks);
  const spans = marks.filter(({ end }) => end !== null);
  const moments = marks.filter(({ end }) => end === null);
  return {
    ...{ height: heightOf(lanes.length), marginLeft, marginRight: 24, marginBottom: BOTTOM, marginTop: 24 },
    x: { label: picture.across, grid: true, ...scaleOf(beside) },
    y: { label: picture.up, ...BAND, domain: lanes, tickFormat, padding: 0.3 },
    marks: [
      // An outline, so that spans which touch are seen to be two.
      Plot.barX(spans, {
        ...{ x1: 'x', x2: 'end', y: 'lane', fill: colour, fillOpacity: 0.55 },
        ...{ stroke: 'var(--paper)', strokeWidth: 1, rx: 2 },
      }),
      // A span of no length is seen as well.
      Plot.tickX(spans, { x: 'x', y: 'lane', stroke: colour, strokeWidth: 2 }),
      Plot.dot(moments, {
        x: 'x',
        y: 'lane',
        r: 3.5,
        fill: colour,
        stroke: 'var(--paper)',
        strokeWidth: 0.75,
      }),
    ],
  };
}
