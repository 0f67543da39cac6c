import * as v from 'valibot';
import { filledText, sqlName, sqlType } from '../dataset/schema.ts';
import { familyOf } from '../relation/family.ts';
import { invariantSchema, measureSchema } from './appraisal-schema.ts';
import { MUTANT_KINDS } from './equivalent.ts';
import { detailEntries } from './pack-details.ts';
import { pictureSchema } from './picture-schema.ts';
import { plainName } from './plain-name.ts';
import { incidentSchema } from './read-story.ts';

const wholeNumber = v.pipe(v.number('write a number'), v.integer('write a whole number'));
const names = v.array(sqlName, 'write a list of names');
const sentences = v.array(filledText, 'write a list of sentences');

const answerColumn = v.pipe(
  v.strictObject({
    name: sqlName,
    type: sqlType,
    meaning: filledText,
    decimals: v.exactOptional(
      v.pipe(wholeNumber, v.minValue(0, 'must be 0 to 15'), v.maxValue(15, 'must be 0 to 15')),
    ),
    relativeTolerance: v.exactOptional(
      v.pipe(v.number('write a number'), v.gtValue(0, 'must be above 0'), v.ltValue(1, 'must be below 1')),
    ),
    nullable: v.optional(v.boolean('write true or false'), false),
  }),
  v.check(
    ({ type, decimals }) => decimals === undefined || ['float', 'decimal'].includes(familyOf(type)),
    'has decimals, which count for DOUBLE, FLOAT and DECIMAL only; remove them',
  ),
  v.check(
    ({ type, relativeTolerance }) =>
      relativeTolerance === undefined || ['float', 'decimal', 'integer'].includes(familyOf(type)),
    'has a relativeTolerance, which counts for numbers only; remove it',
  ),
);

const sortKey = v.pipe(
  v.string('write a column, or a column and desc'),
  v.regex(/^[a-z_][a-z0-9_]*( desc)?$/, 'is no sort key; write "column" or "column desc"'),
  v.transform((key) => ({ column: key.replace(/ desc$/, ''), descending: key.endsWith(' desc') })),
);

/** The best rows alone, for `rows: topk`. */
const topRows = v.strictObject({
  k: v.pipe(wholeNumber, v.minValue(1, 'must be at least 1')),
  best: v.pipe(
    v.array(sortKey, 'write a list of sort keys'),
    v.minLength(1, 'says not what is better; add a key'),
  ),
  per: v.optional(names, []),
  candidates: filledText,
});

/** The frontmatter of `exercise.md`. */
export const exerciseSchema = v.strictObject({
  title: filledText,
  summary: filledText,
  dataset: filledText,
  tables: v.pipe(names, v.minLength(1, 'names no table; name those the exercise is about')),
  difficulty: v.pipe(wholeNumber, v.minValue(1, 'must be 1 to 5'), v.maxValue(5, 'must be 1 to 5')),
  minutes: v.pipe(wholeNumber, v.minValue(1, 'must be at least 1')),
  grain: filledText,
  columns: v.pipe(
    v.array(answerColumn, 'write a list of columns'),
    v.minLength(1, 'has no columns; add them'),
  ),
  rows: v.optional(v.picklist(['bag', 'set', 'topk', 'plan'], 'write bag, set, topk or plan'), 'bag'),
  top: v.exactOptional(topRows),
  order: v.optional(v.array(sortKey, 'write a list of sort keys'), []),
  key: names,
  rules: sentences,
  measures: v.optional(v.array(measureSchema, 'write a list of measures'), []),
  invariants: v.optional(v.array(invariantSchema, 'write a list of invariants'), []),
  approximations: v.optional(sentences, []),
  stages: v.optional(v.array(filledText, 'write a list of names'), []),
  figures: v.optional(v.record(plainName, filledText), {}),
  picture: v.exactOptional(pictureSchema),
  reference: v.exactOptional(plainName),
});

const mutantChange = v.pipe(
  v.record(
    v.picklist(MUTANT_KINDS, `is no kind of mutant; there are ${MUTANT_KINDS.join(', ')}`),
    v.pipe(
      v.string('write "was --> now"'),
      v.check((text) => text.split('-->').length === 2, 'write "was --> now", with one arrow'),
    ),
    ({ input }) =>
      typeof input === 'string' && input.includes('-->')
        ? 'is all in quotes; let them begin behind the colon, as in kind: "was --> now"'
        : 'write "kind: was --> now"',
  ),
  v.check((change) => Object.keys(change).length === 1, 'write one "kind: was --> now" an item'),
);

/** `equivalent.yaml`. */
export const equivalentsSchema = v.array(
  v.strictObject({
    reason: filledText,
    mutants: v.record(plainName, v.array(mutantChange, 'write a list of "kind: was --> now"')),
  }),
  'write a list of reasons and mutants',
);

/** The frontmatter of `pack.md`. */
export const packSchema = v.strictObject({
  title: filledText,
  summary: filledText,
  order: v.number('write a number'),
  ...detailEntries,
  incident: v.exactOptional(incidentSchema),
});
