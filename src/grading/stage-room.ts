import type { Dataset } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Column } from '../relation/relation.ts';
import { quoted } from '../sql/quoted.ts';
import { trimStatement } from '../sql/statement.ts';
import { MOST_EXPECTED_ROWS, materialise, rowsKept } from './answer-table.ts';
import { type Ask, askIn, type Limits } from './ask.ts';
import type { Comparison } from './bag-difference.ts';
import { withBestRows } from './best-rows.ts';
import { type ComparedColumn, matchColumns } from './columns.ts';
import { differenceOf } from './compare.ts';
import { type Counterexample, recreation } from './counterexample.ts';
import { expectedQuery } from './expected-query.ts';
import { hiddenName, JudgeFault } from './fault.ts';
import { readTotals, totalsQuery } from './totals.ts';

/** The rows of a query, kept in a table beside the world. */
export interface Kept {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly rows: number;
}

/** One query may take so long on the few rows of a room, in milliseconds. */
const TIMEOUT_MS = 3000;

/** A world loaded for comparing steps, and a database beside it for their rows. */
export class StageRoom {
  readonly #engine: Engine;
  readonly #exercise: Exercise;
  readonly #limits: Limits;
  readonly #world = hiddenName('world');
  readonly #own = hiddenName('judge');
  #tables = 0;
  #expected: Kept | null = null;

  constructor(engine: Engine, exercise: Exercise, signal: AbortSignal | undefined) {
    this.#engine = engine;
    this.#exercise = exercise;
    this.#limits = signal ? { timeoutMs: TIMEOUT_MS, signal } : { timeoutMs: TIMEOUT_MS };
  }

  /** Makes the tables: those of the counterexample where there is one, so that all rows can be read; else the world. */
  async open(dataset: Dataset, world: World, counterexample: Counterexample | null): Promise<void> {
    const held = counterexample?.tables.map(({ name }) => name) ?? [];
    const isWhole = dataset.tables.every(({ name }) => held.includes(name));
    // A table that the counterexample leaves out is empty here, so that queries that name it run.
    const statements = !counterexample
      ? worldStatements(world)
      : isWhole
        ? [recreation(counterexample)]
        : [
            ...worldStatements({ ...world, dataset, profile: 'empty' }),
            recreation(counterexample).replaceAll(/^CREATE TABLE/gm, 'CREATE OR REPLACE TABLE'),
          ];
    await this.#engine.load({ database: this.#own, statements: [] });
    await this.#engine.load({ database: this.#world, statements });
  }

  async close(): Promise<void> {
    await this.#engine.unload(this.#world);
    await this.#engine.unload(this.#own);
  }

  /** Queries over the kept tables. */
  get ask(): Ask {
    return askIn(this.#engine, this.#own, this.#limits);
  }

  /** Runs a query of the world and keeps its rows; null where it fails. */
  async keep(sql: string): Promise<Kept | null> {
    const described = await this.#engine.describe(sql, this.#world);
    if (!described.ok) return null;
    const table = `${quoted(this.#own)}.main.${quoted(`kept_${this.#tables++}`)}`;
    const { statement } = materialise(table, trimStatement(sql), described.columns, MOST_EXPECTED_ROWS);
    try {
      const count = await askIn(this.#engine, this.#world, this.#limits)(statement);
      return { table, columns: described.columns, rows: rowsKept(count) };
    } catch (fault) {
      if (fault instanceof JudgeFault) return null;
      throw fault;
    }
  }

  /** True where two kept tables have the same rows in the compared columns. */
  async areSame(comparison: Comparison): Promise<boolean> {
    const totals = readTotals(await this.ask(totalsQuery(comparison, [])));
    if (totals.missing + totals.extra === 0) return true;
    const spec = { ...this.#exercise.spec, order: [] };
    return (await differenceOf(this.ask, comparison, spec, totals, null)) === null;
  }

  /** True where a query gives the rows that the exercise expects here. */
  async isRight(sql: string): Promise<boolean> {
    const { spec } = this.#exercise;
    this.#expected ??= await this.keep(expectedQuery(this.#exercise).text);
    const [expected, given] = [this.#expected, await this.keep(sql)];
    if (!expected || !given) return false;
    const matched = matchColumns(spec.columns, expected.columns, given.columns);
    if (!matched.ok) return false;
    return this.areSame(withBestRows(comparisonOf(expected, given, matched.columns, spec.rows), spec));
  }
}

/** How two kept tables are compared. */
export function comparisonOf(
  reference: Kept,
  answer: Kept,
  columns: readonly ComparedColumn[],
  rows: Comparison['rows'] = 'bag',
): Comparison {
  return {
    reference: reference.table,
    referenceRows: reference.rows,
    answer: answer.table,
    answerRows: answer.rows,
    columns,
    rows,
  };
}
