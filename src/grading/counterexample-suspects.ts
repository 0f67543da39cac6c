import { quoted } from '../sql/quoted.ts';
import type { Ask } from './ask.ts';
import { isUntyped } from './column-fit.ts';
import { rowsAlone } from './counterexample-marks.ts';
import { comparisonOf, type Play } from './counterexample-stage.ts';
import type { Totals } from './totals.ts';

/** Most differing rows of a side that are asked for their entity. */
const MOST_ROWS = 20;

/**
 * The entities, as text, of the rows that differ, after a run: read from the results where they have the entity's
 * column, else found through a column that results and a table share, those of the exercise's key first. Empty where
 * neither tells.
 */
export async function suspects(
  ask: Ask,
  play: Play,
  totals: Totals,
  entity: string,
): Promise<(string | null)[]> {
  const { stage, spec, columns } = play;
  const comparison = comparisonOf(play);
  const isOrder = totals.missing + totals.extra === 0;
  const sides = (['reference', 'answer'] as const).map((side) => {
    const alone = isOrder
      ? side === 'answer'
        ? `${totals.outOfOrder}`
        : '-1'
      : `FROM (${rowsAlone(comparison, side)} LIMIT ${MOST_ROWS})`;
    const cells = columns.map((column, at) => `c${column[side].index} AS a${at}`);
    return `SELECT ${cells.join(', ')} FROM ${comparison[side]} WHERE rowid IN (${alone})`;
  });
  const differing = sides.join('\nUNION ALL ');
  const at = columns.findIndex(({ asked, answer }) => same(asked.name, entity) && !isUntyped(answer.type));
  if (at >= 0)
    return texts(await ask(`SELECT DISTINCT CAST(a${at} AS VARCHAR) FROM (${differing}) ORDER BY 1`));
  const shared = [...spec.key, ...columns.map(({ asked }) => asked.name)].flatMap((name) =>
    stage.tables.flatMap((table) =>
      !table.settings && table.columns.some((column) => same(column.name, name)) ? [{ name, table }] : [],
    ),
  );
  const [first] = shared;
  if (!first) return [];
  const link = columns.findIndex(({ asked }) => same(asked.name, first.name));
  return texts(
    await ask(`SELECT DISTINCT CAST(t.${quoted(entity)} AS VARCHAR) FROM ${stage.all(first.table)} t
JOIN (${differing}) d ON CAST(t.${quoted(first.name)} AS VARCHAR) = CAST(d.a${link} AS VARCHAR) ORDER BY 1`),
  );
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function texts(relation: Awaited<ReturnType<Ask>>): (string | null)[] {
  return Array.from({ length: relation.rowCount }, (_, row) => relation.text(row, 0));
}
