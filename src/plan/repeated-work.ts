import type { Words } from './costly-join.ts';
import { counted, percent } from './count-words.ts';
import { type Operator, operators, type Plan, timeBelow } from './operator.ts';
import { rowsOf } from './row-source.ts';

/** In a query whose operators take less, nothing is slow. */
const SLOW_MS = 50;
/** A share of the time that makes it the part to change. */
const MOST = 0.5;
/** A machine that is busy with something else makes small work slow: time counts where there are rows to spend it on. */
const MANY_ROWS_OF_ROUNDS = 1000;
const MANY_KEYS = 10_000;

/** Runs the same operators once for each round, on few rows each time. */
export function recursion(operator: Operator, plan: Plan): Words | null {
  const rounds = operator.children[1];
  if (operator.kind !== 'recursion' || !rounds || plan.ownMs < SLOW_MS) return null;
  const share = timeBelow(operator) / plan.ownMs;
  if (share < MOST || operator.rowsOut < MANY_ROWS_OF_ROUNDS) return null;
  const name = operator.subject === null ? 'The recursion' : `The recursion \`${operator.subject}\``;
  const scanned = [...operators(rounds)].filter(({ type }) => type === 'TABLE_SCAN' || type === 'CTE_SCAN');
  const read = scanned.reduce((sum, { rowsIn, rowsOut }) => sum + (rowsIn[0] ?? rowsOut), 0);
  const again =
    read > operator.rowsOut ? ` Its rounds read ${counted(read)} rows of other tables and steps.` : '';
  return {
    finding: `${name} takes ${percent(share)} of the time for ${counted(operator.rowsOut)} rows.${again}`,
    advice:
      'Every round is a query of its own, however few rows it has. Window functions that number or compare rows do such work in one pass.',
  };
}

/** A subquery that asks for values from outside, which DuckDB turns into joins with the distinct values. */
export function subquery(operator: Operator, plan: Plan): Words | null {
  const [outside, ...inner] = operator.children;
  if (operator.kind !== 'subquery' || !outside || plan.ownMs < SLOW_MS) return null;
  const share = (operator.ownMs + inner.reduce((sum, each) => sum + timeBelow(each), 0)) / plan.ownMs;
  const keys = inner.at(-1)?.rowsOut ?? 0;
  if (share < MOST || keys < MANY_KEYS) return null;
  return {
    finding: `The correlated subquery takes ${percent(share)} of the time. DuckDB works it out for ${counted(keys)} distinct combinations of what it asks from outside, and joins them to ${rowsOf(outside)}.`,
    advice: 'A join with a grouped table, or a window function, says the same without asking for each row.',
  };
}
