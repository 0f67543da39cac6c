import type { ResultSpec, TopRows } from '../exercise/exercise.ts';
import type { Comparison, Side } from './bag-difference.ts';
import type { ComparedColumn } from './columns.ts';
import { closeTo, exactForm } from './equality.ts';

/**
 * Where a task asks for the best rows alone, the comparison with just as many of the candidates as are due in place of
 * all: those better than the k-th, and of its peers the ones that the answer chose, as far as these are enough. The
 * answer is right where it equals them. Other tasks' comparisons come back as they are.
 */
export function withBestRows(comparison: Comparison, { top }: Pick<ResultSpec, 'top'>): Comparison {
  return top ? { ...comparison, reference: `(${bestRows(comparison, top)})` } : comparison;
}

/** The columns `c0`, `c1`, ... of the candidates' table, and a `rowid` of their own, from 0 without a gap. */
function bestRows({ reference, answer, columns }: Comparison, { k, best, per }: TopRows): string {
  const cellOf = (name: string) => {
    const column = columns.find(({ asked }) => asked.name.toLowerCase() === name.toLowerCase());
    if (!column) throw new Error(`the best rows are chosen by ${name}, which is no column of the answer`);
    return `c${column.reference.index}`;
  };
  const partition = per.length > 0 ? `PARTITION BY ${per.map(cellOf).join(', ')} ` : '';
  // NULL comes last either way, as DuckDB sorts.
  const better = best.map(
    ({ column, descending }) => `${cellOf(column)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
  );
  const place = `row_number() OVER (${partition}ORDER BY ${[...better, 'times >= nth DESC', 'stored'].join(', ')})`;
  const keys = columns.map((_, index) => `k${index}`).join(', ');
  // Of candidates that are equal in all columns, as many are chosen as the answer has.
  const candidates = `SELECT *, row_number() OVER (PARTITION BY ${keys} ORDER BY stored) AS nth
FROM (SELECT *, rowid AS stored, ${forms(columns, 'reference')} FROM ${reference})`;
  const chosen = `SELECT e.*, count(g.id) AS times FROM (${candidates}) AS e
LEFT JOIN (SELECT rowid AS id, ${forms(columns, 'answer')} FROM ${answer}) AS g ON ${columns.map(isSame).join(' AND ')}
GROUP BY ALL`;
  const cells = [...new Set(columns.map((column) => `c${column.reference.index}`))].join(', ');
  return `SELECT ${cells}, row_number() OVER (ORDER BY stored) - 1 AS rowid
FROM (SELECT * FROM (${chosen}) QUALIFY ${place} <= ${k})`;
}

/** Each column as `k0`, `k1`, ..., in a form fit for comparing. */
function forms(columns: readonly ComparedColumn[], side: Side): string {
  const other: Side = side === 'reference' ? 'answer' : 'reference';
  const form = (column: ComparedColumn) => {
    const cell = `c${column[side].index}`;
    return column.tolerance ? cell : exactForm(cell, column[side].type, column[other].type);
  };
  return columns.map((column, index) => `${form(column)} AS k${index}`).join(', ');
}

function isSame({ reference, answer, tolerance }: ComparedColumn, index: number): string {
  const [expected, given] = [`e.k${index}`, `g.k${index}`];
  return tolerance
    ? closeTo(expected, given, reference.type, answer.type, tolerance)
    : `${expected} IS NOT DISTINCT FROM ${given}`;
}
