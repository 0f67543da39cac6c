import type { Row } from './oracle.ts';

/** A user and a day on which the user was seen, in days since 1970-01-01. */
export interface ActiveDay {
  readonly user_id: number;
  readonly day: number;
}

/**
 * Runs of consecutive days of each user, from any list of days in which a day may repeat: a day begins a streak where
 * the day before is missing, and the streak lasts while the day after is there. No days, no streaks.
 */
export function streaks(days: readonly ActiveDay[]): Row[] {
  const seen = new Set(days.map(({ user_id, day }) => `${user_id} ${day}`));
  const has = (user: number, day: number) => seen.has(`${user} ${day}`);
  const found: Row[] = [];
  for (const pair of seen) {
    const [user = 0, start = 0] = pair.split(' ').map(Number);
    if (has(user, start - 1)) continue;
    let end = start;
    while (has(user, end + 1)) end++;
    found.push({ user_id: user, streak_start: start, streak_end: end, days: end - start + 1 });
  }
  return found;
}
