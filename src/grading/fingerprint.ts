import type { AnswerColumn, ResultSpec } from '../exercise/exercise.ts';
import type { Column, Relation } from '../relation/relation.ts';
import type { Statement } from '../sql/statement.ts';
import { holdsFloat, isNumeric, isUntyped } from './column-fit.ts';
import { matchColumns } from './columns.ts';
import { exactForm } from './equality.ts';
import { parseType, type SqlType } from './sql-type.ts';

/** A query whose result can be fingerprinted in one database after another. */
export interface Fingerprinted {
  readonly query: Statement;
  /** How many columns the query returns. */
  readonly width: number;
  /** The result's columns in canonical text, over its columns `c0`, `c1`, ..., in the order of the exercise. */
  readonly forms: readonly string[];
  readonly rows: ResultSpec['rows'];
  /** Empty where the columns are those asked for, else their names and types: such a result equals none that fits. */
  readonly misfit: string;
}

/** Reads a described query the way the judge does: columns by name, else by position, each as the type asked for. */
export function fingerprinted(
  query: Statement,
  given: readonly Column[],
  spec: ResultSpec,
  reference: readonly Column[],
): Fingerprinted {
  const plain = { query, width: given.length, rows: spec.rows };
  const matched = matchColumns(spec.columns, reference, given);
  if (!matched.ok) {
    const forms = given.map((column, index) => canonicalForm(`c${index}`, parseType(column.type), null));
    return { ...plain, forms, misfit: given.map(({ name, type }) => `${name.toLowerCase()} ${type}`).join() };
  }
  const forms = matched.columns.map(({ asked, answer }) =>
    canonicalForm(`c${answer.index}`, answer.type, asked),
  );
  return { ...plain, forms, misfit: '' };
}

/** Most rows that are fingerprinted. */
const MOST_ROWS = 100_000;

/**
 * A query of one row that stands for a whole result: its number of rows and two sums of row hashes, differently
 * salted. Equal bags give equal rows; different ones differ but for chance. The hash is of this engine build only.
 */
export function fingerprintQuery({ query, width, forms, rows }: Fingerprinted): string {
  const names = Array.from({ length: width }, (_, index) => `c${index}`).join(', ');
  const keys = forms.map((_, index) => `k${index}`);
  const distinct = rows === 'set' ? 'DISTINCT ' : '';
  const hashed = (salt: string) => `sum(CAST(hash('${salt}', ${keys.join(', ')}) AS HUGEINT))`;
  return `SELECT count(*), ${hashed('bag')}, ${hashed('of rows')} FROM (
SELECT ${distinct}${forms.map((form, index) => `${form} AS ${keys[index]}`).join(', ')} FROM (SELECT * FROM (
${query.text}
) AS answer(${names}) LIMIT ${MOST_ROWS + 1}))`;
}

/** Reads the row that `fingerprintQuery` returns; `misfit` tells results of other columns apart. */
export function readFingerprint(relation: Relation, { misfit }: Fingerprinted): string {
  return [misfit, relation.text(0, 0), relation.text(0, 1), relation.text(0, 2)].join(':');
}

/**
 * A SQL expression of one text for all values that count as the same where this column is asked for: 1, 1.00 and
 * 1.0, a date and its midnight, -0.0 and 0.0, and with `decimals` a rounded value and the unrounded one. NULL stays NULL.
 * Values on either side of a rounding edge part, so a text that is the same may be missed; never the other way round.
 */
export function canonicalForm(value: string, type: SqlType, asked: AnswerColumn | null): string {
  const due = asked ? parseType(asked.type) : type;
  if (isUntyped(type)) return 'CAST(NULL AS VARCHAR)';
  if (isNumeric(type) && isNumeric(due)) return numberText(value, type, due, asked?.decimals);
  if (type.family === 'date' || type.family === 'timestamp') {
    return `CAST(${exactForm(value, type, INSTANT)} AS VARCHAR)`;
  }
  return `CAST(${holdsFloat(type) ? value : exactForm(value, type, type)} AS VARCHAR)`;
}

const INSTANT = parseType('TIMESTAMP');

/** Sums made in another order differ in the last bits: values that may stand on an edge are lifted over it. */
const OVER_THE_EDGE = '(1 + 1e-12)';

function numberText(value: string, type: SqlType, due: SqlType, decimals: number | undefined): string {
  const double = `CAST(${value} AS DOUBLE)`;
  if (decimals !== undefined) {
    const rounded = `round(${double} * ${OVER_THE_EDGE}, ${decimals})`;
    return `CASE WHEN ${rounded} = 0 THEN '0' ELSE printf('%.${Math.max(0, decimals)}f', ${rounded}) END`;
  }
  if (due.family === 'float') {
    return `CASE WHEN abs(${double}) < 1e-9 THEN '0' ELSE printf('%.8e', ${double} * ${OVER_THE_EDGE}) END`;
  }
  if (type.family !== 'float') return digits(`CAST(${value} AS VARCHAR)`, type.scale);
  // A float where an exact number is due: its last bits are not counted.
  const small = digits(`CAST(TRY_CAST(${value} AS DECIMAL(38, 9)) AS VARCHAR)`, 9);
  return `CASE WHEN abs(${double}) < 1e15 THEN ${small} ELSE coalesce(CAST(TRY_CAST(${value} AS HUGEINT) AS VARCHAR), CAST(${value} AS VARCHAR)) END`;
}

function digits(text: string, scale: number): string {
  return scale > 0 ? `rtrim(rtrim(${text}, '0'), '.')` : text;
}
