import type { Engine } from '../engine/engine.ts';
import type { Method } from './method.ts';
import { runScatter, type Scatter } from './scatter.ts';

/** Enough that the standard error is known to a tenth of itself, and few enough to be counted in about a second. */
const DRAWS = 400;
/** What a sketch errs by hardly depends on how many there are, so that a moderate number stands for more. */
const MOST_VALUES = 10_000;

export interface DrawsOptions {
  readonly seed: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (draws: Scatter) => void;
}

/**
 * What one count can't tell: how far estimates scatter. Counts 400 groups of as many different values as asked for, at most
 * 10,000, in place of the rows that the engine's laboratory holds. A cloud without estimates where they do not fit; none where
 * it was stopped. Throws RangeError where there is nothing to count.
 */
export function drawErrors(
  engine: Engine,
  method: Method,
  distinct: number,
  options: DrawsOptions,
): Promise<Scatter> {
  if (!(distinct >= 1)) throw new RangeError(`There are no draws of ${distinct} different values.`);
  const cardinality = Math.min(Math.round(distinct), MOST_VALUES);
  return runScatter(engine, [method], {
    ...options,
    ...{ cardinalities: [cardinality], mostGroups: DRAWS, mostRows: DRAWS * MOST_VALUES },
  });
}
