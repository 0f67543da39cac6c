import type { Ask } from './ask.ts';
import type { Comparison } from './bag-difference.ts';
import { closePairs, unpairedRows } from './close-difference.ts';
import { matchRows } from './row-matching.ts';

/** Row ids that found no partner on the other side. */
export interface WithoutPartner {
  readonly reference: readonly number[];
  readonly answer: readonly number[];
}

// Beyond these the rows that the pairing by number leaves over are taken as they are.
const MOST_PAIRS = 200_000;
const MOST_PRODUCTS = 25_000_000;

/** The rows that stay alone in the best matching over all close pairs; in `set` mode those close to no row at all. */
export async function rowsWithoutPartner(ask: Ask, comparison: Comparison): Promise<WithoutPartner> {
  const { answerRows } = comparison;
  // Of the best rows a task asks for, only the engine knows how many there are.
  const referenceRows = Number((await ask(`SELECT count(*) FROM ${comparison.reference}`)).text(0, 0));
  const isGrouped = comparison.columns.some((column) => column.tolerance === null);
  const pairs =
    isGrouped || answerRows * referenceRows <= MOST_PRODUCTS ? await pairsOf(ask, comparison) : null;
  if (!pairs) {
    return {
      reference: await ids(ask, unpairedRows(comparison, 'reference')),
      answer: await ids(ask, unpairedRows(comparison, 'answer')),
    };
  }
  const matched = comparison.rows === 'set' ? pairs : [...matchRows(pairs)];
  return {
    reference: without(referenceRows, new Set(matched.map(([left]) => left))),
    answer: without(answerRows, new Set(matched.map(([, right]) => right))),
  };
}

async function pairsOf(ask: Ask, comparison: Comparison): Promise<[number, number][] | null> {
  const relation = await ask(closePairs(comparison, MOST_PAIRS), MOST_PAIRS);
  if (relation.rowCount >= MOST_PAIRS) return null;
  return Array.from({ length: relation.rowCount }, (_, row) => [
    Number(relation.text(row, 0)),
    Number(relation.text(row, 1)),
  ]);
}

async function ids(ask: Ask, sql: string): Promise<number[]> {
  const relation = await ask(sql, MOST_PAIRS);
  return Array.from({ length: relation.rowCount }, (_, row) => Number(relation.text(row, 0)));
}

function without(rows: number, taken: ReadonlySet<number>): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) => !taken.has(row));
}
