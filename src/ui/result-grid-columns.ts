import type { Family, Relation } from '../relation/relation.ts';

const NARROWEST = 5;
const WIDEST = 44;
const WIDEST_NAME = 28;
const SAMPLE_HALF = 50;

/**
 * Column widths in characters, wide enough for the names and for the cells of up to 100 rows spread over the
 * relation, half of them its first ones, within 5 and 44 characters.
 */
export function columnWidths(relation: Relation): number[] {
  const rows = sampleRows(relation.rowCount);
  return relation.columns.map(({ name, type }, column) => {
    // The type is set smaller, but in capitals.
    let widest = Math.min(Math.max(length(name) + 2, length(type)), WIDEST_NAME);
    for (const row of rows) {
      widest = Math.max(widest, length(relation.text(row, column) ?? 'NULL'));
    }
    return Math.min(Math.max(Math.ceil(widest), NARROWEST), WIDEST);
  });
}

function sampleRows(rowCount: number): number[] {
  const rows = new Set<number>();
  for (let at = 0; at < SAMPLE_HALF; at++) {
    rows.add(Math.min(at, rowCount - 1));
    rows.add(Math.floor(((at + 1) / SAMPLE_HALF) * (rowCount - 1)));
  }
  return rowCount === 0 ? [] : [...rows];
}

/** Width in characters of the start of a text; East Asian wide characters and emoji count as two. */
function length(text: string): number {
  const seen = text.slice(0, WIDEST);
  return (
    seen.length +
    (seen.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0)
  );
}

/** Where each column starts, in the unit of the widths; one entry more than there are columns, the total. */
export function columnStarts(widths: readonly number[]): number[] {
  const starts = [0];
  for (const width of widths) starts.push((starts.at(-1) as number) + width);
  return starts;
}

/** The columns that lie in part between `left` and `right`: `from` up to but not including `to`. */
export function columnsWithin(starts: readonly number[], left: number, right: number) {
  const count = starts.length - 1;
  let from = 0;
  while (from < count - 1 && (starts[from + 1] as number) <= left) from++;
  let to = from;
  while (to < count && (starts[to] as number) < right) to++;
  return { from, to };
}

/** Whether values of this family are set to the right, so that their digits line up. */
export function alignsRight(family: Family): boolean {
  return family === 'integer' || family === 'decimal' || family === 'float';
}
