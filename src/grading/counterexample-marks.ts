import type { Relation } from '../relation/relation.ts';
import type { Ask } from './ask.ts';
import { type Comparison, exactForms, type Side } from './bag-difference.ts';
import { needsPairing, unpairedRows } from './close-difference.ts';
import { rowsWithoutPartner } from './close-matching.ts';
import type { RowMark } from './counterexample.ts';
import { closeTo, exactForm } from './equality.ts';

/** A query of the row ids of one side that have no partner on the other; where tolerances meet, of a few more. */
export function rowsAlone(comparison: Comparison, side: Side): string {
  if (needsPairing(comparison.columns)) return unpairedRows(comparison, side);
  const keys = comparison.columns.map((_, at) => `k${at}`).join(', ');
  // Of equal rows the first ones pair with the first ones. GROUP BY counts NULL as equal to NULL and NaN to NaN.
  const place = comparison.rows === 'bag' ? ', n' : '';
  return `SELECT unnest(list(id)) AS id FROM (
${numbered(comparison, 'reference', keys)}
UNION ALL ${numbered(comparison, 'answer', keys)}
) GROUP BY ${keys}${place} HAVING bool_and(side = '${side}') ORDER BY id`;
}

function numbered(comparison: Comparison, side: Side, keys: string): string {
  const forms = `SELECT rowid AS id, ${exactForms(comparison.columns, side).join(', ')} FROM ${comparison[side]}`;
  return `SELECT *, '${side}' AS side, row_number() OVER (PARTITION BY ${keys} ORDER BY id) AS n FROM (${forms})`;
}

/** Most rows of a side that are marked. */
const MOST_MARKS = 50;

/**
 * Marks the rows of both sides that have no partner. A missing row is set against the extra row with the same values
 * in the columns of `key` (places in the exercise's list), else against the one most like it in at least one column.
 */
export async function marksOf(
  ask: Ask,
  comparison: Comparison,
  key: readonly number[],
): Promise<{ missing: RowMark[]; extra: RowMark[] }> {
  const [missing, extra] = await idsAlone(ask, comparison);
  const all = comparison.columns.map((_, at) => at);
  const pairs =
    missing.length > 0 && extra.length > 0 ? await paired(ask, comparison, key, missing, extra) : [];
  const marks = (rows: readonly number[], mine: 'expected' | 'given', theirs: 'expected' | 'given') =>
    rows.map((row): RowMark => {
      const pair = pairs.find((each) => each[mine] === row);
      return { row, counterpart: pair?.[theirs] ?? null, columns: pair?.differing ?? all };
    });
  return { missing: marks(missing, 'expected', 'given'), extra: marks(extra, 'given', 'expected') };
}

async function idsAlone(ask: Ask, comparison: Comparison): Promise<[readonly number[], readonly number[]]> {
  if (needsPairing(comparison.columns)) {
    const { reference, answer } = await rowsWithoutPartner(ask, comparison);
    return [reference.slice(0, MOST_MARKS), answer.slice(0, MOST_MARKS)];
  }
  const missing = ids(await ask(rowsAlone(comparison, 'reference'), MOST_MARKS));
  return [missing, ids(await ask(rowsAlone(comparison, 'answer'), MOST_MARKS))];
}

interface Pair {
  readonly expected: number;
  readonly given: number;
  readonly differing: readonly number[];
}

async function paired(
  ask: Ask,
  comparison: Comparison,
  key: readonly number[],
  missing: readonly number[],
  extra: readonly number[],
): Promise<Pair[]> {
  const same = comparison.columns.map(({ reference, answer, tolerance }) => {
    const [e, g] = [`e.c${reference.index}`, `g.c${answer.index}`];
    if (tolerance) return closeTo(e, g, reference.type, answer.type, tolerance);
    return `${exactForm(e, reference.type, answer.type)} IS NOT DISTINCT FROM ${exactForm(g, answer.type, reference.type)}`;
  });
  const relation = await ask(
    `SELECT e.rowid, g.rowid, ${same.join(', ')} FROM ${comparison.reference} e, ${comparison.answer} g
WHERE e.rowid IN (${missing.join(', ')}) AND g.rowid IN (${extra.join(', ')}) ORDER BY e.rowid, g.rowid`,
    MOST_MARKS * MOST_MARKS,
  );
  const candidates = Array.from({ length: relation.rowCount }, (_, row): Pair & { likeness: number } => {
    const differing = same.flatMap((_sql, at) => (relation.text(row, 2 + at) === 'true' ? [] : [at]));
    const hasSameKey = key.length > 0 && key.every((at) => !differing.includes(at));
    return {
      expected: Number(relation.text(row, 0)),
      given: Number(relation.text(row, 1)),
      differing,
      likeness: (hasSameKey ? same.length : 0) + same.length - differing.length,
    };
  });
  const chosen: Pair[] = [];
  for (const pair of candidates
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)) {
    const isTaken = chosen.some(({ expected, given }) => expected === pair.expected || given === pair.given);
    if (!isTaken) chosen.push(pair);
  }
  return chosen;
}

function ids(relation: Relation): number[] {
  return Array.from({ length: relation.rowCount }, (_, row) => Number(relation.text(row, 0)));
}
