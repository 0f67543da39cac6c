import type { World } from '../dataset/world.ts';
import type { ResultSpec } from '../exercise/exercise.ts';
import { type Ask, SHOWN_ROWS } from './ask.ts';
import { type Comparison, differingRows } from './bag-difference.ts';
import { needsPairing, rowsWithIds } from './close-difference.ts';
import { rowsWithoutPartner } from './close-matching.ts';
import * as message from './message.ts';
import type { Totals } from './totals.ts';
import type { DifferingRows, Wrong } from './verdict.ts';

/** What a comparison of two materialised results found: null where they are the same. */
export type Difference = Wrong | null;

/**
 * What totals mean, with the rows that differ: rows first, then their order; null where the results are the same. Rows
 * that the totals could not pair are matched once more before they count.
 */
export async function differenceOf(
  ask: Ask,
  comparison: Comparison,
  spec: ResultSpec,
  totals: Totals,
  world: World | null,
): Promise<Difference> {
  if (totals.missing > 0 || totals.extra > 0) {
    const found = needsPairing(comparison.columns)
      ? await closeRows(ask, comparison)
      : await exactRows(ask, comparison, totals);
    if (found) {
      const { missing, extra } = found;
      return {
        kind: 'rows',
        message:
          message.rowsDiffer(missing.total, extra.total, world) +
          message.manyTimesMore(comparison.answerRows, comparison.referenceRows),
        nearMiss: null,
        missing,
        extra,
      };
    }
  }
  if (totals.outOfOrder === null) return null;
  return {
    kind: 'order',
    message: message.outOfOrder(totals.outOfOrder, spec.order, world),
    row: totals.outOfOrder,
  };
}

interface BothSides {
  readonly missing: DifferingRows;
  readonly extra: DifferingRows;
}

async function exactRows(ask: Ask, comparison: Comparison, totals: Totals): Promise<BothSides> {
  const missing = await ask(differingRows(comparison, 'reference'));
  const extra = await ask(differingRows(comparison, 'answer'));
  return {
    missing: { total: totals.missing, rows: missing },
    extra: { total: totals.extra, rows: extra },
  };
}

/** Null where every row has its partner after all. */
async function closeRows(ask: Ask, comparison: Comparison): Promise<BothSides | null> {
  const left = await rowsWithoutPartner(ask, comparison);
  if (left.reference.length === 0 && left.answer.length === 0) return null;
  const missing = await ask(rowsWithIds(comparison, 'reference', left.reference.slice(0, SHOWN_ROWS)));
  const extra = await ask(rowsWithIds(comparison, 'answer', left.answer.slice(0, SHOWN_ROWS)));
  return {
    missing: { total: left.reference.length, rows: missing },
    extra: { total: left.answer.length, rows: extra },
  };
}
