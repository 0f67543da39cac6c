import type { ResultSpec } from '../exercise/exercise.ts';
import type { Side } from './bag-difference.ts';
import { isNumeric } from './column-fit.ts';
import type { ComparedColumn } from './columns.ts';
import { marksOf } from './counterexample-marks.ts';
import { closeTo, exactForm } from './equality.ts';
import type { Differing } from './hint.ts';

/** Keys of one kind: how many, and the first ones as text, `7` or `(7, 2024-02-29)`. */
export interface Keys {
  readonly total: number;
  readonly examples: readonly string[];
}

/** A column whose values differ under the same key. */
export interface ChangedColumn {
  readonly name: string;
  /** Keys under which it differs. */
  readonly total: number;
  /** Of these, those where the answer's value is larger, or later; 0 where values have no such order. */
  readonly larger: number;
  readonly smaller: number;
  /** True for days and instants, which are late where numbers are large. */
  readonly isMoment: boolean;
}

/** Differing rows by key. Rows of one key may repeat; a key counts once. */
export interface KeyDifference {
  /** The columns of the key; null where rows are told apart by nothing and were set against those most like them. */
  readonly key: readonly string[] | null;
  /** Expected keys that the answer has not at all. */
  readonly missing: Keys;
  /** Keys of the answer that are not expected at all. */
  readonly extra: Keys;
  /** Keys that both have, with other values. */
  readonly changed: Keys & { readonly columns: readonly ChangedColumn[] };
  /** Keys with the right rows, some of them too often. */
  readonly tooOften: Keys;
  /** Keys with the right rows, some of them too seldom. */
  readonly tooSeldom: Keys;
}

/** Examples that are fetched of each kind. */
const EXAMPLES = 3;
const NONE: Keys = { total: 0, examples: [] };

/** Sorts the differing rows by what became of their key. A result of one row needs no key: its rows belong together. */
export async function keyDifference(differing: Differing, spec: ResultSpec): Promise<KeyDifference> {
  const { comparison } = differing;
  const key = keyColumns(comparison.columns, spec.key);
  const isSingle = comparison.referenceRows <= 1 && comparison.answerRows <= 1;
  if (!key && !isSingle) return byLikeness(differing);
  const columns = key ?? [];
  const kinds = await kindsOfKeys(differing, columns);
  const kind = (name: string) => kinds.get(name) ?? NONE;
  const changed = kind('changed');
  return {
    key: columns.map(({ asked }) => asked.name),
    missing: kind('missing'),
    extra: kind('extra'),
    changed: { ...changed, columns: changed.total > 0 ? await changedColumns(differing, columns) : [] },
    tooOften: kind('often'),
    tooSeldom: kind('seldom'),
  };
}

/** The compared columns of a key; null without a key, or with one whose values have a tolerance. */
function keyColumns(columns: readonly ComparedColumn[], key: readonly string[]): ComparedColumn[] | null {
  const found = key.flatMap((name) => columns.filter(({ asked }) => asked.name === name));
  if (found.length === 0 || found.length < key.length) return null;
  return found.some(({ tolerance }) => tolerance) ? null : found;
}

function keyForms(columns: readonly ComparedColumn[], side: Side): string {
  const forms = columns.map((column, at) => {
    const other = side === 'reference' ? column.answer : column.reference;
    return `${exactForm(`c${column[side].index}`, column[side].type, other.type)} AS key${at}`;
  });
  return [...forms, '0 AS everything'].join(', ');
}

async function kindsOfKeys(
  { ask, comparison, alone }: Differing,
  columns: readonly ComparedColumn[],
): Promise<Map<string, Keys>> {
  const names = [...columns.map((_column, at) => `key${at}`), 'everything'].join(', ');
  const texts = columns.map((_column, at) => `coalesce(CAST(key${at} AS VARCHAR), 'NULL')`);
  const text = texts.length > 1 ? `'(' || ${texts.join(" || ', ' || ")} || ')'` : (texts[0] ?? "''");
  const side = (which: Side, sign: string) =>
    `SELECT ${keyForms(columns, which)}, '${sign}' AS side, rowid IN (${alone[which]}) AS alone FROM ${comparison[which]}`;
  const relation = await ask(`WITH keys AS (
SELECT ${names}, count(*) FILTER (side = 'e') AS e, count(*) FILTER (side = 'g') AS g,
count(*) FILTER (side = 'e' AND alone) AS missing, count(*) FILTER (side = 'g' AND alone) AS extra
FROM (${side('reference', 'e')} UNION ALL ${side('answer', 'g')}) GROUP BY ${names} HAVING missing + extra > 0
), kinds AS (
SELECT *, CASE WHEN g = 0 THEN 'missing' WHEN e = 0 THEN 'extra' WHEN missing > 0 AND extra > 0 THEN 'changed'
WHEN extra > 0 THEN 'often' ELSE 'seldom' END AS kind, row_number() OVER (PARTITION BY kind ORDER BY ${names}) AS n FROM keys
)
SELECT kind, count(*), ${Array.from({ length: EXAMPLES }, (_, at) => `any_value(${text}) FILTER (n = ${at + 1})`).join(', ')}
FROM kinds GROUP BY kind`);
  return new Map(
    Array.from({ length: relation.rowCount }, (_, row) => [
      relation.text(row, 0) ?? '',
      {
        total: Number(relation.text(row, 1)),
        examples: Array.from({ length: EXAMPLES }, (_, at) => relation.text(row, 2 + at)).flatMap(
          (example) => example || [],
        ),
      },
    ]),
  );
}

/** Which columns differ where one missing and one extra row have the same key. */
async function changedColumns(
  { ask, comparison, alone }: Differing,
  key: readonly ComparedColumn[],
): Promise<ChangedColumn[]> {
  const others = comparison.columns.filter((column) => !key.includes(column));
  if (others.length === 0) return [];
  const names = [...key.map((_column, at) => `key${at}`), 'everything'];
  const side = (which: Side) =>
    `SELECT *, ${keyForms(key, which)}, count(*) OVER (PARTITION BY ${names.join(', ')}) AS rows_of_key
FROM ${comparison[which]} WHERE rowid IN (${alone[which]})`;
  const sameKey = names.map((name) => `e.${name} IS NOT DISTINCT FROM g.${name}`).join(' AND ');
  const counts = others.flatMap((column) => {
    const differs = `NOT ${sameCell(column)}`;
    const [e, g] = [`e.c${column.reference.index}`, `g.c${column.answer.index}`];
    const sorted = hasOrder(column);
    const over = (sign: string) =>
      sorted
        ? `count(*) FILTER (${differs} AND ${comparable(g, column)} ${sign} ${comparable(e, column)})`
        : '0';
    return [`count(*) FILTER (${differs})`, over('>'), over('<')];
  });
  const relation = await ask(`WITH e AS (${side('reference')}), g AS (${side('answer')})
SELECT ${counts.join(', ')} FROM e JOIN g ON ${sameKey} WHERE e.rows_of_key = 1 AND g.rows_of_key = 1`);
  const at = (column: number) => Number(relation.text(0, column));
  return others
    .map(({ asked, reference }, index) => ({
      name: asked.name,
      isMoment: !isNumeric(reference.type),
      total: at(3 * index),
      larger: at(3 * index + 1),
      smaller: at(3 * index + 2),
    }))
    .filter(({ total }) => total > 0);
}

function sameCell({ reference, answer, tolerance }: ComparedColumn): string {
  const [e, g] = [`e.c${reference.index}`, `g.c${answer.index}`];
  if (tolerance) return closeTo(e, g, reference.type, answer.type, tolerance);
  return `(${exactForm(e, reference.type, answer.type)} IS NOT DISTINCT FROM ${exactForm(g, answer.type, reference.type)})`;
}

function hasOrder({ reference, answer }: ComparedColumn): boolean {
  if (isNumeric(reference.type) && isNumeric(answer.type)) return true;
  // With a zone the cast would need the time zones, which the engine has not.
  const isMoment = ({ family, name }: typeof reference.type) =>
    family === 'date' || (family === 'timestamp' && !name.includes('ZONE'));
  return isMoment(reference.type) && isMoment(answer.type);
}

function comparable(cell: string, { reference }: ComparedColumn): string {
  return `CAST(${cell} AS ${isNumeric(reference.type) ? 'DOUBLE' : 'TIMESTAMP'})`;
}

/** Without a key: a missing row is set against the extra row most like it. */
async function byLikeness({ ask, comparison }: Differing): Promise<KeyDifference> {
  const { missing, extra } = await marksOf(ask, comparison, []);
  const paired = missing.filter(({ counterpart }) => counterpart !== null);
  const columns = comparison.columns.flatMap(({ asked }, at) => {
    const total = paired.filter((mark) => mark.columns.includes(at)).length;
    return total > 0 ? [{ name: asked.name, total, larger: 0, smaller: 0, isMoment: false }] : [];
  });
  const rest = (marks: typeof missing): Keys => ({
    total: marks.filter(({ counterpart }) => counterpart === null).length,
    examples: [],
  });
  return {
    key: null,
    missing: rest(missing),
    extra: rest(extra),
    changed: { total: paired.length, examples: [], columns },
    tooOften: NONE,
    tooSeldom: NONE,
  };
}
