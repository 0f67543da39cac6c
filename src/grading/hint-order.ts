import type { ResultSpec } from '../exercise/exercise.ts';
import type { Ask } from './ask.ts';
import type { Comparison } from './bag-difference.ts';

/** The first row that stands too late: its sort keys beside those of the row before it, which should come after it. */
export interface Misplaced {
  /** The row's number, from 0. */
  readonly row: number;
  readonly keys: readonly {
    readonly column: string;
    readonly descending: boolean;
    /** As text; null for NULL. */
    readonly before: string | null;
    readonly here: string | null;
  }[];
}

/** Reads the sort keys of a row out of order and of the row before it from the answer's table. */
export async function misplacedRow(
  ask: Ask,
  { answer, columns }: Comparison,
  { order }: ResultSpec,
  row: number,
): Promise<Misplaced> {
  const keys = order.flatMap(({ column, descending }) => {
    const found = columns.find(({ asked }) => asked.name.toLowerCase() === column.toLowerCase());
    return found ? [{ column, descending, cell: `c${found.answer.index}` }] : [];
  });
  const cells = keys.map(({ cell }) => `CAST(${cell} AS VARCHAR)`).join(', ');
  const rows = await ask(`SELECT ${cells} FROM ${answer} WHERE rowid IN (${row - 1}, ${row}) ORDER BY rowid`);
  return {
    row,
    keys: keys.map(({ column, descending }, at) => ({
      column,
      descending,
      before: rows.text(0, at),
      here: rows.text(1, at),
    })),
  };
}
