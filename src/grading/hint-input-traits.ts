import type { Table } from '../dataset/dataset.ts';
import { quoted } from '../sql/quoted.ts';
import type { Side } from './bag-difference.ts';
import { JudgeFault } from './fault.ts';
import type { Differing } from './hint.ts';
import { type CommonTrait, counted, countsOver, rowsOf, type TraitSource } from './hint-count.ts';
import { type Candidate, inputCandidates, intervalsOf, isMoment } from './hint-trait.ts';

/** The traits of the rows of a table that belong to a row of the result: same values in the columns both have, within its span of time. */
export async function inputTraits(
  differing: Differing,
  side: Side,
  table: Table,
  { exercise, dataset, database }: TraitSource,
): Promise<CommonTrait[]> {
  const { comparison, ask } = differing;
  const has = (name: string) => table.columns.some((column) => column.name === name);
  const names = [...exercise.spec.key, dataset.entity];
  const link = comparison.columns.flatMap(({ asked: { name }, tolerance }, at) =>
    names.includes(name) && has(name) && !tolerance ? [{ name, at }] : [],
  );
  if (link.length === 0) return [];
  const nameOf = ({ name }: Table) => `${quoted(database)}.main.${quoted(name)}`;
  const others = dataset.tables.filter(
    (each) =>
      each !== table &&
      exercise.tables.includes(each.name) &&
      each.columns.some(({ name }) => name === dataset.entity),
  );
  const intervals = intervalsOf(exercise.solutions[0]?.sql ?? '');
  const candidates = inputCandidates(table, others, dataset.entity, intervals, nameOf);
  const flags = candidates.map(({ condition }, at) => `, ${condition} AS f${at}`);
  const joined = link.map(({ name, at }) => `t.${quoted(name)} IS NOT DISTINCT FROM r.n${at}`);
  const span = spanOf(
    differing,
    side,
    table,
    link.map(({ name }) => name),
  );
  const unlinked: Candidate = { trait: { kind: 'unlinked', table: table.name }, condition: '' };
  const all = [...candidates, unlinked];
  const any = candidates.map((_each, at) => `, coalesce(bool_or(t.f${at}), false) AS f${at}`);
  const flagged = `SELECT r.id, any_value(r.differs) AS differs${any.join('')}, count(t.there) = 0 AS f${candidates.length}
FROM (${rowsOf(differing, side)}) r
LEFT JOIN (SELECT t.*, 1 AS there${flags.join('')} FROM ${nameOf(table)} t) t ON ${[...joined, ...span].join(' AND ')}
GROUP BY r.id`;
  try {
    return counted(all, await ask(countsOver(all, flagged)));
  } catch (fault) {
    if (fault instanceof JudgeFault) return [];
    throw fault;
  }
}

/** Where the result has two moments and is not linked by one: input rows between them; those without a moment stay. */
function spanOf(
  { comparison }: Differing,
  side: Side,
  { columns }: Table,
  link: readonly string[],
): string[] {
  const moment = columns.find(({ type }) => isMoment(type));
  if (!moment || link.includes(moment.name)) return [];
  const bounds = comparison.columns.flatMap((column, at) =>
    ['date', 'timestamp'].includes(column[side].type.family) ? [`r.n${at}`] : [],
  );
  const [from, to] = bounds;
  if (!from || !to) return [];
  const at = `t.${quoted(moment.name)}`;
  const isDay = comparison.columns.some((column) => column[side].type.family === 'date');
  const type = isDay ? 'DATE' : 'TIMESTAMP';
  return [
    `(${at} IS NULL OR CAST(${at} AS ${type}) BETWEEN CAST(least(${from}, ${to}) AS ${type}) AND CAST(greatest(${from}, ${to}) AS ${type}))`,
  ];
}
