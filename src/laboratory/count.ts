import type { Clock } from '../benchmark/clock.ts';
import type { Engine, LoadOptions, SqlError } from '../engine/engine.ts';
import { LoadError } from '../engine/load-error.ts';
import type { Method, Source } from './method.ts';
import { type Population, populationStatements } from './population.ts';

/** The database that the laboratory fills. */
export const DATABASE = 'laboratory';

/**
 * Makes a population's rows in the laboratory's database; what went wrong where they could not be made, for want of memory say.
 * Where it was stopped it resolves to null, and the signal tells.
 */
export async function makeRows(
  engine: Engine,
  population: Population,
  options: LoadOptions,
): Promise<SqlError | null> {
  try {
    await engine.load({ database: DATABASE, statements: populationStatements(population) }, options);
    return null;
  } catch (error) {
    if (options.signal?.aborted) return null;
    if (error instanceof LoadError) return error.error;
    throw error;
  }
}

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
