import type { Engine } from '../engine/engine.ts';
import type { Method } from './method.ts';
import type { Population } from './population.ts';

/**
 * Bytes of engine memory that a row of the table takes, measured on DuckDB 1.5.6 with 10 to 40 million rows: 6.4 of one INTEGER
 * column, 10.7 of two.
 */
const ROW_BYTES = { alone: 6.4, grouped: 10.7 } as const;

/**
 * Bytes that an exact count takes for each different value beside the table, measured likewise with 10 to 40 million of them:
 * 46 to 53 in one group, 33 in 1,000 groups.
 */
const VALUE_BYTES = 53;

/** What a row of a GROUP BY takes, for registers: 80 bytes for each of 16.4 million of them. */
const GROUP_BYTES = 80;

/** What is kept free for everything else. */
const RESERVE_BYTES = 64e6;

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

/** Bytes that the engine's memory holds now, and the most it ever held since it started. */
export interface MemoryReading {
  readonly nowBytes: number;
  readonly peakBytes: number;
}

/** Asks the engine for its own figures. Throws where it does not tell them. */
export async function readMemory(engine: Engine, database: string): Promise<MemoryReading> {
  const now = await cell(
    engine,
    'SELECT CAST(coalesce(sum(memory_usage_bytes), 0) AS BIGINT) FROM duckdb_memory()',
    database,
  );
  const profile = await cell(engine, 'EXPLAIN (ANALYZE, FORMAT JSON) SELECT 1', database);
  const peak = /"system_peak_buffer_memory":\s*(\d+)/.exec(profile)?.[1];
  if (peak === undefined) throw new Error('the engine does not tell its peak memory');
  return { nowBytes: Number(now), peakBytes: Number(peak) };
}

/** The last cell of the first row: of EXPLAIN the plan, else the one value. */
async function cell(engine: Engine, sql: string, database: string): Promise<string> {
  const outcome = await engine.run(sql, { database });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.relation.text(0, outcome.relation.columns.length - 1) ?? '';
}
