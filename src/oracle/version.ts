/** An order; `order_ts` in microseconds. */
export interface Order {
  readonly order_id: number;
  readonly customer_id: number;
  readonly order_ts: number;
}

/** A version of a customer and the microseconds between which it held; `valid_to` is null while it still does. */
export interface Version {
  readonly customer_id: number;
  readonly tier: string;
  readonly valid_from: number;
  readonly valid_to: number | null;
}

/** The versions of an order's customer; empty where there is none. */
export function versionsOf(order: Order, versions: readonly Version[]): readonly Version[] {
  return versions.filter((version) => version.customer_id === order.customer_id);
}
