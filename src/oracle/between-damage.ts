import type { Row } from './oracle.ts';
import { type Order, type Version, versionsOf } from './version.ts';

/**
 * The orders that do not match exactly one version of their customer where both ends of a version count, and how many
 * they match: 0 is `none`, more than one is `boundary`. An open version has no end.
 */
export function betweenDamage(orders: readonly Order[], versions: readonly Version[]): Row[] {
  const found: Row[] = [];
  for (const order of orders) {
    let matches = 0;
    for (const { valid_from, valid_to } of versionsOf(order, versions)) {
      if (valid_from <= order.order_ts && (valid_to === null || order.order_ts <= valid_to)) matches++;
    }
    if (matches === 1) continue;
    found.push({ order_id: order.order_id, matches, reason: matches === 0 ? 'none' : 'boundary' });
  }
  return found;
}
