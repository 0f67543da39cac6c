import { type Event, mondayOf } from './distinct-users.ts';
import { md5NumberLower } from './md5-number.ts';
import type { Row } from './oracle.ts';

const KEPT = 8;
const RANGE = 2 ** 64;

/**
 * Per week with a known user the estimate from its eight smallest hashes, that of the week and the seven days before it
 * from the eight smallest of both, the share of the latter which both weeks have, and the product of these two.
 */
export function smallestHashes(events: readonly Event[]): Row[] {
  const weeks = new Map<number, Set<bigint>>();
  for (const { user_id, event_date } of events) {
    if (user_id === null) continue;
    const monday = mondayOf(event_date);
    weeks.set(monday, (weeks.get(monday) ?? new Set()).add(md5NumberLower(String(user_id))));
  }
  return [...weeks].map(([week_start, own]) => {
    const before = weeks.get(week_start - 7) ?? new Set<bigint>();
    const together = new Set([...own, ...before]);
    const shared = smallest(together).filter((hash) => own.has(hash) && before.has(hash)).length;
    const jaccard = shared / smallest(together).length;
    const with_previous = estimate(together);
    return { week_start, users_n: estimate(own), with_previous, jaccard, both_n: jaccard * with_previous };
  });
}

function smallest(hashes: ReadonlySet<bigint>): bigint[] {
  return [...hashes].sort((a, b) => (a < b ? -1 : 1)).slice(0, KEPT);
}

/** Exact for fewer hashes than are kept. */
function estimate(hashes: ReadonlySet<bigint>): number {
  const kept = smallest(hashes);
  return kept.length < KEPT ? kept.length : (KEPT - 1) / (Number(kept[KEPT - 1]) / RANGE);
}
