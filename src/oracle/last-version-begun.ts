import type { Row } from './oracle.ts';
import { type Order, type Version, versionsOf } from './version.ts';

/**
 * Each order with the version of its customer that began last, at or before the order, and what became of it: `held`
 * since its start where it has not ended, `ended` since its end where that is at or before the order, `none` with NULL
 * for tier and since where no version had begun.
 */
export function lastVersionBegun(orders: readonly Order[], versions: readonly Version[]): Row[] {
  return orders.map((order) => {
    let last: Version | null = null;
    for (const version of versionsOf(order, versions)) {
      if (version.valid_from > order.order_ts) continue;
      if (last === null || version.valid_from > last.valid_from) last = version;
    }
    const { order_id } = order;
    if (last === null) return { order_id, standing: 'none', tier: null, since: null };
    const { tier, valid_from, valid_to } = last;
    if (valid_to !== null && valid_to <= order.order_ts) {
      return { order_id, standing: 'ended', tier, since: valid_to };
    }
    return { order_id, standing: 'held', tier, since: valid_from };
  });
}
