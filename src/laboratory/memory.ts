import type { Engine } from '../engine/engine.ts';
import type { Method } from './method.ts';
import type { Population } from './population.ts';

/**
 * Bytes of engine memory that a row of the table takes, measured on DuckDB 1.5.6 with 10 to 40 million rows: 6.4 of one INTEGER
 * column, 12.9 of two.
 */
const ROW_BYTES = { alone: 6.5, grouped: 12.9 } as const;

/**
 * Bytes beside the table without which an exact count fails, for each different value: measured likewise, 5 million values fit
 * in 34 each, 20 million in 34 but not in 24. Where there is room it takes up to 55.
 */
const VALUE_BYTES = 34;

/** What a row of a GROUP BY takes, for registers and hashes. */
const GROUP_BYTES = 40;

/** What is kept free for everything else. */
const RESERVE_BYTES = 16e6;

/** Bytes that the table of a population will take. */
export function tableBytes({ rows, groups }: Population): number {
  return rows * (groups > 1 ? ROW_BYTES.grouped : ROW_BYTES.alone);
}

/** About how many bytes a method will take beside the table at its peak. */
export function countingBytes({ kind, setting }: Method, { rows, cardinality, groups }: Population): number {
  const distinct = Math.min(rows, cardinality * groups);
  if (kind === 'exact') return distinct * VALUE_BYTES;
  if (kind === 'sample') return (distinct / (setting ?? 1)) * VALUE_BYTES;
  if (kind === 'built-in') return 0;
  return (
    Math.min(distinct, groups * (kind === 'hyperloglog' ? 2 ** (setting ?? 0) : 4 * (setting ?? 0))) *
    GROUP_BYTES
  );
}

/** Whether a run can fit, what it needs at most, and how many rows would. */
export interface Fit {
  readonly neededBytes: number;
  readonly fits: boolean;
  /** The table alone has to fit for anything to be counted: the most rows for which it does. */
  readonly mostRows: number;
}

/** Estimates a run before it begins. The methods run one after another, so that the hungriest counts. */
export function fitOf(population: Population, methods: readonly Method[], limitBytes: number): Fit {
  const counting = Math.max(0, ...methods.map((method) => countingBytes(method, population)));
  const perRow = tableBytes({ ...population, rows: 1 });
  const neededBytes = tableBytes(population) + counting + RESERVE_BYTES;
  return {
    neededBytes,
    fits: neededBytes <= limitBytes,
    mostRows: Math.max(0, Math.floor((limitBytes - RESERVE_BYTES) / perRow)),
  };
}

/** What the engine's profile says of one query's memory. */
export interface MemoryProfile {
  /** The most that the engine held during any profiled query since it started, tables included. */
  readonly peakBytes: number;
  /** What the operators of this query allocated for themselves. */
  readonly allocatedBytes: number;
}

/**
 * Runs a query once more to have its memory profiled; null where it fails, or is stopped, and with several threads, for each of
 * which the engine adds up the same bytes again: DuckDB 1.5.6 tells three times the allocations, and at times twice the peak.
 */
export async function profileMemory(
  engine: Engine,
  sql: string,
  database: string,
  signal: AbortSignal | undefined,
): Promise<MemoryProfile | null> {
  if (engine.build.threads > 1) return null;
  const profile = await lastCell(engine, `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, database, signal);
  const figure = (name: string) =>
    Number(new RegExp(`"${name}":\\s*(\\d+)`).exec(profile ?? '')?.[1] ?? Number.NaN);
  const peakBytes = figure('system_peak_buffer_memory');
  const allocatedBytes = figure('total_memory_allocated');
  return Number.isNaN(peakBytes + allocatedBytes) ? null : { peakBytes, allocatedBytes };
}

/** Bytes that the engine's tables and caches hold now; 0 where it does not tell. */
export async function heldBytes(engine: Engine, database: string): Promise<number> {
  const sql = 'SELECT CAST(coalesce(sum(memory_usage_bytes), 0) AS BIGINT) FROM duckdb_memory()';
  return Number((await lastCell(engine, sql, database)) ?? 0);
}

/** The last cell of the first row: of EXPLAIN the plan, else the one value. */
async function lastCell(
  engine: Engine,
  sql: string,
  database: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const outcome = await engine.run(sql, { database, ...(signal && { signal }) });
  return outcome.ok ? outcome.relation.text(0, outcome.relation.columns.length - 1) : null;
}
