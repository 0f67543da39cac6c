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
  /** The smallest hashes of the days, the smallest of which are those of all days, and their estimate. */
  readonly mergedSmallest: number;
  /** The sampled values of the days, counted together and multiplied. */
  readonly mergedSample: number;
  /** Rows that the exact count reads, and what the merges read. */
  readonly rowsRead: number;
  readonly registersRead: number;
  readonly hashesRead: number;
  readonly sampledRead: number;
}

/** What is kept of each day. */
export interface Sketches {
  /** Of HyperLogLog: 2^precision registers. */
  readonly precision: number;
  /** How many of the smallest hashes. */
  readonly k: number;
  /** One value in so many, by its hash. */
  readonly share: number;
}

const REGISTERS = 'day_registers';
const SMALLEST = 'day_smallest';
const SAMPLE = 'day_sample';

/**
 * Shows that distinct counts don't add up and that sketches do: makes days of visits, counts each day exactly, by the built-in
 * function and by HyperLogLog, and all days by adding and by merging what was kept of them: registers, smallest hashes, a sample. Rejects with `LoadError` where
 * the rows don't fit, and with the signal's reason where it was stopped.
 */
export async function mergeDays(
  engine: Engine,
  days: Days,
  sketches: Sketches,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Merged> {
  const { precision, k, share } = sketches;
  const daily = { from: 'day_visits', grouped: true };
  await engine.load(
    { database: DATABASE, statements: dayStatements(days, sketches) },
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
  const estimates = await ask(`${estimateOf(kept, daily, precision)} ORDER BY group_id`);
  const byDay = exactly.map(([day = 0, exact = 0, builtIn = 0], at) => ({
    day,
    exact,
    builtIn,
    sketch: estimates[at]?.[1] ?? 0,
  }));
  const smallest = `SELECT register, min(smallest) AS smallest FROM ${REGISTERS} GROUP BY register`;
  const [[, mergedSketch = 0] = []] = await ask(
    estimateOf(smallest, { from: REGISTERS, grouped: false }, precision),
  );
  const [[exact = 0, rowsRead = 0] = []] = await ask(
    'SELECT count(DISTINCT user_id), count(*) FROM day_visits',
  );
  const [[mergedSmallest = 0] = []] = await ask(
    `SELECT CASE WHEN count(*) < ${k} THEN count(*) ELSE ${k - 1} / (max(hash) / power(2.0, 64)) END ` +
      `FROM (SELECT DISTINCT hash FROM ${SMALLEST} ORDER BY hash LIMIT ${k})`,
  );
  const [[hashesRead = 0] = []] = await ask(`SELECT count(*) FROM ${SMALLEST}`);
  const [[mergedSample = 0, sampledRead = 0] = []] = await ask(
    `SELECT count(DISTINCT user_id) * ${share}, count(*) FROM ${SAMPLE}`,
  );
  const [[registersRead = 0] = []] = await ask(`SELECT count(*) FROM ${REGISTERS}`);
  const sum = (of: (count: DayCount) => number) => byDay.reduce((total, count) => total + of(count), 0);
  return {
    byDay,
    exact,
    sumOfExact: sum((count) => count.exact),
    sumOfBuiltIn: sum((count) => count.builtIn),
    mergedSketch,
    mergedSmallest,
    mergedSample,
    rowsRead,
    registersRead,
    hashesRead,
    sampledRead,
  };
}

function dayStatements({ days, rowsPerDay, users, seed }: Days, { precision, k, share }: Sketches): string[] {
  const drawn = permuted('(range % 2147483647)', seed + 11);
  const user = permuted(`(${drawn} % ${users})`, seed);
  return [
    'CREATE TABLE day_visits (group_id INTEGER, user_id INTEGER)',
    `INSERT INTO day_visits SELECT CAST((range - range % ${rowsPerDay}) // ${rowsPerDay} + 1 AS INTEGER), CAST(${user} AS INTEGER) ` +
      `FROM range(${days * rowsPerDay})`,
    `CREATE TABLE ${REGISTERS} AS ${registersOf({ from: 'day_visits', grouped: true }, precision)}`,
    `CREATE TABLE ${SMALLEST} AS SELECT group_id, hash FROM (SELECT group_id, hash, ` +
      'row_number() OVER (PARTITION BY group_id ORDER BY hash) AS place ' +
      `FROM (SELECT DISTINCT group_id, hash(user_id) AS hash FROM day_visits)) WHERE place <= ${k}`,
    `CREATE TABLE ${SAMPLE} AS SELECT DISTINCT group_id, user_id FROM day_visits WHERE hash(user_id) % ${share} = 0`,
  ];
}
