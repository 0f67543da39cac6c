import type { Exercise } from '../exercise/exercise.ts';
import type { Comparison } from './bag-difference.ts';
import { isNumeric } from './column-fit.ts';
import type { ComparedColumn } from './columns.ts';

type Order = Exercise['spec']['order'];

/**
 * A query of one value: the number, from 0, of the first row of the answer's table that its predecessor should not
 * precede; NULL where all rows are in order. Equal keys are free; NULL comes last either way, as DuckDB sorts. Where a
 * key has a tolerance, values less than twice of it apart (that round alike) may stand either way, and later keys are asked only where the two
 * values are identical and the reference has no second value that they could stand for.
 */
export function firstRowOutOfOrder({ reference, answer, columns }: Comparison, order: Order): string {
  const keys = order.flatMap(({ column, descending }) => {
    const found = columns.find((each) => each.asked.name.toLowerCase() === column.toLowerCase());
    return found ? [{ column: found, descending }] : [];
  });
  const cells = keys.flatMap(({ column }, at) => {
    const cell = `c${column.answer.index}`;
    return [`${cell} AS now${at}`, `lag(${cell}) OVER (ORDER BY rowid) AS before${at}`];
  });
  let misplaced = 'false';
  for (let at = keys.length - 1; at >= 0; at--) {
    const key = keys[at];
    if (key) misplaced = precedes(at, key.column, key.descending, reference, misplaced);
  }
  return `SELECT min(id) AS out_of_order FROM (SELECT rowid AS id, ${cells.join(', ')} FROM ${answer})
WHERE id > 0 AND ${misplaced}`;
}

function precedes(
  at: number,
  column: ComparedColumn,
  descending: boolean,
  reference: string,
  further: string,
): string {
  const [before, now] = [`before${at}`, `now${at}`];
  const nullFirst = `(${before} IS NULL AND ${now} IS NOT NULL)`;
  const sign = descending ? '<' : '>';
  if (column.tolerance && isNumeric(column.answer.type)) {
    const [a, b] = [`CAST(${before} AS DOUBLE)`, `CAST(${now} AS DOUBLE)`];
    const apart = `coalesce(NOT isfinite(${a}) OR NOT isfinite(${b}) OR abs(${a} - ${b}) > 1.99 * ${column.tolerance(a, b)}, false)`;
    const later = `(${nullFirst} OR (coalesce(${a} ${sign} ${b}, false) AND ${apart})`;
    if (further === 'false') return `${later})`;
    const r = `CAST(c${column.reference.index} AS DOUBLE)`;
    const oneValue = `coalesce((SELECT max(${r}) - min(${r}) <= 1e-9 FROM ${reference} WHERE abs(${r} - ${b}) <= ${column.tolerance(r, b)}), true)`;
    return `${later} OR (${before} IS NOT DISTINCT FROM ${now} AND ${further} AND ${oneValue}))`;
  }
  const tie = `${before} IS NOT DISTINCT FROM ${now}`;
  return `(${nullFirst} OR coalesce(${before} ${sign} ${now}, false) OR (${tie} AND ${further}))`;
}
