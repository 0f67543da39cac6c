import type { Row } from './oracle.ts';

/** A line of a receipt; instants in microseconds. */
export interface Sale {
  readonly product_id: number;
  readonly sold_at: number;
  readonly loaded_at: number;
  readonly quantity: number;
}

/** A price, the time for which it applies and the time in which it was held to do so; null where an end is open. */
export interface RecordedPrice {
  readonly product_id: number;
  readonly price_cents: number;
  readonly valid_from: number;
  readonly valid_to: number | null;
  readonly recorded_from: number;
  readonly recorded_to: number | null;
}

const QUARTER_BEGINS = Date.UTC(2024, 0, 1) * 1000;
const QUARTER_ENDS = Date.UTC(2024, 3, 1) * 1000;
/** When the two reports were made. */
const APRIL = QUARTER_ENDS;
const MAY = Date.UTC(2024, 4, 1) * 1000;

/**
 * For each product with a sale in the first quarter of 2024 that was loaded by May, the revenue that each report knew: a
 * sale loaded by then at the price recorded then, or 0 without one. What lies between them is late where April did
 * not know the sale and restated where it did.
 */
export function reportsCompared(sales: readonly Sale[], prices: readonly RecordedPrice[]): Row[] {
  const sold = sales.filter(
    ({ sold_at, loaded_at }) => sold_at >= QUARTER_BEGINS && sold_at < QUARTER_ENDS && loaded_at <= MAY,
  );
  return [...new Set(sold.map(({ product_id }) => product_id))].map((product_id) => {
    let [april_cents, may_cents, late_cents, restated_cents] = [0, 0, 0, 0];
    for (const sale of sold.filter((each) => each.product_id === product_id)) {
      const may = sale.quantity * priceKnown(sale, MAY, prices);
      may_cents += may;
      if (sale.loaded_at > APRIL) {
        late_cents += may;
        continue;
      }
      const april = sale.quantity * priceKnown(sale, APRIL, prices);
      april_cents += april;
      restated_cents += may - april;
    }
    return { product_id, april_cents, may_cents, late_cents, restated_cents };
  });
}

/** The price of a sale as held at an instant; 0 where none was. Throws where two were, since then there is no answer. */
function priceKnown(sale: Sale, at: number, prices: readonly RecordedPrice[]): number {
  const known = prices.filter(
    (price) =>
      price.product_id === sale.product_id &&
      contains(price.valid_from, price.valid_to, sale.sold_at) &&
      contains(price.recorded_from, price.recorded_to, at),
  );
  if (known.length > 1) throw new RangeError(`product ${sale.product_id} had two prices at once`);
  return known[0]?.price_cents ?? 0;
}

function contains(from: number, to: number | null, instant: number): boolean {
  return from <= instant && (to === null || instant < to);
}
