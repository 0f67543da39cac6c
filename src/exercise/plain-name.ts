import * as v from 'valibot';

/** A name an answer's file or a figure goes by: `row-number-difference`, `ratio_at_one_percent`. */
export const plainName = v.pipe(
  v.string('write a name'),
  v.regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'is no plain name; use letters, digits, - and _'),
);
