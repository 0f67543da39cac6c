import { counted } from './count-words.ts';
import type { Operator } from './operator.ts';

/** Passes rows on, filtered or computed on the way. */
const PASSING: readonly Operator['kind'][] = ['filter', 'projection', 'sort', 'window'];

/** Where the rows of an operator come from: itself, or what it filters, sorts or computes columns of. */
function originOf(operator: Operator): Operator {
  const [input] = operator.children;
  return input && operator.children.length === 1 && PASSING.includes(operator.kind)
    ? originOf(input)
    : operator;
}

/** The rows that come out of an operator, for a sentence: 'the 10,000 rows of `orders`', 'the 15,726 rows of another join'. */
export function rowsOf(operator: Operator): string {
  const count = counted(operator.rowsOut);
  if (operator.type === 'DELIM_SCAN') return `the ${count} distinct values from outside the subquery`;
  const rows = operator.rowsOut === 1 ? 'the 1 row' : `the ${count} rows`;
  const { kind, subject } = originOf(operator);
  if (kind === 'scan' && subject !== null) return `${rows} of \`${subject}\``;
  return kind === 'join' ? `${rows} of another join` : rows;
}

/** The rows that a join pairs with others, for a sentence: those that `rowsOf` says, or 'themselves'. */
export function otherRowsOf(other: Operator, one: Operator): string {
  const [a, b] = [originOf(one), originOf(other)];
  const isSame = a.subject !== null && a.subject === b.subject && one.rowsOut === other.rowsOut;
  return isSame ? 'themselves' : rowsOf(other);
}
