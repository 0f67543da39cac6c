import type { Words } from './costly-join.ts';
import { counted, lasting, percent } from './count-words.ts';
import { type Operator, operators, type Plan } from './operator.ts';

/** In a query whose operators take less, nothing is slow. */
const SLOW_MS = 100;
const MOST = 0.5;
/** A machine that is busy with something else makes small work slow: time counts where there are rows to spend it on. */
const MANY_ROWS = 100_000;

type Work = (rowsIn: string, rowsOut: string) => readonly [doing: string, advice: string | null];

const WORK: Partial<Record<Operator['kind'], Work>> = {
  window: (rowsIn) => [
    `it sorts ${rowsIn} rows and goes through them`,
    'Fewer rows or columns going in make it faster: filter and group before the window.',
  ],
  sort: (rowsIn) => [`it sorts ${rowsIn} rows`, 'Where their order does not count, leave ORDER BY out.'],
  group: (rowsIn, rowsOut) => [
    `it makes ${rowsOut} rows of ${rowsIn}`,
    'Fewer rows or columns going in make it faster: filter before grouping.',
  ],
  projection: (rowsIn) => [
    `it computes columns for ${rowsIn} rows`,
    'Filter before, or compute once for each distinct value.',
  ],
};

/** Where most of the time of a slow query goes, though nothing blows up. */
export function heaviest(plan: Plan): { readonly id: number; readonly words: Words } | null {
  if (plan.ownMs < SLOW_MS) return null;
  const most = [...operators(plan.root)].reduce((a, b) => (b.ownMs > a.ownMs ? b : a));
  if (most.ownMs < MOST * plan.ownMs || Math.max(...most.rowsIn, most.rowsOut) < MANY_ROWS) return null;
  const rowsIn = most.rowsIn.map(counted).join(' and ');
  const work: Work = WORK[most.kind] ?? ((_in, out) => [`${out} rows come out`, null]);
  const [doing, advice] = work(rowsIn, counted(most.rowsOut));
  const share = percent(most.ownMs / plan.ownMs);
  const finding = `${share} of the time of all operators, ${lasting(plan.ownMs)}, goes here: ${doing}.`;
  return { id: most.id, words: { finding, advice } };
}
