import type { ResultSpec } from '../exercise/exercise.ts';
import type { Relation } from '../relation/relation.ts';
import { bagTotals, type Comparison } from './bag-difference.ts';
import { closeTotals, needsPairing } from './close-difference.ts';
import { firstRowOutOfOrder } from './row-order.ts';

/** How many rows of the reference the answer misses and how many it has too many, with multiplicity. */
export interface Totals {
  readonly missing: number;
  readonly extra: number;
  /** Number of the first row out of order, from 0; null where all are in order or order does not count. */
  readonly outOfOrder: number | null;
  readonly answerRows: number;
}

/**
 * A query of one row with all that decides whether an answer is right: see `Totals`. How many rows there are is not
 * used. Of a plan nothing is missing or extra.
 */
export function totalsQuery(comparison: Comparison, order: ResultSpec['order']): string {
  const totals = totalsOf(comparison);
  const outOfOrder = order.length > 0 ? `(${firstRowOutOfOrder(comparison, order)})` : 'NULL';
  return `SELECT missing, extra, ${outOfOrder}, (SELECT count(*) FROM ${comparison.answer}) FROM (${totals})`;
}

function totalsOf(comparison: Comparison): string {
  if (comparison.rows === 'plan') return 'SELECT 0 AS missing, 0 AS extra';
  return needsPairing(comparison.columns) ? closeTotals(comparison) : bagTotals(comparison);
}

/** Reads the row that `totalsQuery` returns. */
export function readTotals(relation: Relation): Totals {
  const outOfOrder = relation.text(0, 2);
  return {
    missing: Number(relation.text(0, 0)),
    extra: Number(relation.text(0, 1)),
    outOfOrder: outOfOrder === null ? null : Number(outOfOrder),
    answerRows: Number(relation.text(0, 3)),
  };
}
