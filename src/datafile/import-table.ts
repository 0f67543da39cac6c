import type { Engine } from '../engine/engine.ts';
import { quoted } from '../sql/quoted.ts';
import { columnNames } from './column-names.ts';
import { DatafileFault, EVEN, type Portion, type SourceColumn, type Uneven } from './datafile.ts';
import { RowGaps } from './row-gaps.ts';
import { castSql, misfitSql } from './target-type.ts';

/** What to make of a file: the table, and of its columns what the reader has changed, by position. */
export interface Plan {
  readonly database: string;
  readonly table: string;
  /** Null for a column to be named as in the file. */
  readonly names: readonly (string | null)[];
  /** Null for the type that all values turn out to fit. */
  readonly types: readonly (string | null)[];
}

/** A table that was made. */
export interface Imported {
  readonly rowCount: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly uneven: Uneven;
}

export interface ImportOptions {
  readonly signal: AbortSignal;
  /** Called with the share done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

let imports = 0;

/** Of the whole work; the rest is making the table of the text. */
const READING_SHARE = 0.8;

/**
 * Reads all portions into a new table, in place of one of that name. Throws a DatafileFault where a value does not fit a
 * type asked for, and the signal's reason where it is aborted; the database is then as before.
 */
export async function importTable(
  engine: Engine,
  portions: AsyncIterable<Portion>,
  plan: Plan,
  { signal, onProgress }: ImportOptions,
): Promise<Imported> {
  const { database } = plan;
  // A name of its own, as what is left of a stopped import may be dropped while the next one begins.
  const staging = `${plan.table} (being read, ${++imports})`;
  const run = async (sql: string) => {
    const outcome = await engine.run(sql, { database, signal });
    // What is done is done, though it was to be stopped.
    if (!outcome.ok) signal.throwIfAborted();
    if (!outcome.ok) throw new DatafileFault({ kind: 'refused', message: outcome.error.message });
    return outcome.relation;
  };
  try {
    const { columns, rowCount, uneven, gaps } = await stage(engine, portions, {
      database,
      staging,
      run,
      signal,
      onProgress,
    });
    const names = columnNames(columns.map(({ name }, at) => plan.names[at] ?? name));
    const types = columns.map(({ type }, at) => plan.types[at] ?? type);
    signal.throwIfAborted();
    await refuseMisfits(run, staging, plan, { names, gaps });
    onProgress((1 + READING_SHARE) / 2);
    const values = columns.map(
      ({ isHex }, at) => `${castSql(`c${at}`, types[at] as string, isHex)} AS ${quoted(names[at] as string)}`,
    );
    await run(
      `CREATE OR REPLACE TABLE ${quoted(plan.table)} AS SELECT ${values.join(', ')} FROM ${quoted(staging)}`,
    );
    onProgress(1);
    return { rowCount, columns: names.map((name, at) => ({ name, type: types[at] as string })), uneven };
  } finally {
    await engine.run(`DROP TABLE IF EXISTS ${quoted(staging)}`, { database });
  }
}

interface Stage {
  readonly database: string;
  readonly staging: string;
  readonly run: (sql: string) => Promise<unknown>;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

interface Staged {
  readonly columns: readonly SourceColumn[];
  readonly rowCount: number;
  readonly uneven: Uneven;
  readonly gaps: RowGaps;
}

/** All portions as text in a table whose columns are c0, c1 and so on. */
async function stage(
  engine: Engine,
  portions: AsyncIterable<Portion>,
  { database, staging, run, signal, onProgress }: Stage,
): Promise<Staged> {
  let columns: readonly SourceColumn[] = [];
  let rowCount = 0;
  let uneven = EVEN;
  const gaps = new RowGaps();
  for await (const portion of portions) {
    signal.throwIfAborted();
    const before = columns.length;
    columns = portion.columns;
    const added = columns.slice(before).map((_, at) => `c${before + at} VARCHAR`);
    if (before === 0) await run(`CREATE OR REPLACE TABLE ${quoted(staging)} (${added.join(', ')})`);
    else for (const column of added) await run(`ALTER TABLE ${quoted(staging)} ADD COLUMN ${column}`);
    const { batch } = portion;
    if (batch.rowCount > 0) {
      const appended = await engine.append({ database, table: staging, batch }, signal);
      signal.throwIfAborted();
      if (!appended.ok) throw new DatafileFault({ kind: 'refused', message: appended.error.message });
    }
    gaps.addAll(rowCount, portion.gaps);
    uneven = portion.uneven;
    rowCount += batch.rowCount;
    onProgress(portion.share * READING_SHARE);
  }
  return { columns, rowCount, uneven, gaps };
}

async function refuseMisfits(
  run: (
    sql: string,
  ) => Promise<{ readonly rowCount: number; text(row: number, column: number): string | null }>,
  staging: string,
  { types }: Plan,
  { names, gaps }: { readonly names: readonly string[]; readonly gaps: RowGaps },
): Promise<void> {
  for (const [at, type] of types.entries()) {
    const misfit = type === null ? null : misfitSql(`c${at}`, type);
    if (type === null || misfit === null) continue;
    const found = await run(
      `SELECT rowid, c${at} FROM ${quoted(staging)} WHERE ${misfit} ORDER BY rowid LIMIT 1`,
    );
    if (found.rowCount === 0) continue;
    const row = gaps.rowInFile(Number(found.text(0, 0)));
    const value = (found.text(0, 1) ?? '').slice(0, 60);
    throw new DatafileFault({ kind: 'misfit', column: names[at] as string, type, row, value });
  }
}
