import * as v from 'valibot';
import { filledText, sqlName } from '../dataset/schema.ts';
import type { Bound, Measure } from './appraisal.ts';

const BOUNDS: readonly Bound[] = ['atMost', 'atLeast', 'equals'];
export const BYTES_TO_CLIENT = 'bytes-to-client';

const limit = v.exactOptional(
  v.union([v.pipe(v.number(), v.finite()), filledText], 'write a number, or SQL of one value'),
);

/** One of `measures` in the frontmatter of `exercise.md`. */
export const measureSchema = v.pipe(
  v.strictObject({
    name: sqlName,
    title: filledText,
    unit: v.optional(v.string('write a text'), ''),
    meaning: filledText,
    atMost: limit,
    atLeast: limit,
    equals: limit,
    how: filledText,
    pooled: v.optional(v.boolean('write true or false'), false),
  }),
  v.check(
    (measure) => BOUNDS.filter((bound) => measure[bound] !== undefined).length === 1,
    'needs one limit: atMost, atLeast or equals',
  ),
  v.check(
    ({ pooled, how }) => !pooled || how !== BYTES_TO_CLIENT,
    'is pooled, so how has to select a part and its whole; write that SQL, or remove pooled',
  ),
  v.check(
    (measure) => !measure.pooled || BOUNDS.every((bound) => typeof measure[bound] !== 'string'),
    'is pooled, and what it adds up over worlds needs one limit for all; write a number of percent',
  ),
  v.transform(({ atMost, atLeast, equals, how, pooled, ...said }): Measure => {
    const limits = { atMost, atLeast, equals };
    const bound = BOUNDS.find((each) => limits[each] !== undefined) ?? 'equals';
    return {
      ...said,
      unit: pooled ? '%' : said.unit,
      ...{ bound, limit: limits[bound] ?? 0, isPooled: pooled },
      how: how === BYTES_TO_CLIENT ? BYTES_TO_CLIENT : { sql: how },
    };
  }),
);

/** One of `invariants`. */
export const invariantSchema = v.strictObject({ name: sqlName, rule: filledText, offenders: filledText });
