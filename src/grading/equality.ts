import { literal, quoted } from '../sql/quoted.ts';
import { fieldNamed, isNumeric, isUntyped } from './column-fit.ts';
import type { SqlType } from './sql-type.ts';

const INT_DIGITS = 38;

/**
 * A SQL expression for `value` such that equal values of `type` and of `other` become one and the same value of one
 * type, in either direction; fit for GROUP BY. The types must fit each other and hold no float.
 */
export function exactForm(value: string, type: SqlType, other: SqlType): string {
  if (isUntyped(type))
    return isUntyped(other) ? 'NULL' : exactForm(`CAST(NULL AS ${other.name})`, other, other);
  if (isUntyped(other)) return exactForm(value, type, type);
  if (isNumeric(type)) return numberForm(value, type, other);
  switch (type.family) {
    case 'text':
      return `nfc_normalize(CAST(${value} AS VARCHAR))`;
    case 'date':
      return other.family === 'timestamp' ? `CAST(${value} AS TIMESTAMP)` : value;
    case 'timestamp':
      return timestampForm(value, type);
    case 'time':
      return `CAST(${value} AS TIME)`;
    case 'list': {
      if (!type.element || !other.element) return value;
      const element = `e${depthOf(type)}`;
      return `list_transform(${value}, lambda ${element}: ${exactForm(element, type.element, other.element)})`;
    }
    case 'struct': {
      const fields = asNamed(other, type).map(
        ([name, mine, theirs]) =>
          `${quoted(name)} := ${exactForm(fieldOf(value, mine.name), mine.type, theirs)}`,
      );
      return `CASE WHEN ${value} IS NULL THEN NULL ELSE struct_pack(${fields.join(', ')}) END`;
    }
    default:
      return value;
  }
}

/** Pairs the fields of two structs; both sides list them in one order under lower-case names. */
function asNamed(other: SqlType, type: SqlType): [string, { name: string; type: SqlType }, SqlType][] {
  return type.fields
    .map((field): [string, { name: string; type: SqlType }, SqlType] => [
      field.name.toLowerCase(),
      field,
      fieldNamed(other, field.name)?.type ?? field.type,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function fieldOf(struct: string, name: string): string {
  return `struct_extract(${struct}, ${literal(name)})`;
}

function depthOf(type: SqlType): number {
  if (type.element) return 1 + depthOf(type.element);
  return 1 + Math.max(0, ...type.fields.map((field) => depthOf(field.type)));
}

/** Integers as HUGEINT, decimals over a common DECIMAL; as digits where 38 of them are not enough for both. */
function numberForm(value: string, type: SqlType, other: SqlType): string {
  if (
    type.name === 'UHUGEINT' ||
    other.name === 'UHUGEINT' ||
    type.name === 'BIGNUM' ||
    other.name === 'BIGNUM'
  ) {
    return digits(value, type);
  }
  if (type.family === 'integer' && other.family === 'integer') return `CAST(${value} AS HUGEINT)`;
  const scale = Math.max(type.scale, other.scale);
  const whole = Math.max(wholeDigits(type), wholeDigits(other));
  if (whole + scale > INT_DIGITS) return digits(value, type);
  return `CAST(${value} AS DECIMAL(38, ${scale}))`;
}

function wholeDigits(type: SqlType): number {
  if (type.family === 'decimal') return type.precision - type.scale;
  return type.name === 'HUGEINT' ? 39 : 20;
}

function digits(value: string, type: SqlType): string {
  const text = `CAST(${value} AS VARCHAR)`;
  return type.scale > 0 ? `rtrim(rtrim(${text}, '0'), '.')` : text;
}

/** With a zone: read as UTC through its microseconds, since a cast would use the session's zone. */
function timestampForm(value: string, type: SqlType): string {
  if (type.name !== 'TIMESTAMP WITH TIME ZONE') return `CAST(${value} AS TIMESTAMP)`;
  return `CASE WHEN isfinite(${value}) THEN make_timestamp(epoch_us(${value})) ELSE CAST(CAST(${value} AS VARCHAR) AS TIMESTAMP) END`;
}

/** How far two numbers may be apart, as a SQL expression over the expected and the given DOUBLE. */
export type Tolerance = (expected: string, given: string) => string;

/**
 * A SQL condition, true or false and never NULL: the expected value and the given one count as the same. NULL equals
 * only NULL, NaN equals NaN, infinities only themselves, -0.0 equals 0.0; nested values are compared inside.
 */
export function closeTo(
  expected: string,
  given: string,
  type: SqlType,
  other: SqlType,
  within: Tolerance,
): string {
  if (isUntyped(type) || isUntyped(other)) return `(${expected} IS NULL AND ${given} IS NULL)`;
  const bothNull = `(${expected} IS NULL AND ${given} IS NULL)`;
  if (isNumeric(type) && isNumeric(other)) {
    const [a, b] = [`CAST(${expected} AS DOUBLE)`, `CAST(${given} AS DOUBLE)`];
    const near = `(isfinite(${a}) AND isfinite(${b}) AND abs(${a} - ${b}) <= ${within(a, b)})`;
    return `(${bothNull} OR coalesce(${a} = ${b} OR ${near}, false))`;
  }
  if (type.element && other.element) {
    const pair = `p${depthOf(type)}`;
    const inside = closeTo(`${pair}[1]`, `${pair}[2]`, type.element, other.element, within);
    const each = `list_transform(list_zip(${expected}, ${given}), lambda ${pair}: ${inside})`;
    return `(${bothNull} OR coalesce(len(${expected}) = len(${given}) AND NOT list_contains(${each}, false), false))`;
  }
  if (type.family === 'struct' && other.family === 'struct') {
    const fields = type.fields.map((field) => {
      const twin = fieldNamed(other, field.name) ?? field;
      return closeTo(fieldOf(expected, field.name), fieldOf(given, twin.name), field.type, twin.type, within);
    });
    const present = `(${expected} IS NOT NULL AND ${given} IS NOT NULL)`;
    return `(${bothNull} OR (${[present, ...fields].join(' AND ')}))`;
  }
  return `(${exactForm(expected, type, other)} IS NOT DISTINCT FROM ${exactForm(given, other, type)})`;
}
