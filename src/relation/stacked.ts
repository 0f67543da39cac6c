import type { Relation } from './relation.ts';

/** The rows of `upper` followed by those of `lower`; the columns are the upper one's. Both must have as many columns. */
export function stacked(upper: Relation, lower: Relation): Relation {
  if (upper.columns.length !== lower.columns.length) {
    throw new RangeError(`${upper.columns.length} columns cannot stand over ${lower.columns.length}.`);
  }
  return {
    columns: upper.columns,
    rowCount: upper.rowCount + lower.rowCount,
    truncated: upper.truncated || lower.truncated,
    text: (row, column) =>
      row < upper.rowCount ? upper.text(row, column) : lower.text(row - upper.rowCount, column),
  };
}

/** The same rows in another order: row `i` is row `order[i]` of the relation. Rows may be left out or repeated. */
export function reordered(relation: Relation, order: ArrayLike<number>): Relation {
  return {
    columns: relation.columns,
    rowCount: order.length,
    truncated: relation.truncated,
    text: (row, column) => {
      const source = order[row];
      if (source === undefined) throw new RangeError(`There is no row ${row}.`);
      return relation.text(source, column);
    },
  };
}
