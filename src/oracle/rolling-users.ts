import type { Event } from './distinct-users.ts';
import { md5NumberLower } from './md5-number.ts';
import type { Row } from './oracle.ts';
import { reading, registersOf } from './register.ts';

const PRECISION = 6;
const DAYS = 7;

/**
 * Per day with an event the different known users of the seven days up to it, the raw and the final estimate of a sketch
 * of them, and its relative error with its sign; NULL for the error where there is nobody.
 */
export function rollingUsers(events: readonly Event[]): Row[] {
  return [...new Set(events.map(({ event_date }) => event_date))].map((event_date) => {
    const users = new Set<number>();
    for (const event of events) {
      const isInWindow = event.event_date > event_date - DAYS && event.event_date <= event_date;
      if (isInWindow && event.user_id !== null) users.add(event.user_id);
    }
    const hashes = [...users].map((user) => md5NumberLower(String(user)));
    const { raw, estimate } = reading(registersOf(hashes, PRECISION));
    const exact_7d = users.size;
    const rel_err = exact_7d > 0 ? (estimate - exact_7d) / exact_7d : null;
    return { event_date, exact_7d, raw_7d: raw, est_7d: estimate, rel_err };
  });
}
