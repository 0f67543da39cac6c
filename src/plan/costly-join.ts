import { counted } from './count-words.ts';
import { joinCondition } from './join-condition.ts';
import type { Operator, Plan } from './operator.ts';
import { otherRowsOf, rowsOf } from './row-source.ts';

/** What was found of an operator, in numbers, and what to do about it; null where there is nothing to do. */
export interface Words {
  readonly finding: string;
  readonly advice: string | null;
}

/** So many pairs take some hundredths of a second at least. */
const MANY_PAIRS = 10_000_000;
/** A side with fewer rows is a list that is paired on purpose, and to compare all of it costs no more than to hash it. */
const FEW_ROWS = 100;
/** A share of the time that makes a join worth looking at. */
const MUCH = 0.2;
const COMPARING = ['NESTED_LOOP_JOIN', 'BLOCKWISE_NL_JOIN'];

const MANY_ROWS = 100_000;
/** How many times the larger input a join returns where rows are said to blow up. */
const BLOWN_UP = 10;

/** A join that compares every row of one input with every row of the other, as there is nothing that it could hash. */
export function comparesAll(operator: Operator, plan: Plan): Words | null {
  const [one, other] = operator.children;
  if (!COMPARING.includes(operator.type) || !one || !other) return null;
  const pairs = one.rowsOut * other.rowsOut;
  const [larger, smaller] = one.rowsOut >= other.rowsOut ? [one, other] : [other, one];
  if (pairs < MANY_PAIRS || smaller.rowsOut < FEW_ROWS || operator.ownMs < MUCH * plan.ownMs) return null;
  const finding = `This join compares each of ${rowsOf(larger)} with each of ${otherRowsOf(smaller, larger)}: ${counted(pairs)} pairs.`;
  return { finding, advice: adviceFor(operator, one, other) };
}

function adviceFor(operator: Operator, one: Operator, other: Operator): string {
  const { hasOr, openEnd, key } = joinCondition(operator);
  if (hasOr && openEnd !== null) {
    const then = key === null ? '' : `, and it can hash \`${key}\``;
    return `DuckDB can't hash a condition with OR. Give the open end a value that no row reaches: \`coalesce(${openEnd}, ...)\` in place of \`${openEnd} IS NULL OR\`${then}.`;
  }
  if (hasOr)
    return "DuckDB can't hash a condition with OR. Join once for each alternative, by equality, and put the results together with UNION.";
  if (key !== null) {
    const wrong = [one, other].find(
      ({ estimatedRows, rowsOut }) => estimatedRows !== null && estimatedRows * 10 < rowsOut,
    );
    const took = wrong
      ? `It expected ${counted(wrong.estimatedRows ?? 0)} rows of an input that has ${counted(wrong.rowsOut)}.`
      : 'It took its inputs for small.';
    return `DuckDB could hash \`${key}\` and did not. ${took} A plainer filter or grouping below it is easier to estimate.`;
  }
  return 'No column of one side has to equal a column of the other, so there is nothing to hash. Add the key that both share with =, or ask for the nearest row with ASOF JOIN.';
}

/** A join that returns many times the rows that went in. */
export function blowsUp(operator: Operator): Words | null {
  const [one, other] = operator.children;
  if (operator.kind !== 'join' || !one || !other) return null;
  const [larger, smaller] = one.rowsOut >= other.rowsOut ? [one, other] : [other, one];
  if (
    smaller.rowsOut < FEW_ROWS ||
    operator.rowsOut < MANY_ROWS ||
    operator.rowsOut < BLOWN_UP * larger.rowsOut
  )
    return null;
  const each = operator.rowsOut / larger.rowsOut;
  const isProduct = operator.type === 'CROSS_PRODUCT';
  const pairing = isProduct ? 'pairs' : 'joins';
  const finding = `This ${pairing} ${rowsOf(larger)} with ${otherRowsOf(smaller, larger)} and returns ${counted(operator.rowsOut)}: each row of the larger side comes back ${counted(each)} times on average.`;
  if (isProduct)
    return { finding, advice: 'There is no condition between the two. Add one, or group each side before.' };
  const isSubquery = operator.children.some(({ type }) => type === 'DELIM_SCAN');
  const advice = isSubquery
    ? 'It is how DuckDB works out a correlated subquery. A window function, or a join with a grouped table, says the same without pairing rows.'
    : 'Look whether the condition names the whole key, or group the side with several matches before the join.';
  return { finding, advice };
}
