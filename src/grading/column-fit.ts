import type { SqlType } from './sql-type.ts';

/**
 * Whether an answer's column may stand where another type is asked for: `same` family, `other-type` (the values can
 * be compared and the answer is accepted with a note) or `unfit`.
 */
export type Fit = 'same' | 'other-type' | 'unfit';

const NUMERIC = new Set(['integer', 'decimal', 'float']);
const MOMENT = new Set(['date', 'timestamp']);

/** True for integer, decimal and float. */
export function isNumeric(type: SqlType): boolean {
  return NUMERIC.has(type.family);
}

/** True for the type of a column that only says NULL, which fits anywhere. */
export function isUntyped(type: SqlType): boolean {
  return type.name === 'NULL' || type.name === '"NULL"';
}

/** True where a float is the value or is somewhere inside it, so that equality needs a tolerance. */
export function holdsFloat(type: SqlType): boolean {
  if (type.family === 'float') return true;
  if (type.element) return holdsFloat(type.element);
  return type.fields.some((field) => holdsFloat(field.type));
}

/** Fits one type against another; `anyNumber` lets every numeric family stand for every other without a note. */
export function fitOf(asked: SqlType, given: SqlType, anyNumber = false): Fit {
  if (isUntyped(given)) return 'same';
  if (isNumeric(asked) && isNumeric(given)) {
    const same = asked.family === given.family || asked.family === 'float' || anyNumber;
    return same ? 'same' : 'other-type';
  }
  if (MOMENT.has(asked.family) && MOMENT.has(given.family)) {
    return asked.family === given.family ? 'same' : 'other-type';
  }
  if (asked.family !== given.family) return 'unfit';
  if (asked.element && given.element) return fitOf(asked.element, given.element, anyNumber);
  if (asked.family === 'struct') return fitOfFields(asked, given, anyNumber);
  if (asked.family === 'map' || asked.family === 'other') return asked.name === given.name ? 'same' : 'unfit';
  return 'same';
}

function fitOfFields(asked: SqlType, given: SqlType, anyNumber: boolean): Fit {
  if (asked.fields.length !== given.fields.length) return 'unfit';
  let worst: Fit = 'same';
  for (const field of asked.fields) {
    const twin = fieldNamed(given, field.name);
    const fit = twin ? fitOf(field.type, twin.type, anyNumber) : 'unfit';
    if (fit === 'unfit') return 'unfit';
    if (fit === 'other-type') worst = 'other-type';
  }
  return worst;
}

/** The field of a struct by its name in any case; undefined where it has none. */
export function fieldNamed(type: SqlType, name: string): { name: string; type: SqlType } | undefined {
  return type.fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
}
