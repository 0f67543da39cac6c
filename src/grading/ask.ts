import type { Engine } from '../engine/engine.ts';
import type { Relation } from '../relation/relation.ts';
import { JudgeFault, throwIfCancelled } from './fault.ts';

/** Runs a query of the judge's own and returns its rows, by default `SHOWN_ROWS` of them at most; an error in it throws a `JudgeFault`. */
export type Ask = (sql: string, rowLimit?: number) => Promise<Relation>;

/** Most differing rows that are fetched for either side. */
export const SHOWN_ROWS = 1000;

/** What ends a query early. */
export interface Limits {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Asks in a database. */
export function askIn(engine: Engine, database: string, limits: Limits): Ask {
  return async (sql, rowLimit = SHOWN_ROWS) => {
    const outcome = await engine.run(sql, { ...limits, database, rowLimit });
    if (outcome.ok) return outcome.relation;
    throwIfCancelled(outcome.error, limits.signal);
    throw new JudgeFault(outcome.error, sql);
  };
}
