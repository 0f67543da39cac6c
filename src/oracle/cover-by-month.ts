import type { Row } from './oracle.ts';

/** A policy and its days in days since 1970-01-01, from `start_date` up to, but not including, `end_date`. */
export interface Policy {
  readonly account_id: number;
  readonly policy_no: number;
  readonly start_date: number;
  readonly end_date: number;
}

const MS_PER_DAY = 86_400_000;

/**
 * How many days of each calendar month were covered by one policy of the account or more, for months with such a day.
 * Writes out every day of every policy; a day that comes twice is one day.
 */
export function coverByMonth(policies: readonly Policy[]): Row[] {
  const accounts = new Map<number, Set<number>>();
  for (const { account_id, start_date, end_date } of policies) {
    const covered = accounts.get(account_id) ?? new Set();
    accounts.set(account_id, covered);
    for (let day = start_date; day < end_date; day++) covered.add(day);
  }
  return [...accounts].flatMap(([account_id, covered]) => {
    const months = new Map<number, number>();
    for (const day of covered) months.set(firstOfMonth(day), (months.get(firstOfMonth(day)) ?? 0) + 1);
    return [...months].map(([month, covered_days]) => ({ account_id, month, covered_days }));
  });
}

function firstOfMonth(day: number): number {
  const date = new Date(day * MS_PER_DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / MS_PER_DAY;
}
