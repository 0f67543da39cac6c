import type { Dataset, Table } from '../dataset/dataset.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Relation } from '../relation/relation.ts';
import type { Side } from './bag-difference.ts';
import { JudgeFault } from './fault.ts';
import type { Differing } from './hint.ts';
import { type Candidate, inputCandidates, intervalsOf, isMoment, type Trait } from './hint-trait.ts';
import { quoted } from './quoted.ts';

/** What differing rows have in common, and how often it holds: for the differing rows of one side, and for its others. */
export interface CommonTrait {
  readonly trait: Trait;
  readonly differing: number;
  readonly differingWith: number;
  readonly others: number;
  readonly othersWith: number;
}

export interface TraitSource {
  readonly exercise: Exercise;
  readonly dataset: Dataset;
  /** The database whose tables the results were read from. */
  readonly database: string;
}

const MOST_TRAITS = 2;
/** Nearly all: an answer may be wrong in a second way here and there. */
const NEARLY_ALL = 0.9;
/** A trait of this share of the other rows, or more, tells nothing. */
const COMMON = 0.5;
/** How likely it may be that as many rows, drawn from the others, share the trait by chance. */
const BY_CHANCE = 0.05;
/** A second trait is told only where hardly more of the other rows have it than have the first. */
const SECOND = 2;

/**
 * The traits of the differing rows of one side that its other rows clearly do not share, the most telling first and at
 * most two. Looked for in the result's own columns and in the input rows that belong to each row.
 */
export async function commonTraits(
  differing: Differing,
  side: Side,
  source: TraitSource,
): Promise<CommonTrait[]> {
  const found = await ownTraits(differing, side, source);
  for (const table of source.dataset.tables.filter(({ name }) => source.exercise.tables.includes(name))) {
    found.push(...(await inputTraits(differing, side, table, source)));
  }
  const telling = found
    .filter(isTelling)
    .sort((a, b) => share(a) - share(b) || RANKS.indexOf(a.trait.kind) - RANKS.indexOf(b.trait.kind));
  const [best] = telling;
  return telling
    .filter((each) => best && share(each) <= SECOND * share(best))
    .filter((each, at) => !telling.slice(0, at).some((other) => says(other, each)))
    .slice(0, MOST_TRAITS);
}

/** Of traits that hold equally often, the one that says most comes first. */
const RANKS: readonly Trait['kind'][] = [
  ...(['on-bound', 'pause', 'input-null', 'no-partner', 'over-year', 'over-month'] as const),
  ...([
    'over-midnight',
    'repeated',
    'null',
    'tied',
    'same-day',
    'unlinked',
    'input-midnight',
    'midnight',
    'value',
    'only',
  ] as const),
  ...(['first', 'last', 'input-month-end', 'month-end', 'month-start'] as const),
];

/** The share of the other rows with the trait, by Laplace's rule: of few rows nothing is quite sure. */
function share({ others, othersWith }: CommonTrait): number {
  return (othersWith + 1) / (others + 2);
}

/** True where a trait holds for nearly all differing rows and the others make it unlikely that chance is at work. */
export function isTelling(trait: CommonTrait): boolean {
  const { differing, differingWith, others, othersWith } = trait;
  if (differing === 0 || others === 0 || differingWith < NEARLY_ALL * differing) return false;
  // One row has some value in every column.
  if (trait.trait.kind === 'value' && differing < 2) return false;
  return othersWith <= COMMON * others && share(trait) ** differing <= BY_CHANCE;
}

/** True where one trait leaves nothing for the other to say: the same column, or rows of one table counted out alike. */
function says(one: CommonTrait, other: CommonTrait): boolean {
  const column = (trait: Trait) => ('column' in trait ? trait.column : null);
  const table = (trait: Trait) => ('table' in trait ? trait.table : null);
  const isSameCount = one.differingWith === other.differingWith && one.othersWith === other.othersWith;
  const isSameColumn = column(one.trait) !== null && column(one.trait) === column(other.trait);
  return (isSameCount && table(one.trait) === table(other.trait)) || isSameColumn;
}

/** The rows of a side: its columns as `n0`, `n1`, ... in the order the exercise names them, and whether a row differs. */
function rowsOf({ comparison, alone }: Differing, side: Side): string {
  const cells = comparison.columns.map((column, at) => `c${column[side].index} AS n${at}`);
  return `SELECT rowid AS id, ${cells.join(', ')}, rowid IN (${alone[side]}) AS differs FROM ${comparison[side]}`;
}

async function ownTraits(
  differing: Differing,
  side: Side,
  { exercise, dataset }: TraitSource,
): Promise<CommonTrait[]> {
  const { comparison, ask } = differing;
  const columns = comparison.columns.map(({ asked, [side]: { type } }, at) => ({
    name: asked.name,
    nullable: asked.nullable,
    family: type.family,
    cell: `r.n${at}`,
  }));
  const candidates: Candidate[] = [];
  const add = (trait: Trait, condition: string) => candidates.push({ trait, condition });
  for (const { name, cell, family } of columns) {
    add({ kind: 'null', column: name }, `${cell} IS NULL`);
    if (family === 'date' || family === 'timestamp') {
      add({ kind: 'month-end', column: name }, `CAST(${cell} AS DATE) = last_day(CAST(${cell} AS DATE))`);
      add({ kind: 'month-start', column: name }, `day(CAST(${cell} AS DATE)) = 1`);
    }
    if (family === 'timestamp')
      add({ kind: 'midnight', column: name }, `CAST(${cell} AS TIMESTAMP) = date_trunc('day', ${cell})`);
  }
  const [from, to] = columns.filter(({ family }) => family === 'date' || family === 'timestamp');
  if (from && to) {
    const differsIn = (unit: string) =>
      `date_trunc('${unit}', CAST(${from.cell} AS DATE)) <> date_trunc('${unit}', CAST(${to.cell} AS DATE))`;
    add({ kind: 'over-year' }, differsIn('year'));
    add({ kind: 'over-month' }, differsIn('month'));
    if (from.family === 'timestamp' && to.family === 'timestamp')
      add({ kind: 'over-midnight' }, differsIn('day'));
  }
  const entity = columns.find(({ name }) => name === dataset.entity);
  const further = columns.filter(({ name }) => exercise.spec.key.includes(name) && name !== dataset.entity);
  if (entity && further.length > 0) {
    const by = further.map(({ cell }) => cell).join(', ');
    const number = `row_number() OVER (PARTITION BY ${entity.cell} ORDER BY ${by})`;
    const all = `count(*) OVER (PARTITION BY ${entity.cell})`;
    add({ kind: 'only', entity: entity.name }, `${all} = 1`);
    add({ kind: 'first', entity: entity.name }, `${number} = 1`);
    add({ kind: 'last', entity: entity.name }, `${number} = ${all}`);
  }
  const plain = columns.filter(
    ({ name, family }) =>
      !exercise.spec.key.includes(name) && ['text', 'boolean', 'integer'].includes(family),
  );
  const values = plain.map(
    ({ cell }) =>
      `(SELECT CAST(any_value(${cell}) AS VARCHAR) FROM (${rowsOf(differing, side)}) r WHERE differs)`,
  );
  try {
    if (plain.length > 0) {
      const first = await ask(`SELECT ${values.join(', ')}`);
      plain.forEach(({ name, cell, family }, at) => {
        const value = first.text(0, at);
        const text = value === null ? null : `'${value.replaceAll("'", "''")}'`;
        if (value !== null)
          add(
            { kind: 'value', column: name, value: family === 'text' ? (text ?? '') : value },
            `CAST(${cell} AS VARCHAR) = ${text}`,
          );
      });
    }
    const flags = candidates.map(({ condition }, at) => `${condition} AS f${at}`);
    const flagged = `SELECT r.differs, ${flags.join(', ')} FROM (${rowsOf(differing, side)}) r`;
    return counted(candidates, await ask(countsOver(candidates, flagged)));
  } catch (fault) {
    if (fault instanceof JudgeFault) return [];
    throw fault;
  }
}

/** The traits of the rows of a table that belong to a row of the result: same values in the columns both have, within its span of time. */
async function inputTraits(
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

function countsOver(candidates: readonly Candidate[], flagged: string): string {
  const counts = candidates.map(
    (_each, at) => `count(*) FILTER (differs AND f${at}), count(*) FILTER (NOT differs AND f${at})`,
  );
  return `SELECT count(*) FILTER (differs), count(*) FILTER (NOT differs), ${counts.join(', ')} FROM (${flagged})`;
}

function counted(candidates: readonly Candidate[], row: Relation): CommonTrait[] {
  const at = (column: number) => Number(row.text(0, column));
  return candidates.map(({ trait }, index) => ({
    trait,
    differing: at(0),
    others: at(1),
    differingWith: at(2 + 2 * index),
    othersWith: at(3 + 2 * index),
  }));
}
