import { withoutRenaming } from './column-renaming.ts';
import { type Operator, type Plan, timeBelow } from './operator.ts';
import { detailsOf } from './operator-details.ts';
import { nameOf } from './operator-name.ts';
import { type ProfileNode, parseProfile } from './profile-node.ts';
import { rowCounts } from './row-counts.ts';

function stepNames(node: ProfileNode, names = new Map<string, string>()): Map<string, string> {
  const [name, index] = [node.info.get('CTE Name')?.[0], node.info.get('Table Index')?.[0]];
  if (name !== undefined && index !== undefined) names.set(index, name);
  for (const child of node.children) stepNames(child, names);
  return names;
}

function sumOf({ ownMs, children }: ProfileNode): number {
  return children.reduce((sum, child) => sum + sumOf(child), ownMs);
}

/** DuckDB's time of a recursion holds that of the operators that it runs again in every round, its second input. */
function ownTime(node: ProfileNode): number {
  const rounds = node.type.startsWith('RECURSIVE_') ? node.children[1] : undefined;
  return rounds ? Math.max(0, node.ownMs - sumOf(rounds)) : node.ownMs;
}

function estimateOf({ info }: ProfileNode): number | null {
  const said = Number(info.get('Estimated Cardinality')?.[0] ?? Number.NaN);
  return Number.isFinite(said) ? said : null;
}

/**
 * The plan in the answer of `EXPLAIN (ANALYZE, FORMAT JSON)`. Operators that only pass columns on are left out, their
 * time counted with what they read from. Throws `ProfileError` where the answer is not as DuckDB 1.5 gives it.
 */
export function readProfile(json: string): Plan {
  const { elapsedMs, root } = parseProfile(json);
  const counts = rowCounts(root);
  const steps = stepNames(root);
  const operatorOf = (node: ProfileNode): Operator => {
    const children = node.children.map(operatorOf);
    return {
      id: 0,
      type: node.type,
      ...nameOf(node, steps),
      details: detailsOf(node),
      ownMs: ownTime(node),
      rowsIn: counts.into(node),
      rowsOut: counts.outOf(node),
      estimatedRows: estimateOf(node),
      children,
    };
  };
  const whole = operatorOf(root);
  return { root: numbered(withoutRenaming(whole)), elapsedMs, ownMs: timeBelow(whole) };
}

function numbered(root: Operator): Operator {
  let next = 0;
  const number = (operator: Operator): Operator => {
    const id = next++;
    return { ...operator, id, children: operator.children.map(number) };
  };
  return number(root);
}
