import { type Operator, timeBelow } from './operator.ts';

/** A computation of columns that takes a smaller share than this is nothing to look at. */
const SMALL_SHARE = 0.01;

/**
 * A plan without the operators that only pick, rename or cheaply compute columns, of which DuckDB puts several between
 * any two others. Neighbours become one; one that takes less than 1 % of the time goes, and its time counts with its
 * input.
 */
export function withoutRenaming(root: Operator): Operator {
  const small = SMALL_SHARE * timeBelow(root);
  const fold = (operator: Operator): Operator => {
    const children = operator.children.map(fold);
    const [input] = children;
    if (operator.type !== 'PROJECTION' || !input) return { ...operator, children };
    if (input.type === 'PROJECTION')
      return { ...operator, ownMs: operator.ownMs + input.ownMs, children: input.children };
    if (operator.ownMs >= small) return { ...operator, children };
    return { ...input, ownMs: input.ownMs + operator.ownMs };
  };
  return fold(root);
}
