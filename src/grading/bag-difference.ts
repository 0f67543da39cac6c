import type { ResultSpec } from '../exercise/exercise.ts';
import { quoted } from '../sql/quoted.ts';
import type { ComparedColumn } from './columns.ts';
import { exactForm } from './equality.ts';

/** Two materialised results, as qualified and quoted table names, and how their columns are compared. */
export interface Comparison {
  readonly reference: string;
  readonly referenceRows: number;
  readonly answer: string;
  readonly answerRows: number;
  readonly columns: readonly ComparedColumn[];
  readonly rows: ResultSpec['rows'];
}

/** A side of a comparison. */
export type Side = 'reference' | 'answer';

/** Turns an exact form into another before it is compared, for near misses: `lower(...)` on text, say. */
export type Folding = (form: string, column: ComparedColumn) => string;

/** The exact forms of a row's columns as a select list `k0, k1, ...`, by their place in the exercise's list. */
export function exactForms(columns: readonly ComparedColumn[], side: Side, fold?: Folding): string[] {
  return columns.map((column, index) => {
    const [mine, theirs] =
      side === 'reference' ? [column.reference, column.answer] : [column.answer, column.reference];
    const form = exactForm(`c${mine.index}`, mine.type, theirs.type);
    return `${fold ? fold(form, column) : form} AS k${index}`;
  });
}

/**
 * A query of the rows whose multiplicity differs: columns `k0, k1, ...` and `w`, above 0 where the answer misses the
 * row that often and below 0 where it has it too often. GROUP BY counts NULL as equal to NULL and NaN to NaN.
 */
export function bagDifference(comparison: Comparison, fold?: Folding): string {
  const { reference, answer, columns, rows } = comparison;
  const distinct = rows === 'set' ? 'DISTINCT ' : '';
  const keys = columns.map((_, index) => `k${index}`).join(', ');
  const expected = exactForms(columns, 'reference', fold).join(', ');
  const given = exactForms(columns, 'answer', fold).join(', ');
  return `SELECT ${keys}, sum(w) AS w FROM (
SELECT ${distinct}${expected}, 1 AS w FROM ${reference}
UNION ALL SELECT ${distinct}${given}, -1 AS w FROM ${answer}
) GROUP BY ${keys} HAVING sum(w) <> 0`;
}

/** A query of one row: how many rows are missing and how many extra, with multiplicity. */
export function bagTotals(comparison: Comparison, fold?: Folding): string {
  return `SELECT coalesce(sum(w) FILTER (w > 0), 0) AS missing, coalesce(-sum(w) FILTER (w < 0), 0) AS extra
FROM (${bagDifference(comparison, fold)})`;
}

/** A query of the missing (or the extra) rows as they stand in the reference (or the answer), with `multiplicity`. */
export function differingRows(comparison: Comparison, side: Side): string {
  const { columns } = comparison;
  const table = side === 'reference' ? comparison.reference : comparison.answer;
  const keys = columns.map((_, index) => `d.k${index}`);
  const same = columns.map((_, index) => `r.k${index} IS NOT DISTINCT FROM d.k${index}`);
  const shown = columns.map(
    (column, index) => `any_value(r.c${column[side].index}) AS ${quoted(columns[index]?.asked.name ?? '')}`,
  );
  const sign = side === 'reference' ? '' : '-';
  return `SELECT ${shown.join(', ')}, CAST(${sign}any_value(d.w) AS BIGINT) AS multiplicity
FROM (SELECT *, ${exactForms(columns, side).join(', ')} FROM ${table}) r
JOIN (${bagDifference(comparison)}) d ON ${same.join(' AND ')}
WHERE ${sign}d.w > 0 GROUP BY ${keys.join(', ')} ORDER BY ${keys.join(', ')}`;
}
