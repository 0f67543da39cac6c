import type { Clock } from '../benchmark/clock.ts';
import type { Engine, SqlError } from '../engine/engine.ts';
import type { Method, Source } from './method.ts';

/** The database that the laboratory fills. */
export const DATABASE = 'laboratory';

/** What one count came to. */
export interface FirstCount {
  /** Milliseconds, as far as it came. */
  readonly firstMs: number;
  /** Why it failed: `out-of-memory` for example. Null where it did not. */
  readonly error: SqlError | null;
  /** By number of the group; NaN for a group that has no rows, all of them where the count failed. */
  readonly values: Float64Array;
}

/** Counts once in the laboratory's database and reads the estimates. */
export async function countOnce(
  engine: Engine,
  method: Method,
  source: Source,
  groups: number,
  { clock, signal }: { readonly clock: Clock; readonly signal?: AbortSignal },
): Promise<FirstCount> {
  const values = new Float64Array(groups).fill(Number.NaN);
  const began = clock();
  const outcome = await engine.run(method.sql(source), { database: DATABASE, ...(signal && { signal }) });
  const firstMs = clock() - began;
  if (!outcome.ok) return { firstMs, error: outcome.error, values };
  const { relation } = outcome;
  for (let row = 0; row < relation.rowCount; row++) {
    values[Number(relation.text(row, 0))] = Number(relation.text(row, 1));
  }
  return { firstMs, error: null, values };
}
