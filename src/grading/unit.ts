import type { Dataset, Table } from '../dataset/dataset.ts';
import type { Relation } from '../relation/relation.ts';
import { quoted } from '../sql/quoted.ts';

/** A row of a table, by the table's place among those in use and the row's number in it, both from 0. */
export interface Row {
  readonly table: number;
  readonly row: number;
}

/** Rows that stay or go together, so that what is promised of a dataset stays true: mostly one row alone. */
export interface Unit {
  readonly rows: readonly Row[];
  /** The entity of its rows as text; null where that is NULL. */
  readonly entity: string | null;
  /** True where some cell of its rows is NULL. */
  readonly holdsNull: boolean;
}

/**
 * A query of `table, row, entity, holds_null, tie` for each row of the tables but those of settings, whose names `nameOf` gives in full. Ties
 * are NULL unless all tied tables of the dataset are among them.
 */
export function rowsQuery(
  dataset: Dataset,
  tables: readonly Table[],
  nameOf: (table: Table) => string,
): string {
  const names = tables.map(({ name }) => name);
  const areTied = dataset.tables.every(({ name, tie }) => tie === undefined || names.includes(name));
  const each = tables.flatMap((table, at) => {
    // Settings stay whatever goes.
    if (table.settings) return [];
    const nulls = table.columns
      .filter(({ nullable }) => nullable)
      .map(({ name }) => `${quoted(name)} IS NULL`);
    const tie = areTied ? table.tie : undefined;
    return `SELECT ${at} AS source, rowid AS id, CAST(${quoted(dataset.entity)} AS VARCHAR) AS entity,
${nulls.join(' OR ') || 'false'} AS holds_null, ${tie ? `CAST(${tie} AS VARCHAR)` : 'CAST(NULL AS VARCHAR)'} AS tie FROM ${nameOf(table)}`;
  });
  return `SELECT * FROM (${each.join('\nUNION ALL ')}) ORDER BY source, id`;
}

/** The units that the rows of `rowsQuery` make, in the order of their first rows, with the rows of one entity together. */
export function unitsOf(rows: Relation): Unit[] {
  const units = new Map<string, { rows: Row[]; entity: string | null; holdsNull: boolean }>();
  for (let at = 0; at < rows.rowCount; at++) {
    const row = { table: Number(rows.text(at, 0)), row: Number(rows.text(at, 1)) };
    const entity = rows.text(at, 2);
    const holdsNull = rows.text(at, 3) === 'true';
    const tie = rows.text(at, 4);
    const key = JSON.stringify(tie === null ? [at] : [entity, tie]);
    const unit = units.get(key);
    if (!unit) units.set(key, { rows: [row], entity, holdsNull });
    else {
      unit.rows.push(row);
      unit.holdsNull ||= holdsNull;
    }
  }
  return [...byEntity([...units.values()]).values()].flat();
}

/** The units of each entity, entities in the order of their first unit. */
export function byEntity(units: readonly Unit[]): Map<string | null, Unit[]> {
  const groups = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const group = groups.get(unit.entity);
    if (group) group.push(unit);
    else groups.set(unit.entity, [unit]);
  }
  return groups;
}
