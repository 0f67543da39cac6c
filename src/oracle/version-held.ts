import type { Row } from './oracle.ts';
import { type Order, type Version, versionsOf } from './version.ts';

/**
 * Each order with the tier that its customer held at that instant: the start of a version counts, its end does not,
 * and an open version has none. `unknown` where no version held. Throws where two versions held at once, since then
 * the question has no answer.
 */
export function versionHeld(orders: readonly Order[], versions: readonly Version[]): Row[] {
  return orders.map((order) => {
    const held = versionsOf(order, versions).filter(
      ({ valid_from, valid_to }) =>
        valid_from <= order.order_ts && (valid_to === null || order.order_ts < valid_to),
    );
    if (held.length > 1) throw new RangeError(`two versions held at order ${order.order_id}`);
    return { order_id: order.order_id, tier: held[0]?.tier ?? 'unknown' };
  });
}
