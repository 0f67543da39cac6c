import type { RowMark } from '../grading/counterexample.ts';
import type { Relation } from '../relation/relation.ts';
import type { MarkedRow } from './counterexample-table.tsx';

/** Marks of expected rows that the other side lacks, or has with other values. */
export function missingMarks(missing: readonly RowMark[]): MarkedRow[] {
  return missing.map((mark) => marked(mark, 'missing'));
}

/** Marks of given rows that are not expected; where only their order is wrong, of the first one out of order. */
export function gotMarks(
  got: Relation,
  extra: readonly RowMark[],
  outOfOrder: number | null = null,
): MarkedRow[] {
  if (outOfOrder === null) return extra.map((mark) => marked(mark, 'extra'));
  return [{ row: outOfOrder, word: 'too late', columns: got.columns.map((_, at) => at) }];
}

function marked({ row, counterpart, columns }: RowMark, alone: string): MarkedRow {
  return { row, columns, word: counterpart === null ? alone : 'differs' };
}
