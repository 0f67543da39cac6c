import type { Dataset, Table } from '../dataset/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import type { ResultSpec } from '../exercise/exercise.ts';
import type { Column, Relation } from '../relation/relation.ts';
import { quoted } from '../sql/quoted.ts';
import type { Statement } from '../sql/statement.ts';
import { materialise, mostRows } from './answer-table.ts';
import { type Ask, askIn, type Limits } from './ask.ts';
import type { Comparison } from './bag-difference.ts';
import { withBestRows } from './best-rows.ts';
import type { ComparedColumn } from './columns.ts';
import { differenceOf } from './compare.ts';
import { hiddenName, throwIfCancelled } from './fault.ts';
import { readTotals, type Totals, totalsQuery } from './totals.ts';
import type { Row } from './unit.ts';

/** One side of the play: a query and the columns it returns. */
export interface Part {
  readonly query: Statement;
  readonly columns: readonly Column[];
}

/**
 * A database with some rows of a world's tables, which change from run to run, and beside it, hidden from the
 * learner's SQL, all rows and the results. The tables are real ones: as fast to make as views over the hidden rows
 * (one statement each), faster to read, and `rowid` means in them what it means in a world.
 */
export class Stage {
  readonly database = hiddenName('world');
  readonly tables: readonly Table[];
  readonly #engine: Engine;
  readonly #dataset: Dataset;
  readonly #hidden = hiddenName('judge');

  constructor(engine: Engine, dataset: Dataset, tables: readonly Table[]) {
    this.#engine = engine;
    this.#dataset = dataset;
    this.tables = tables;
  }

  /** Takes all rows of the tables from a database that is loaded: by entity, then time, or else as they are stored. */
  async open(from: string, order: 'sorted' | 'stored', signal?: AbortSignal): Promise<void> {
    const options = signal ? { signal } : {};
    const copies = this.tables.map((table) => {
      const sorted = order === 'sorted' && !table.settings ? sortKeys(table, this.#dataset.entity) : 'rowid';
      const name = quoted(table.name);
      return `CREATE TABLE ${name} AS SELECT * FROM ${quoted(from)}.main.${name} ORDER BY ${sorted}`;
    });
    await this.#engine.load(
      { database: this.#hidden, statements: ['CREATE SCHEMA held', ...copies] },
      options,
    );
    const empty = this.tables.map((table) => this.#fill(table, 'false'));
    await this.#engine.load({ database: this.database, statements: empty }, options);
  }

  async close(): Promise<void> {
    await this.#engine.unload(this.database);
    await this.#engine.unload(this.#hidden);
  }

  /** Qualified and quoted name of the table with all rows of the world. */
  all(table: Table): string {
    return `${quoted(this.#hidden)}.main.${quoted(table.name)}`;
  }

  /** Qualified and quoted name of a table of results. */
  held(name: string): string {
    return `${quoted(this.#hidden)}.held.${quoted(name)}`;
  }

  /** Queries of the judge's own. */
  ask(limits: Limits): Ask {
    return askIn(this.#engine, this.database, limits);
  }

  /** Statements that leave these rows, and no others but settings, in the learner's tables. */
  keep(rows: readonly Row[] | 'all'): string[] {
    if (rows === 'all') return this.tables.map((table) => this.#fill(table, 'true'));
    return this.tables.map((table, at) => {
      if (table.settings) return this.#fill(table, 'true');
      const ids = rows.filter((row) => row.table === at).map(({ row }) => row);
      return this.#fill(table, ids.length > 0 ? `rowid IN (${ids.join(', ')})` : 'false');
    });
  }

  #fill(table: Table, chosen: string): string {
    return `CREATE OR REPLACE TABLE ${quoted(table.name)} AS SELECT * FROM ${this.all(table)} WHERE ${chosen} ORDER BY rowid`;
  }
}

/** Entity, then the first moment in time, then the rest, so that neighbours in life are neighbours here. */
function sortKeys({ columns }: Table, entity: string): string {
  const names = columns.map(({ name }) => name);
  const moment = columns.find(({ type }) => type === 'DATE' || type.startsWith('TIMESTAMP'));
  return [...new Set([entity, ...(moment ? [moment.name] : []), ...names])].map(quoted).join(', ');
}

/** Both queries on a stage, and how their results are compared. */
export interface Play {
  readonly engine: Engine;
  readonly stage: Stage;
  readonly spec: ResultSpec;
  readonly reference: Part;
  readonly answer: Part;
  readonly columns: readonly ComparedColumn[];
}

/** How the results of a play are compared. The numbers of rows are left at 0: see `withCounts`. */
export function comparisonOf({ stage, spec, columns }: Play): Comparison {
  const [reference, answer] = [stage.held('reference'), stage.held('answer')];
  const all = { reference, referenceRows: 0, answer, answerRows: 0, columns, rows: spec.rows };
  return withBestRows(all, spec);
}

/** The comparison with the numbers of rows that a run left. */
export async function withCounts(ask: Ask, comparison: Comparison): Promise<Comparison> {
  const { reference, answer } = comparison;
  const counts = await ask(`SELECT (SELECT count(*) FROM ${reference}), (SELECT count(*) FROM ${answer})`);
  return {
    ...comparison,
    referenceRows: Number(counts.text(0, 0)),
    answerRows: Number(counts.text(0, 1)),
  };
}

/**
 * Runs both queries on the given rows and says how their results differ; null where either query fails or takes
 * longer than it may. Throws the signal's reason where that ends the run.
 */
export async function playOn(
  play: Play,
  rows: readonly Row[] | 'all',
  limits: Limits,
): Promise<Totals | null> {
  const { stage, spec, reference, answer, columns } = play;
  const comparison = comparisonOf(play);
  const totals = totalsQuery(comparison, spec.order);
  const script = [
    ...stage.keep(rows),
    materialise(stage.held('reference'), reference.query, reference.columns, MOST_ROWS).statement,
    materialise(comparison.answer, answer.query, answer.columns, MOST_ROWS).statement,
    totals,
  ];
  const counted = await run(play, script, limits);
  if (!counted) return null;
  const found = readTotals(counted);
  const mayPairBetter = columns.filter(({ tolerance }) => tolerance).length > 1 && found.missing > 1;
  if (!mayPairBetter) return found;
  const ask = stage.ask(limits);
  const difference = await differenceOf(ask, await withCounts(ask, comparison), spec, found, null);
  if (difference?.kind === 'rows') return found;
  return { ...found, missing: 0, extra: 0 };
}

/** True where the answer returns the same rows once more; false too where it fails. */
export async function repeats(play: Play, limits: Limits): Promise<boolean> {
  const { stage, answer } = play;
  const [first, again] = [stage.held('answer'), stage.held('again')];
  const script = [
    materialise(again, answer.query, answer.columns, MOST_ROWS).statement,
    `SELECT count(*) FROM ((FROM ${first} EXCEPT ALL FROM ${again}) UNION ALL (FROM ${again} EXCEPT ALL FROM ${first}))`,
  ];
  return (await run(play, script, limits))?.text(0, 0) === '0';
}

const MOST_ROWS = mostRows(0) + 1;

async function run(play: Play, script: readonly string[], limits: Limits): Promise<Relation | null> {
  const { engine, stage } = play;
  const outcome = await engine.run(script.join(';\n'), { ...limits, database: stage.database, rowLimit: 1 });
  if (outcome.ok) return outcome.relation;
  throwIfCancelled(outcome.error, limits.signal);
  return null;
}
