import { splitStatements } from '../sql/statement.ts';
import type { Table } from './dataset.ts';
import { DROP_MACROS, generatorMacros, scrambledSeed } from './generator.ts';
import type { World } from './world.ts';

/**
 * The statements that fill an empty database with a world's tables; nothing but the tables is left behind. The
 * same world gives the same rows on every engine. Rows asked of the generator: `typicalRows` for the typical and
 * single-row profiles, the world's `rows` for secret and sized. Throws RangeError on a seed or row count that is no
 * whole number in range.
 */
export function worldStatements(world: World): string[] {
  const { dataset, profile } = world;
  const tables = dataset.tables.map(createTable);
  const others = dataset.tables.filter(({ settings }) => !settings);
  if (profile === 'empty' && others.length === dataset.tables.length) return tables;
  const rows = rowsAsked(world);
  const script = profile === 'boundary' ? dataset.boundary : dataset.generate;
  return [
    ...tables,
    ...generatorMacros(scrambledSeed(world.seed), rows),
    ...splitStatements(script).map(({ text }) => withNumbers(text, rows, world.seed)),
    ...DROP_MACROS,
    ...(profile === 'single-row' ? keepOneEntity(others, dataset.entity) : []),
    ...(profile === 'empty' ? others.map(({ name }) => `DELETE FROM "${name}"`) : []),
  ];
}

function rowsAsked({ dataset, profile, rows }: World): number {
  if (profile !== 'secret' && profile !== 'sized') return dataset.typicalRows;
  if (!Number.isInteger(rows) || rows < 1) {
    throw new RangeError(`The rows of a world are a whole number from 1, not ${rows}.`);
  }
  return rows;
}

function withNumbers(statement: string, rows: number, seed: number): string {
  return statement.replace(/\$rows\b/g, String(rows)).replace(/\$seed\b/g, String(seed));
}

function createTable({ name, columns }: Table): string {
  const lines = columns.map(
    (column) => `"${column.name}" ${column.type}${column.nullable ? '' : ' NOT NULL'}`,
  );
  return `CREATE TABLE "${name}" (${lines.join(', ')})`;
}

/**
 * One row per table, all of the entity of the main table's first row; a table without that entity ends empty. First
 * means first by all columns, as the order of insertion may differ between engines.
 */
function keepOneEntity(tables: readonly Table[], entity: string): string[] {
  const [main] = tables;
  if (!main) return [];
  const chosen = `SELECT "${entity}" FROM "${main.name}" ORDER BY ${allColumns(main)} LIMIT 1`;
  // the main table goes last: the others ask it for the entity
  return [...tables.slice(1), main].map(
    (table) =>
      `DELETE FROM "${table.name}" WHERE rowid IS DISTINCT FROM (SELECT rowid FROM "${table.name}" ` +
      `WHERE "${entity}" IS NOT DISTINCT FROM (${chosen}) ORDER BY ${allColumns(table)} LIMIT 1)`,
  );
}

function allColumns({ columns }: Table): string {
  return columns.map(({ name }) => `"${name}"`).join(', ');
}
