import type { Row } from './oracle.ts';
import { type ActiveDay, streaks } from './streaks.ts';

/**
 * The longest streaks of each user, all of them where several are equally long. One is current where it reached the
 * last day on which anybody was seen, or the day before that. No days, no streaks.
 */
export function longestStreaks(days: readonly ActiveDay[]): Row[] {
  const lastDay = Math.max(...days.map(({ day }) => day));
  const found: Row[] = [];
  for (const user of new Set(days.map(({ user_id }) => user_id))) {
    const mine = streaks(days.filter(({ user_id }) => user_id === user));
    const longest = Math.max(...mine.map((streak) => Number(streak['days'])));
    for (const streak of mine) {
      if (streak['days'] !== longest) continue;
      found.push({ ...streak, is_current: Number(streak['streak_end']) >= lastDay - 1 });
    }
  }
  return found;
}
