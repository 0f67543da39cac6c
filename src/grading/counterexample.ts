import type { World } from '../dataset/world.ts';
import type { Relation } from '../relation/relation.ts';
import { literal, quoted } from '../sql/quoted.ts';

/** A table of a counterexample, with the few rows that matter. */
export interface InputTable {
  readonly name: string;
  /** Columns as the dataset declares them; types are DuckDB's names. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: Relation;
}

/** A row that the other side lacks, and which of its cells are to blame. Rows and columns count from 0. */
export interface RowMark {
  readonly row: number;
  /** The row of the other side that it should have been (or was to be); null where there is none like it. */
  readonly counterpart: number | null;
  /** The columns that differ from the counterpart's; all of them where there is none. */
  readonly columns: readonly number[];
}

/** The smallest input found on which an answer is still wrong in the way it was. */
export interface Counterexample {
  /** The world its rows were taken from. */
  readonly world: World;
  readonly tables: readonly InputTable[];
  /** What the reference returns; the columns the exercise asks for, in its order and under its names. */
  readonly expected: Relation;
  /** What the answer returns, in the same columns; cut after `GOT_ROWS` rows. */
  readonly got: Relation;
  /** Rows of `expected` that `got` lacks. */
  readonly missing: readonly RowMark[];
  /** Rows of `got` that are not expected. */
  readonly extra: readonly RowMark[];
  /** Where the rows are right and only their order is not: the first row of `got` out of order; else null. */
  readonly outOfOrder: number | null;
  /** Rows of all input tables together. */
  readonly inputRows: number;
  /** False where the budget ended before it was sure that no row can go. */
  readonly isMinimal: boolean;
  /** How many inputs were tried. */
  readonly runs: number;
  readonly elapsedMs: number;
}

/** Most rows of either side that a counterexample holds. */
export const GOT_ROWS = 200;

/** SQL that makes the tables of a counterexample with their rows in an empty database, to play with. */
export function recreation({ tables }: Pick<Counterexample, 'tables'>): string {
  return `${tables.flatMap(statementsOf).join('\n\n')}\n`;
}

function statementsOf({ name, columns, rows }: InputTable): string[] {
  const declared = columns.map((column) => `  ${quoted(column.name)} ${column.type}`).join(',\n');
  const create = `CREATE TABLE ${quoted(name)} (\n${declared}\n);`;
  if (rows.rowCount === 0) return [create];
  const values = Array.from({ length: rows.rowCount }, (_, row) => {
    const cells = columns.map((_column, column) =>
      cell(rows.text(row, column), rows.columns[column]?.family),
    );
    return `  (${cells.join(', ')})`;
  });
  return [create, `INSERT INTO ${quoted(name)} VALUES\n${values.join(',\n')};`];
}

function cell(text: string | null, family: string | undefined): string {
  if (text === null) return 'NULL';
  // NaN and the infinities have no literal of their own.
  const isBare =
    (family === 'integer' || family === 'decimal' || family === 'float') && /^-?[\d.]+$/.test(text);
  return isBare || family === 'boolean' ? text : literal(text);
}
