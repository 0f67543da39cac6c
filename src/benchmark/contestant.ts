import type { Engine, SqlError } from '../engine/engine.ts';

/** A query that is timed against others. */
export interface Contestant {
  /** Unique among those it runs against. */
  readonly name: string;
  /** One SELECT, without a semicolon at its end. */
  readonly sql: string;
  /** What runs it; the race's own engine where missing. It holds the same database. */
  readonly engine?: Engine;
}

/** What was measured of one contestant. */
export interface Lane {
  readonly contestant: Contestant;
  /**
   * Milliseconds that the engine took, in the order of the rounds; waiting for what else was asked of it does not count.
   * Warm-ups and disturbed samples are left out.
   */
  readonly samples: readonly number[];
  /** Why it runs no more; `timed-out` where it took longer than one sample may. Its samples are partial then. */
  readonly error: SqlError | null;
}

const RESULT = '"timed result"';

/**
 * The statement that is timed: the whole answer is computed and kept in a table of the engine, so that neither the
 * optimizer leaves columns out nor the transfer of rows counts.
 */
export function timedStatement({ sql }: Contestant): string {
  return `CREATE OR REPLACE TABLE ${RESULT} AS SELECT * FROM (\n${sql}\n)`;
}

/** Drops what `timedStatement` leaves behind. */
export const FORGET_RESULT = `DROP TABLE IF EXISTS ${RESULT}`;
