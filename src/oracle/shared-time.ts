import type { Row } from './oracle.ts';

/** An interval of a customer in microseconds; `valid_to` is null where it has no end. */
interface Interval {
  readonly customer_id: number;
  readonly valid_from: number;
  readonly valid_to: number | null;
}

/** A version of the tier. */
export interface TierVersion extends Interval {
  readonly tier: string;
}

/** A version of the territory, which may be known to be none. */
export interface TerritoryVersion extends Interval {
  readonly territory: string | null;
}

/**
 * A row for each tier version and territory version of one customer that hold together at some instant, from the later
 * of their starts to the earlier of their ends, NULL where neither has one.
 */
export function sharedTime(tiers: readonly TierVersion[], territories: readonly TerritoryVersion[]): Row[] {
  const found: Row[] = [];
  for (const { customer_id, tier, ...one } of tiers) {
    for (const { territory, ...other } of territories) {
      if (other.customer_id !== customer_id) continue;
      const valid_from = Math.max(one.valid_from, other.valid_from);
      const ends = [one.valid_to, other.valid_to].filter((end) => end !== null);
      const valid_to = ends.length > 0 ? Math.min(...ends) : null;
      if (valid_to !== null && valid_to <= valid_from) continue;
      found.push({ customer_id, tier, territory, valid_from, valid_to });
    }
  }
  return found;
}
