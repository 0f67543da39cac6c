import type { Row } from './oracle.ts';

export interface WideOrder {
  readonly order_id: number;
  readonly status: string | null;
  readonly amount_cents: number | null;
  readonly payload: string;
}

/** The `count` orders with the largest known amounts, of equal amounts those with the smaller order_id. */
export function largestOrders(orders: readonly WideOrder[], count: number): Row[] {
  const left = orders.filter(({ amount_cents }) => amount_cents !== null);
  const found: Row[] = [];
  while (found.length < count && left.length > 0) {
    let best = 0;
    for (const [at, order] of left.entries()) {
      if (isLarger(order, left[best] as WideOrder)) best = at;
    }
    for (const { order_id, status, amount_cents, payload } of left.splice(best, 1)) {
      found.push({ order_id, status, amount_cents, payload });
    }
  }
  return found;
}

function isLarger(one: WideOrder, other: WideOrder): boolean {
  const [mine, theirs] = [Number(one.amount_cents), Number(other.amount_cents)];
  return mine > theirs || (mine === theirs && one.order_id < other.order_id);
}
