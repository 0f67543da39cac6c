import type { Row } from './oracle.ts';
import type { ActiveDay } from './streaks.ts';

/**
 * Runs of days on which a user was not seen, between the first and the last day on which the user was, from any list of
 * days in which a day may repeat. Walks that stretch day by day. Nothing is missing before it or after it.
 */
export function missingDays(days: readonly ActiveDay[]): Row[] {
  const found: Row[] = [];
  for (const user of new Set(days.map(({ user_id }) => user_id))) {
    const seen = new Set(days.filter(({ user_id }) => user_id === user).map(({ day }) => day));
    let missing = 0;
    for (let day = Math.min(...seen), last = Math.max(...seen); day <= last; day++) {
      if (!seen.has(day)) {
        missing++;
        continue;
      }
      if (missing > 0) {
        found.push({ user_id: user, gap_start: day - missing, gap_end: day - 1, missing_days: missing });
      }
      missing = 0;
    }
  }
  return found;
}
