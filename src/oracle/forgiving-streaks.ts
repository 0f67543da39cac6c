import type { Row } from './oracle.ts';
import type { ActiveDay } from './streaks.ts';

/**
 * Streaks of each user that survive up to `grace` missing days in a row, as often as that happens, from any list of days
 * in which a day may repeat. `active_days` counts the days seen, `span_days` all days from the first to the last.
 */
export function forgivingStreaks(days: readonly ActiveDay[], grace: number): Row[] {
  const found: Row[] = [];
  for (const user of new Set(days.map(({ user_id }) => user_id))) {
    const seen = new Set(days.filter(({ user_id }) => user_id === user).map(({ day }) => day));
    let [start, active]: [number | null, number] = [null, 0];
    for (const day of [...seen].sort((a, b) => a - b)) {
      start ??= day;
      active++;
      if (isSeenAgain(seen, day, grace)) continue;
      const lengths = { active_days: active, span_days: day - start + 1 };
      found.push({ user_id: user, streak_start: start, streak_end: day, ...lengths });
      [start, active] = [null, 0];
    }
  }
  return found;
}

/** True where at most `grace` days are missing between the day and the next one seen. */
function isSeenAgain(seen: ReadonlySet<number>, day: number, grace: number): boolean {
  for (let later = day + 1; later <= day + 1 + grace; later++) {
    if (seen.has(later)) return true;
  }
  return false;
}
