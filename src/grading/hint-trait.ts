import type { Table } from '../dataset/dataset.ts';
import { quoted } from '../sql/quoted.ts';
import { significantTokens } from '../sql/token.ts';

/** Something that can be true of a row of a result, or of the input rows that belong to it. */
export type Trait =
  /** The column is NULL. */
  | { readonly kind: 'null'; readonly column: string }
  /** The column has one value throughout, given as SQL prints it: text in quotes. */
  | { readonly kind: 'value'; readonly column: string; readonly value: string }
  /** The row's place among those of its entity, in the order of the key. */
  | { readonly kind: 'first' | 'last' | 'only'; readonly entity: string }
  /** The row's first and last moment lie on different days, in different months, or years. */
  | { readonly kind: 'over-midnight' | 'over-month' | 'over-year' }
  | { readonly kind: 'month-end' | 'month-start' | 'midnight'; readonly column: string }
  /** An input row has NULL there. */
  | { readonly kind: 'input-null'; readonly table: string; readonly column: string }
  /** Two input rows are equal in every column. */
  | { readonly kind: 'repeated'; readonly table: string }
  /** Two input rows of the entity have the same instant, or the same day. */
  | {
      readonly kind: 'tied' | 'same-day';
      readonly table: string;
      readonly column: string;
      readonly entity: string;
    }
  | {
      readonly kind: 'input-midnight' | 'input-month-end';
      readonly table: string;
      readonly column: string;
    }
  /** Two successive input rows of the entity are exactly so far apart; `length` is SQL of the reference. */
  | { readonly kind: 'pause'; readonly table: string; readonly column: string; readonly length: string }
  /** An input row falls exactly on an instant that another table has for the entity. */
  | {
      readonly kind: 'on-bound';
      readonly table: string;
      readonly column: string;
      readonly other: string;
      readonly bound: string;
    }
  /** The entity of an input row has no row in another table. */
  | { readonly kind: 'no-partner'; readonly table: string; readonly other: string; readonly entity: string }
  /** No input row belongs to it. */
  | { readonly kind: 'unlinked'; readonly table: string };

/** A trait, and when it holds: a SQL condition over the columns it was made for. */
export interface Candidate {
  readonly trait: Trait;
  readonly condition: string;
}

/** True for a column of instants or days. */
export function isMoment(type: string): boolean {
  return type === 'DATE' || type.startsWith('TIMESTAMP');
}

/** The pauses that a query speaks of: `INTERVAL 30 MINUTES` as it is written, each once. */
export function intervalsOf(sql: string): string[] {
  const read = significantTokens(sql);
  const found = read.flatMap((token, i) => {
    if (token.kind !== 'word' || token.text.toLowerCase() !== 'interval') return [];
    const [length, unit] = [read[i + 1], read[i + 2]];
    if (length?.kind === 'string') return [`INTERVAL ${length.text}`];
    if (length?.kind !== 'number' || unit?.kind !== 'word') return [];
    return [`INTERVAL ${length.text} ${unit.text}`];
  });
  return [...new Set(found)];
}

/**
 * What can be said of the rows of one table, as conditions over its columns, `t` being the row; windows are allowed.
 * `nameOf` gives the full name of another table.
 */
export function inputCandidates(
  table: Table,
  others: readonly Table[],
  entity: string,
  intervals: readonly string[],
  nameOf: (table: Table) => string,
): Candidate[] {
  const { name, columns } = table;
  const moment = columns.find(({ type }) => isMoment(type));
  const hasEntity = columns.some((column) => column.name === entity);
  const found: Candidate[] = columns
    .filter(({ nullable }) => nullable)
    .map((column) => ({
      trait: { kind: 'input-null', table: name, column: column.name },
      condition: `t.${quoted(column.name)} IS NULL`,
    }));
  if (table.key.length === 0) {
    const all = columns.map((column) => `t.${quoted(column.name)}`).join(', ');
    found.push({
      trait: { kind: 'repeated', table: name },
      condition: `count(*) OVER (PARTITION BY ${all}) > 1`,
    });
  }
  if (!hasEntity) return found;
  const own = `t.${quoted(entity)}`;
  if (moment) {
    found.push(...momentCandidates(table, moment, entity, intervals));
    for (const other of others) {
      for (const bound of other.columns.filter(({ type }) => isMoment(type))) {
        const same = `o.${quoted(entity)} = ${own} AND o.${quoted(bound.name)} = t.${quoted(moment.name)}`;
        found.push({
          trait: {
            kind: 'on-bound',
            table: name,
            column: moment.name,
            other: other.name,
            bound: bound.name,
          },
          condition: `EXISTS (SELECT 1 FROM ${nameOf(other)} o WHERE ${same})`,
        });
      }
    }
  }
  for (const other of others) {
    found.push({
      trait: { kind: 'no-partner', table: name, other: other.name, entity },
      condition: `NOT EXISTS (SELECT 1 FROM ${nameOf(other)} o WHERE o.${quoted(entity)} = ${own})`,
    });
  }
  return found;
}

function momentCandidates(
  { name }: Table,
  moment: Table['columns'][number],
  entity: string,
  intervals: readonly string[],
): Candidate[] {
  const own = `t.${quoted(entity)}`;
  const at = `t.${quoted(moment.name)}`;
  const here = { table: name, column: moment.name };
  const found: Candidate[] = [
    {
      trait: { kind: 'tied', ...here, entity },
      condition: `${at} IS NOT NULL AND count(*) OVER (PARTITION BY ${own}, ${at}) > 1`,
    },
    { trait: { kind: 'input-month-end', ...here }, condition: `CAST(${at} AS DATE) = last_day(${at})` },
  ];
  if (moment.type !== 'TIMESTAMP') return found;
  return [
    ...found,
    {
      trait: { kind: 'same-day', ...here, entity },
      condition: `${at} IS NOT NULL AND count(*) OVER (PARTITION BY ${own}, CAST(${at} AS DATE)) > 1`,
    },
    { trait: { kind: 'input-midnight', ...here }, condition: `${at} = date_trunc('day', ${at})` },
    ...intervals.map(
      (length): Candidate => ({
        trait: { kind: 'pause', ...here, length },
        condition: `${at} - lag(${at}) OVER (PARTITION BY ${own} ORDER BY ${at}) = ${length}`,
      }),
    ),
  ];
}
