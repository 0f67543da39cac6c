import type { AnswerColumn, ResultSpec } from '../exercise/exercise.ts';
import type { Cell, Row } from '../oracle/oracle.ts';
import { familyOf } from '../relation/family.ts';
import { cellText } from './plain-rows.ts';

/**
 * Where two lists of plain rows part as bags (as sets, where the task asks for a set), as a sentence about the first
 * such row; null where they agree. Numbers are compared within what the task allows, everything else exactly. It shares
 * nothing with the comparison inside the engine, which it checks as well.
 */
export function oracleDifference(
  { columns, rows }: ResultSpec,
  expected: readonly Row[],
  given: readonly Row[],
): string | null {
  const sorted = (side: readonly Row[]) => [...side].sort((a, b) => compared(columns, a, b));
  const due = sorted(expected);
  const got = sorted(given);
  const same = (a: Row | undefined, b: Row | undefined) =>
    a !== undefined && b !== undefined && columns.every((column) => isSame(column, a, b));
  for (let mine = 0, theirs = 0; mine < due.length || theirs < got.length; ) {
    const [a, b] = [due[mine], got[theirs]];
    if (same(a, b)) {
      do mine++;
      while (rows === 'set' && same(due[mine], b));
      do theirs++;
      while (rows === 'set' && same(a, got[theirs]));
    } else if (a && (!b || compared(columns, a, b) <= 0)) {
      return `the oracle expects ${shown(columns, a)}, which ${b ? 'is not in the answer' : 'the answer lacks'}`;
    } else if (b) {
      return `the answer has ${shown(columns, b)}, which the oracle does not expect`;
    }
  }
  return null;
}

/** Exact columns first, so that what a tolerance lets differ does not move a row from its partner. */
function compared(columns: readonly AnswerColumn[], a: Row, b: Row): number {
  for (const tolerant of [false, true]) {
    for (const column of columns) {
      if (isTolerant(column) !== tolerant) continue;
      const [x, y] = [cell(a, column), cell(b, column)];
      if (x === y) continue;
      if (x === null || y === null) return x === null ? -1 : 1;
      return x < y ? -1 : 1;
    }
  }
  return 0;
}

function isTolerant({ type, decimals, relativeTolerance }: AnswerColumn): boolean {
  return decimals !== undefined || relativeTolerance !== undefined || familyOf(type) === 'float';
}

function isSame(column: AnswerColumn, a: Row, b: Row): boolean {
  const [x, y] = [cell(a, column), cell(b, column)];
  if (x === y) return true;
  if (!isTolerant(column) || typeof x !== 'number' || typeof y !== 'number') return false;
  if (Number.isNaN(x) && Number.isNaN(y)) return true;
  const { relativeTolerance, decimals } = column;
  const least = 1e-9 * Math.max(1, Math.abs(x), Math.abs(y));
  const stated =
    relativeTolerance === undefined
      ? decimals === undefined
        ? 0
        : 0.5 * 10 ** -decimals
      : relativeTolerance * Math.abs(x);
  return Math.abs(x - y) <= stated + least;
}

function cell(row: Row, { name }: AnswerColumn): Cell {
  return row[name.toLowerCase()] ?? null;
}

function shown(columns: readonly AnswerColumn[], row: Row): string {
  return columns.map((column) => `${column.name} ${cellText(cell(row, column), column.type)}`).join(', ');
}
