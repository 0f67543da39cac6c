import type { Row } from './oracle.ts';

/** A change of a customer, `changed_at` in microseconds; the tier of a delete (`op` D) means nothing. */
export interface Change {
  readonly change_no: number;
  readonly customer_id: number;
  readonly changed_at: number;
  readonly op: string;
  readonly tier: string | null;
}

/**
 * The versions that come of playing a log back, customer by customer, in order of instant and then of the log: a change
 * to another tier ends the version that is open and begins one, a delete ends it. Versions that would last for nothing
 * are not made, and one that goes on at the instant of its end does not end.
 */
export function versionsReplayed(changes: readonly Change[]): Row[] {
  const found: Row[] = [];
  for (const customer of new Set(changes.map(({ customer_id }) => customer_id))) {
    const mine = changes.filter(({ customer_id }) => customer_id === customer);
    let open = null as { tier: string; from: number } | null;
    for (const instant of [...new Set(mine.map(({ changed_at }) => changed_at))].sort((a, b) => a - b)) {
      const now = tierAfter(mine.filter(({ changed_at }) => changed_at === instant));
      if (open?.tier === now) continue;
      if (open) found.push(version(customer, open, instant));
      open = now === undefined ? null : { tier: now, from: instant };
    }
    if (open) found.push(version(customer, open, null));
  }
  return found;
}

/** The tier that the changes of one instant leave; undefined where they leave nobody. */
function tierAfter(changes: readonly Change[]): string | undefined {
  let last: Change | undefined;
  for (const change of changes) if (!last || change.change_no > last.change_no) last = change;
  return last && last.op !== 'D' ? (last.tier ?? undefined) : undefined;
}

function version(
  customer_id: number,
  { tier, from }: { tier: string; from: number },
  to: number | null,
): Row {
  return { customer_id, tier, valid_from: from, valid_to: to };
}
