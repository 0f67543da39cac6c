import { useMemo, useState } from 'preact/hooks';
import type { Relation } from '../relation/relation.ts';
import { whole } from './count-text.ts';
import { columnWidths } from './result-grid-columns.ts';
import { gridText } from './text.ts';

// The mono face is 0.6 em wide, and data is set at 0.8125 rem (--text-data).
const CHARACTER = 0.8125 * 0.6;
const PADDING = 1.25;
const NARROWEST = 3;
const WIDEST = 75;

/** Column widths in pixels: fitted to the rows, then as the reader sets them (null fits again). `rem` is the root's font size. */
export function useColumnWidths(relation: Relation) {
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const fitted = useMemo(
    () => columnWidths(relation).map((characters) => Math.ceil((characters * CHARACTER + PADDING) * rem)),
    [relation, rem],
  );
  const [widths, setWidths] = useState(fitted);
  const setWidth = (column: number, width: number | null) =>
    setWidths((before) =>
      before.with(
        column,
        Math.round(Math.max(NARROWEST * rem, Math.min(width ?? (fitted[column] as number), WIDEST * rem))),
      ),
    );
  return { widths, setWidth, rem };
}

/** Width in pixels of the column that numbers the rows, or names their marks. */
export function gutterWidth(rowCount: number, rem: number, marked: boolean): number {
  const characters = marked ? gridText.missing.length + 2 : Math.max(2, whole(rowCount).length);
  // Row numbers are set a little smaller than the data.
  return Math.ceil((characters * CHARACTER * 0.93 + 1) * rem);
}

/** A CSS length; Preact 11 adds no unit to a number. */
export function px(pixels: number): string {
  return `${pixels}px`;
}
