import { blowsUp, comparesAll, type Words } from './costly-join.ts';
import { heaviest } from './heaviest.ts';
import { misjudged } from './misjudged-input.ts';
import { type Operator, operators, type Plan } from './operator.ts';
import { recursion, subquery } from './repeated-work.ts';

/** The operator at which rows or time blow up: numbers, and what to do. Names in backticks. */
export interface Trouble extends Words {
  /** The operator's, in its plan. */
  readonly id: number;
  /** False where nothing is wrong, and most of the time goes there all the same. */
  readonly isFault: boolean;
}

/** The first of these that finds something, at its most expensive operator, is what is said. */
const RULES: readonly ((operator: Operator, plan: Plan) => Words | null)[] = [
  comparesAll,
  blowsUp,
  recursion,
  subquery,
  misjudged,
];

/**
 * What is worst about a plan; null where the query is fast and nothing blows up. What counts are rows, which are the
 * same on every machine, or a share of the time of a query that is slow here.
 */
export function troubleOf(plan: Plan): Trouble | null {
  for (const rule of RULES) {
    const found = [...operators(plan.root)].flatMap((operator) => {
      const words = rule(operator, plan);
      return words ? [{ operator, words }] : [];
    });
    const [first, ...others] = found;
    const worst = others.reduce((a, b) => (a && b.operator.ownMs > a.operator.ownMs ? b : a), first);
    if (worst) return { ...worst.words, id: worst.operator.id, isFault: true };
  }
  const most = heaviest(plan);
  return most && { ...most.words, id: most.id, isFault: false };
}
