import * as v from 'valibot';
import { familyOf } from '../relation/family.ts';

/** A text that is not blank. */
export const filledText = v.pipe(
  v.string('write a text'),
  v.trim(),
  v.nonEmpty('must not be empty; write it'),
);

/** A name of a table or column as SQL takes it without quotes: `login_days`. */
export const sqlName = v.pipe(
  v.string('write a name'),
  v.regex(/^[a-z_][a-z0-9_]*$/, 'is no plain SQL name; use a-z, 0-9 and _, and start with a letter'),
);

/** A DuckDB type name that has a family, so that it can be compared and shown. */
export const sqlType = v.pipe(
  v.string('write a type name'),
  v.check(
    (type) => familyOf(type) !== 'other',
    "is no type the checker knows; use DuckDB's name in capitals, as in BIGINT",
  ),
);

const column = v.strictObject({
  name: sqlName,
  type: sqlType,
  meaning: filledText,
  nullable: v.optional(v.boolean('write true or false'), false),
});

const table = v.strictObject({
  name: sqlName,
  meaning: filledText,
  key: v.array(sqlName, 'write a list of columns; [] where rows may repeat'),
  tie: v.optional(filledText),
  settings: v.exactOptional(v.boolean('write true or false')),
  columns: v.pipe(v.array(column, 'write a list of columns'), v.minLength(1, 'has no columns; add them')),
});

// missing ones are the reader's to report: a dataset being written has none yet
const tableChecksums = v.optional(
  v.record(
    v.string(),
    v.pipe(
      v.string('write a text'),
      v.regex(/^\d+ rows \d+$/, 'is no checksum; write it with "pack checksums"'),
    ),
  ),
  {},
);

/** The frontmatter of `dataset.md`. */
export const datasetSchema = v.strictObject({
  title: filledText,
  entity: sqlName,
  typicalRows: v.pipe(
    v.number('write a number'),
    v.integer('write a whole number'),
    v.minValue(15, 'must be 15 to 40'),
    v.maxValue(40, 'must be 15 to 40'),
  ),
  tables: v.pipe(v.array(table, 'write a list of tables'), v.minLength(1, 'has no tables; add them')),
  checksums: v.optional(
    v.strictObject({ S: tableChecksums, M: tableChecksums, L: tableChecksums, XL: tableChecksums }),
    { S: {}, M: {}, L: {}, XL: {} },
  ),
});
