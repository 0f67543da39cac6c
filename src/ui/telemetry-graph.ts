import * as Plot from '@observablehq/plot';
import type { Graph } from '../exercise/story.ts';
import type { Relation } from '../relation/relation.ts';
import { packText } from './pack-text.ts';
import type { FigureTable } from './plot-figure.tsx';

/** One mark of a graph. */
export interface Mark {
  readonly x: number | Date;
  /** As the engine prints it. */
  readonly at: string;
  readonly y: number;
  readonly series: string;
  readonly isMarked: boolean;
}

/** The marks in a graph's rows; those without a place are left out. */
export function marksOf(rows: Relation): Mark[] {
  const place = (name: string) => rows.columns.findIndex((column) => column.name === name);
  const [x, y, series, marked] = [place('x'), place('y'), place('series'), place('marked')];
  const isMoment = ['date', 'timestamp'].includes(rows.columns[x]?.family ?? '');
  const cell = (row: number, column: number) => (column < 0 ? null : rows.text(row, column));
  const marks = Array.from({ length: rows.rowCount }, (_, row): Mark => {
    const [at, value] = [cell(row, x), cell(row, y)];
    return {
      ...{ x: placeOf(at, isMoment), at: at ?? '', y: value === null ? Number.NaN : Number(value) },
      ...{ series: cell(row, series) ?? '', isMarked: cell(row, marked) === 'true' },
    };
  });
  return marks.filter((mark) => Number.isFinite(mark.y) && Number.isFinite(Number(mark.x)));
}

function placeOf(text: string | null, isMoment: boolean): number | Date {
  if (text === null) return Number.NaN;
  return isMoment
    ? new Date(`${text.replace(' ', 'T')}${text.includes(' ') ? '' : 'T00:00'}Z`)
    : Number(text);
}

/** The marks as a table, with a column for series and for what stands out where there are any. */
export function tableOf(marks: readonly Mark[], { across, up }: Graph): FigureTable {
  const hasSeries = marks.some(({ series }) => series !== '');
  const hasMarked = marks.some(({ isMarked }) => isMarked);
  return {
    columns: [across, ...(hasSeries ? [packText.series] : []), up, ...(hasMarked ? [''] : [])],
    rows: marks.map(({ at, y, series, isMarked }) => [
      ...[at, ...(hasSeries ? [series] : []), short(y)],
      ...(hasMarked ? [isMarked ? packText.marked : ''] : []),
    ]),
  };
}

/** What the graph shows, in a sentence. */
export function descriptionOf(marks: readonly Mark[], { across, up }: Graph): string {
  const most = marks.reduce<Mark | null>((a, b) => (a && a.y >= b.y ? a : b), null);
  return most ? packText.described(marks.length, up, short(most.y), across, most.at) : '';
}

const LEFT = 64;

/** Bars or lines; what is marked is drawn in ink, the rest in a softer tone. */
export function telemetryChart(
  marks: readonly Mark[],
  { kind, across, up }: Graph,
  width: number,
): Plot.PlotOptions {
  const marked = marks.filter(({ isMarked }) => isMarked);
  const soft = marked.length > 0 ? 'var(--line-strong)' : 'var(--accent)';
  const isTime = marks.some(({ x }) => x instanceof Date);
  return {
    ...{ height: 260, marginLeft: LEFT, marginBottom: 40 },
    x: { label: across, ...(isTime ? { type: 'utc' as const } : {}) },
    y: { label: up, grid: true, zero: true, tickFormat: short },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      ...(kind === 'bars' ? bars(marks, soft, width) : lines(marks, soft)),
    ],
  };
}

function bars(marks: readonly Mark[], soft: string, width: number): Plot.Markish[] {
  const strokeWidth = Math.max(1, Math.min(12, (0.7 * (width - LEFT)) / Math.max(1, marks.length)));
  const bar = (isMarked: boolean, stroke: string, least: number) =>
    Plot.ruleX(
      marks.filter((mark) => mark.isMarked === isMarked),
      { x: 'x', y: 'y', stroke, strokeWidth: Math.max(least, strokeWidth) },
    );
  return [bar(false, soft, 1), bar(true, 'var(--ink)', 3)];
}

function lines(marks: readonly Mark[], soft: string): Plot.Markish[] {
  const last = [...new Map(marks.filter(({ series }) => series).map((mark) => [mark.series, mark])).values()];
  const ends = { x: 'x', y: 'y', text: 'series', dy: -10, textAnchor: 'end', fill: 'var(--ink)' } as const;
  return [
    Plot.line(marks, { x: 'x', y: 'y', z: 'series', stroke: soft, strokeWidth: 1.75 }),
    Plot.dot(
      marks.filter(({ isMarked }) => isMarked),
      { x: 'x', y: 'y', r: 3.5, fill: 'var(--ink)' },
    ),
    Plot.text(last, ends),
  ];
}

function short(value: number): string {
  const notation = Math.abs(value) >= 1e6 ? 'compact' : 'standard';
  return value.toLocaleString('en', { maximumSignificantDigits: 4, notation });
}
