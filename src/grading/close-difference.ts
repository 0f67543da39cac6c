import { quoted } from '../sql/quoted.ts';
import type { Comparison, Side } from './bag-difference.ts';
import { isNumeric } from './column-fit.ts';
import type { ComparedColumn } from './columns.ts';
import { closeTo, exactForm } from './equality.ts';

/*
 * Values with a tolerance cannot be grouped: rounding and hashing would part two values next to a rounding edge.
 * Rows are grouped by their exact columns, numbered within a group in the order of their tolerant values, and paired
 * number by number. With one tolerant column that pairing succeeds whenever any does. With several, rows it cannot
 * pair are matched over all close pairs (row-matching.ts), so that noise in the first does not disturb the second.
 */

function isClose(column: ComparedColumn): boolean {
  return column.tolerance !== null;
}

/** True where some column is compared with a tolerance. */
export function needsPairing(columns: readonly ComparedColumn[]): boolean {
  return columns.some(isClose);
}

/** Row id, exact forms `k0...`, values with a tolerance `f0...` and the number `n` within the group. */
function numbered(comparison: Comparison, side: Side): string {
  const keys: string[] = [];
  const values: string[] = [];
  const sorted: string[] = [];
  comparison.columns.forEach((column, index) => {
    const [mine, theirs] =
      side === 'reference' ? [column.reference, column.answer] : [column.answer, column.reference];
    const cell = `c${mine.index}`;
    if (!isClose(column)) keys.push(`${exactForm(cell, mine.type, theirs.type)} AS k${index}`);
    else {
      values.push(`${cell} AS f${index}`);
      sorted.push(isNumeric(mine.type) ? `CAST(${cell} AS DOUBLE)` : cell);
    }
  });
  const table = side === 'reference' ? comparison.reference : comparison.answer;
  const groups = comparison.columns.flatMap((column, index) => (isClose(column) ? [] : [`k${index}`]));
  const partition = groups.length > 0 ? `PARTITION BY ${groups.join(', ')} ` : '';
  const inner = `SELECT rowid AS id, ${[...keys, ...values, ...sorted.map((by, at) => `${by} AS s${at}`)].join(', ')} FROM ${table}`;
  const by = sorted.map((_, at) => `s${at} NULLS LAST`).join(', ');
  return `SELECT *, row_number() OVER (${partition}ORDER BY ${by}) AS n FROM (${inner})`;
}

/** Conditions over `e` (expected) and `g` (given): the exact columns are the same; the tolerant ones are close. */
function conditions(columns: readonly ComparedColumn[]): { same: string[]; close: string[] } {
  const same: string[] = [];
  const close: string[] = [];
  columns.forEach((column, index) => {
    if (column.tolerance === null) same.push(`e.k${index} IS NOT DISTINCT FROM g.k${index}`);
    else {
      const { reference, answer, tolerance } = column;
      close.push(closeTo(`e.f${index}`, `g.f${index}`, reference.type, answer.type, tolerance));
    }
  });
  return { same, close };
}

/** A query of one row: how many rows of the reference and of the answer the pairing by number leaves unpaired. */
export function closeTotals(comparison: Comparison): string {
  const { same, close } = conditions(comparison.columns);
  if (comparison.rows === 'set') {
    const partner = [...same, ...close].join(' AND ');
    const [expected, given] = [numbered(comparison, 'reference'), numbered(comparison, 'answer')];
    return `WITH e AS (${expected}), g AS (${given})
SELECT (SELECT count(*) FROM e WHERE NOT EXISTS (SELECT 1 FROM g WHERE ${partner})) AS missing,
(SELECT count(*) FROM g WHERE NOT EXISTS (SELECT 1 FROM e WHERE ${partner})) AS extra`;
  }
  return `SELECT count(*) FILTER (expected IS NOT NULL) AS missing, count(*) FILTER (given IS NOT NULL) AS extra
FROM (${unpaired(comparison)})`;
}

/** A query of the row ids of one side that the pairing by number leaves unpaired. */
export function unpairedRows(comparison: Comparison, side: Side): string {
  const id = side === 'reference' ? 'expected' : 'given';
  return `SELECT ${id} FROM (${unpaired(comparison)}) WHERE ${id} IS NOT NULL ORDER BY ${id}`;
}

function unpaired(comparison: Comparison): string {
  const { same, close } = conditions(comparison.columns);
  return `SELECT e.id AS expected, g.id AS given FROM (${numbered(comparison, 'reference')}) e
FULL JOIN (${numbered(comparison, 'answer')}) g ON ${['e.n = g.n', ...same].join(' AND ')}
WHERE NOT (e.n IS NOT NULL AND g.n IS NOT NULL AND ${close.join(' AND ')})`;
}

/** A query of all pairs of row ids whose rows are close in every column, at most `limit` of them. */
export function closePairs(comparison: Comparison, limit: number): string {
  const { same, close } = conditions(comparison.columns);
  return `SELECT e.id AS expected, g.id AS given FROM (${numbered(comparison, 'reference')}) e
JOIN (${numbered(comparison, 'answer')}) g ON ${[...same, ...close].join(' AND ')}
ORDER BY e.n, abs(e.n - g.n) LIMIT ${limit}`;
}

/** A query of the given rows of one side as they stand there, with `multiplicity`. */
export function rowsWithIds(comparison: Comparison, side: Side, ids: readonly number[]): string {
  const table = side === 'reference' ? comparison.reference : comparison.answer;
  const shown = comparison.columns.map((column) => `c${column[side].index} AS ${quoted(column.asked.name)}`);
  const places = comparison.columns.map((_, index) => index + 1).join(', ');
  const chosen = ids.length > 0 ? `rowid IN (${ids.join(', ')})` : 'false';
  return `SELECT ${shown.join(', ')}, count(*) AS multiplicity FROM ${table} WHERE ${chosen} GROUP BY ${places} ORDER BY ${places}`;
}
