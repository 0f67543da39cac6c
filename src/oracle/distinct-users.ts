import type { Row } from './oracle.ts';

/** An event; `event_date` in days since 1970-01-01, `user_id` null where nobody was logged in. */
export interface Event {
  readonly event_date: number;
  readonly user_id: number | null;
}

/** The engine's own estimate for a day. */
export interface Estimate {
  readonly event_date: number;
  readonly approx_n: number;
}

/**
 * For each day with an event the number of different users, the engine's estimate, and its relative error with its
 * sign; NULL for the error of a day without users. Throws where a day has no estimate.
 */
export function estimatesMeasured(events: readonly Event[], estimates: readonly Estimate[]): Row[] {
  return [...usersBy(events, (event) => event.event_date)].map(([event_date, users]) => {
    const approx_n = estimates.find((estimate) => estimate.event_date === event_date)?.approx_n;
    if (approx_n === undefined) throw new RangeError(`the engine has no estimate for day ${event_date}`);
    const exact_n = users.size;
    return { event_date, exact_n, approx_n, rel_err: exact_n > 0 ? (approx_n - exact_n) / exact_n : null };
  });
}

/**
 * For each week with an event, named by its Monday, and for the whole log (named NULL, always there) the number of
 * different users, the daily numbers added up, and their ratio; NULL where there are no users.
 */
export function dailyNumbersAdded(events: readonly Event[]): Row[] {
  const daily = usersBy(events, (event) => event.event_date);
  const period = (week_start: number | null, users: ReadonlySet<number>): Row => {
    let sum_of_daily = 0;
    for (const [day, { size }] of daily) {
      if (week_start === null || mondayOf(day) === week_start) sum_of_daily += size;
    }
    const inflation = users.size > 0 ? sum_of_daily / users.size : null;
    return { week_start, exact_n: users.size, sum_of_daily, inflation };
  };
  const weekly = usersBy(events, (event) => mondayOf(event.event_date));
  const everybody = usersBy(events, () => 0).get(0) ?? new Set<number>();
  return [...[...weekly].map(([monday, users]) => period(monday, users)), period(null, everybody)];
}

/** The known users of each group; a group of unknown users alone is there and empty. */
function usersBy(events: readonly Event[], groupOf: (event: Event) => number): Map<number, Set<number>> {
  const groups = new Map<number, Set<number>>();
  for (const event of events) {
    const group = groupOf(event);
    const users = groups.get(group) ?? new Set();
    groups.set(group, users);
    if (event.user_id !== null) users.add(event.user_id);
  }
  return groups;
}

/** The Monday at or before a day; day 4, 5 January 1970, was one. */
export function mondayOf(day: number): number {
  return day - ((((day - 4) % 7) + 7) % 7);
}
