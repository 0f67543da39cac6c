import type { Population } from './population.ts';

/** Where the values to be counted come from, as SQL takes it after FROM, and whether they are in groups. */
export interface Source {
  /** A table's name, or a SELECT in parentheses. */
  readonly from: string;
  /** False where all is one group, and there is no column `group_id`. */
  readonly grouped: boolean;
}

/** A way of counting different values, exact or not. */
export interface Method {
  /** Unique among methods and their settings: `hyperloglog-14`. */
  readonly id: string;
  readonly kind: 'exact' | 'built-in' | 'hyperloglog' | 'bottom-k' | 'sample';
  /** Precision, k, or one value in so many; null where nothing is to be set. */
  readonly setting: number | null;
  /**
   * One SELECT with the columns `group_id` and `estimate DOUBLE`, a row for each group that has rows; where all is one group
   * a row with 0 and the estimate, also of no rows. NULL is not counted.
   */
  sql(source: Source): string;
  /**
   * Bytes that have to be kept to go on counting later, or to merge with another count: for one group with so many different
   * values. Null where the engine does not tell.
   */
  stateBytes(distinct: number): number | null;
  /** The relative standard error that theory gives for so many different values; null where the engine does not tell. */
  standardError(distinct: number): number | null;
}

/** The parts of a SELECT by group. */
export function byGroup({ grouped }: Source): { readonly key: string; readonly clause: string } {
  return grouped ? { key: 'group_id', clause: ' GROUP BY group_id' } : { key: '0 AS group_id', clause: '' };
}

/** The table of a population, as a source. */
export function sourceOf({ groups }: Population, from: string): Source {
  return { from, grouped: groups > 1 };
}
