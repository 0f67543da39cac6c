import { type StandingOptions, standing } from '../benchmark/standing.ts';
import { type Interval, inverse } from '../benchmark/statistics.ts';
import { judgedAmong } from '../laboratory/claim.ts';
import type { Method } from '../laboratory/method.ts';
import type { Sizes } from './laboratory-sizes.ts';

/** How many times faster than the exact count a method is, by the number of rows. */
export interface Lead {
  readonly method: Method;
  /** Rising rows; below 1 it is slower. Sizes that are too fast for the clock are left out. */
  readonly points: readonly { readonly rows: number; readonly factor: Interval }[];
  /** Between the first and the last of them; `not-told` where their intervals meet. Null with fewer than two. */
  readonly trend: 'grows' | 'shrinks' | 'not-told' | null;
}

/** The lead of the built-in estimate, else of the first that estimates; null where it or the exact count has no times. */
export function leadOf({ setting, points }: Sizes, options: StandingOptions): Lead | null {
  const inexact = setting.methods.filter(({ kind }) => kind !== 'exact');
  const method = judgedAmong(inexact, ({ kind }) => kind);
  if (!method) return null;
  const compared = points.flatMap(({ rows, samples }) => {
    const [own, exact] = [samples.get(method.id), samples.get('exact')];
    if (!own || !exact) return [];
    const { verdict, ratio } = standing(own, exact, options);
    if (verdict === 'too-fast' || !ratio) return [];
    return [{ rows, factor: inverse(ratio) }];
  });
  const [first, last] = [compared[0], compared.at(-1)];
  if (!first || !last) return null;
  return { method, points: compared, trend: first === last ? null : trendOf(first.factor, last.factor) };
}

function trendOf(first: Interval, last: Interval): 'grows' | 'shrinks' | 'not-told' {
  if (last.low > first.high) return 'grows';
  return last.high < first.low ? 'shrinks' : 'not-told';
}
