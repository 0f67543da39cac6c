import type { Picture } from '../exercise/picture.ts';
import type { Relation } from '../relation/relation.ts';
import { packText } from './pack-text.ts';
import { pictureText } from './picture-text.ts';
import type { FigureTable } from './plot-figure.tsx';

/** Where something stands across: a number, a moment, or a name among those of the other marks. */
export type Place = number | Date | string;

/** One mark of a picture. */
export interface Mark {
  readonly x: Place;
  /** As the engine prints it. */
  readonly at: string;
  /** Where a span ends, and as the engine prints it; null for what has no length. */
  readonly end: number | Date | null;
  readonly until: string | null;
  /** NaN for a span, which stands in a lane. */
  readonly y: number;
  /** Empty for what is no span. */
  readonly lane: string;
  readonly series: string;
  readonly isMarked: boolean;
}

/** The marks in a picture's rows; those without a place are left out. */
export function marksOf(rows: Relation, kind: Picture['kind']): Mark[] {
  const place = (name: string) => rows.columns.findIndex((column) => column.name === name);
  const [x, end, y, series, marked] = [
    ...[place('x'), place('x_end'), place('y')],
    ...[place('series'), place('marked')],
  ] as const;
  const family = rows.columns[x]?.family ?? '';
  const isText = family === 'text';
  const isMoment = ['date', 'timestamp'].includes(family);
  const cell = (row: number, column: number) => (column < 0 ? null : rows.text(row, column));
  const marks = Array.from({ length: rows.rowCount }, (_, row): Mark => {
    const [at, until, value] = [cell(row, x), cell(row, end), cell(row, y)];
    return {
      ...{ x: isText ? (at ?? Number.NaN) : placeOf(at, isMoment), at: at ?? '' },
      ...{ end: until === null ? null : placeOf(until, isMoment), until },
      ...{ y: kind === 'spans' || value === null ? Number.NaN : Number(value) },
      ...{ lane: kind === 'spans' ? (value ?? '') : '', series: cell(row, series) ?? '' },
      isMarked: cell(row, marked) === 'true',
    };
  });
  const hasPlace = ({ x: at }: Mark) => typeof at === 'string' || Number.isFinite(Number(at));
  return marks.filter((mark) => hasPlace(mark) && (mark.lane !== '' || Number.isFinite(mark.y)));
}

function placeOf(text: string | null, isMoment: boolean): number | Date {
  if (text === null) return Number.NaN;
  return isMoment
    ? new Date(`${text.replace(' ', 'T')}${text.includes(' ') ? '' : 'T00:00'}Z`)
    : Number(text);
}

/** The marks as a table, with a column for series and for what stands out where there are any. */
export function tableOf(marks: readonly Mark[], { kind, across, up }: Picture): FigureTable {
  const hasSeries = marks.some(({ series }) => series !== '');
  const hasMarked = marks.some(({ isMarked }) => isMarked);
  const isSpans = kind === 'spans';
  const places = isSpans ? [up, pictureText.from(across), pictureText.to(across)] : [across];
  return {
    columns: [
      ...[...places, ...(hasSeries ? [packText.series] : [])],
      ...[...(isSpans ? [] : [up]), ...(hasMarked ? [''] : [])],
    ],
    rows: marks.map(({ at, until, lane, y, series, isMarked }) => [
      ...[...(isSpans ? [lane, at, until ?? ''] : [at]), ...(hasSeries ? [series] : [])],
      ...[...(isSpans ? [] : [short(y)]), ...(hasMarked ? [isMarked ? packText.marked : ''] : [])],
    ]),
  };
}

/** What the picture shows, in a sentence; empty where there is nothing in it. */
export function descriptionOf(marks: readonly Mark[], { kind, across, up }: Picture): string {
  if (kind === 'spans') {
    const spans = marks.filter(({ end }) => end !== null).length;
    const lanes = new Set(marks.map(({ lane }) => lane)).size;
    return marks.length === 0 ? '' : pictureText.spans(spans, marks.length - spans, lanes);
  }
  const most = marks.reduce<Mark | null>((a, b) => (a && a.y >= b.y ? a : b), null);
  return most ? packText.described(marks.length, up, short(most.y), across, most.at) : '';
}

/** A number in four digits. */
export function short(value: number): string {
  const notation = Math.abs(value) >= 1e6 ? 'compact' : 'standard';
  return value.toLocaleString('en', { maximumSignificantDigits: 4, notation });
}
