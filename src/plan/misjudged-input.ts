import type { Words } from './costly-join.ts';
import { counted } from './count-words.ts';
import type { Operator, Plan } from './operator.ts';

/** In a query whose operators take less, nothing is slow. */
const SLOW_MS = 50;
/** A share of the time that makes a join worth looking at. */
const MUCH = 0.2;
const MANY_ROWS = 100_000;
/** How many times the expected rows came where an estimate is said to be off. */
const FAR_OFF = 100;

/** Far more rows than expected go into a join that takes much of the time. */
export function misjudged(operator: Operator, plan: Plan): Words | null {
  if (operator.kind !== 'join' || plan.ownMs < SLOW_MS || operator.ownMs < MUCH * plan.ownMs) return null;
  const wrong = operator.children.find(
    ({ estimatedRows, rowsOut }) =>
      estimatedRows !== null && rowsOut >= MANY_ROWS && rowsOut >= FAR_OFF * Math.max(1, estimatedRows),
  );
  if (!wrong) return null;
  return {
    finding: `DuckDB expected ${counted(wrong.estimatedRows ?? 0)} rows of one input here, and ${counted(wrong.rowsOut)} came. It planned this join for the smaller number.`,
    advice:
      'Filters on computed values and groupings by several columns are hard to estimate. Filter by plain columns and before grouping where you can.',
  };
}
