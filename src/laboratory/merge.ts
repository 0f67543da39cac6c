import type { Engine } from '../engine/engine.ts';
import { LoadError } from '../engine/load-error.ts';
import { DATABASE } from './count.ts';
import { estimateOf, registersOf } from './hyperloglog.ts';
import { permuted } from './population.ts';

/** Days whose visitors overlap. */
export interface Days {
  readonly days: number;
  readonly rowsPerDay: number;
  /** The users that a day's rows are drawn from: the same on all days. */
  readonly users: number;
  readonly seed: number;
}

/** Different users of one day, counted three ways. */
export interface DayCount {
  /** From 1. */
  readonly day: number;
  readonly exact: number;
  readonly builtIn: number;
  readonly sketch: number;
}

/** What the days come to together. */
export interface Merged {
  readonly byDay: readonly DayCount[];
  /** All days' rows counted exactly: the truth. */
  readonly exact: number;
  /** What adding the exact numbers of the days says. */
  readonly sumOfExact: number;
  /** What adding the built-in estimates of the days says. */
  readonly sumOfBuiltIn: number;
  /** The registers of the days, merged by the smallest, and their estimate: no row is read again. */
  readonly mergedSketch: number;
  /** Rows that the exact count reads, and registers that the merge reads. */
  readonly rowsRead: number;
  readonly registersRead: number;
}

const REGISTERS = 'day_registers';

/**
 * Shows that distinct counts don't add up and that sketches do: makes days of visits, counts each day exactly, by the built-in
 * function and by HyperLogLog of 2^precision registers, and all days by adding and by merging. Rejects with `LoadError` where
 * the rows don't fit, and with the signal's reason where it was stopped.
 */
export async function mergeDays(
  engine: Engine,
  days: Days,
  precision: number,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Merged> {
  const daily = { from: 'day_visits', grouped: true };
  await engine.load(
    { database: DATABASE, statements: dayStatements(days, precision) },
    signal ? { signal } : {},
  );
  const ask = async (sql: string): Promise<number[][]> => {
    const outcome = await engine.run(sql, { database: DATABASE, ...(signal && { signal }) });
    signal?.throwIfAborted();
    if (!outcome.ok) throw new LoadError(DATABASE, outcome.error);
    const { relation } = outcome;
    return Array.from({ length: relation.rowCount }, (_, row) =>
      relation.columns.map((_column, column) => Number(relation.text(row, column))),
    );
  };
  const exactly = await ask(
    'SELECT group_id, count(DISTINCT user_id), approx_count_distinct(user_id) FROM day_visits GROUP BY group_id ORDER BY group_id',
  );
  const kept = `SELECT group_id, register, smallest FROM ${REGISTERS}`;
  const sketches = await ask(`${estimateOf(kept, daily, precision)} ORDER BY group_id`);
  const byDay = exactly.map(([day = 0, exact = 0, builtIn = 0], at) => ({
    day,
    exact,
    builtIn,
    sketch: sketches[at]?.[1] ?? 0,
  }));
  const smallest = `SELECT register, min(smallest) AS smallest FROM ${REGISTERS} GROUP BY register`;
  const [[, mergedSketch = 0] = []] = await ask(
    estimateOf(smallest, { from: REGISTERS, grouped: false }, precision),
  );
  const [[exact = 0, rowsRead = 0] = []] = await ask(
    'SELECT count(DISTINCT user_id), count(*) FROM day_visits',
  );
  const [[registersRead = 0] = []] = await ask(`SELECT count(*) FROM ${REGISTERS}`);
  const sum = (of: (count: DayCount) => number) => byDay.reduce((total, count) => total + of(count), 0);
  return {
    byDay,
    exact,
    sumOfExact: sum((count) => count.exact),
    sumOfBuiltIn: sum((count) => count.builtIn),
    mergedSketch,
    rowsRead,
    registersRead,
  };
}

function dayStatements({ days, rowsPerDay, users, seed }: Days, precision: number): string[] {
  const drawn = permuted('(range % 2147483647)', seed + 11);
  const user = permuted(`(${drawn} % ${users})`, seed);
  return [
    'CREATE TABLE day_visits (group_id INTEGER, user_id INTEGER)',
    `INSERT INTO day_visits SELECT CAST((range - range % ${rowsPerDay}) // ${rowsPerDay} + 1 AS INTEGER), CAST(${user} AS INTEGER) ` +
      `FROM range(${days * rowsPerDay})`,
    `CREATE TABLE ${REGISTERS} AS ${registersOf({ from: 'day_visits', grouped: true }, precision)}`,
  ];
}
