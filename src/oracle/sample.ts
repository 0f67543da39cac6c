import type { Event } from './distinct-users.ts';
import { md5NumberLower } from './md5-number.ts';
import type { Row } from './oracle.ts';

export interface NumberedEvent extends Event {
  readonly event_id: number;
}

const SHARE = 8;

/**
 * The events read as a whole, by a sample of users and by a sample of events, one in eight each: how many are read, and
 * the different users among them and those seen on two or more days, both multiplied by eight for a sample. Always
 * three rows; an event without a user counts as read where its own number is sampled, and for no user.
 */
export function samplesRead(events: readonly NumberedEvent[]): Row[] {
  return [
    row('all', 1, events),
    row(
      'users',
      SHARE,
      events.filter(({ user_id }) => user_id !== null && isSampled(user_id)),
    ),
    row(
      'events',
      SHARE,
      events.filter(({ event_id }) => isSampled(event_id)),
    ),
  ];
}

function isSampled(id: number): boolean {
  return md5NumberLower(String(id)) % BigInt(SHARE) === 0n;
}

function row(method: string, factor: number, read: readonly Event[]): Row {
  const daysOf = new Map<number, Set<number>>();
  for (const { user_id, event_date } of read) {
    if (user_id === null) continue;
    daysOf.set(user_id, (daysOf.get(user_id) ?? new Set()).add(event_date));
  }
  const returning = [...daysOf.values()].filter((days) => days.size > 1).length;
  return {
    method,
    events_read: read.length,
    users_n: factor * daysOf.size,
    returning_n: factor * returning,
  };
}
