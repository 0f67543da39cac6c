import type { Data, RecordBatch, Schema } from 'apache-arrow';
import { cellReader, cellText } from './arrow-cell.ts';
import { familyOf } from './family.ts';
import type { Relation } from './relation.ts';
import { rowLocator } from './row-locator.ts';

/**
 * The relation that Arrow batches hold, cut at the row limit; cells become text when they are asked for. `enums` are
 * the values of the ENUMs in its columns, see `enumValues`.
 */
export function arrowRelation(
  schema: Schema,
  batches: readonly RecordBatch[],
  rowLimit: number,
  enums: readonly (readonly string[])[] = [],
): Relation {
  const unread = enums.values();
  const readers = schema.fields.map((field) => cellReader(field, unread));
  const rows = rowLocator(
    batches.map((batch) => batch.numRows),
    rowLimit,
  );
  return {
    columns: schema.fields.map(({ name }, i) => {
      const type = readers[i]?.type ?? '';
      return { name, type, family: familyOf(type) };
    }),
    rowCount: rows.count,
    truncated: rows.truncated,
    text(row, column) {
      const at = rows.locate(row);
      const reader = readers[column];
      if (!reader) throw new RangeError(`column ${column} of ${readers.length}`);
      return cellText(reader, batches[at.part]?.data.children[column] as Data, at.row);
    },
  };
}
