/** Milliseconds since any fixed moment; never runs backwards. */
export type Clock = () => number;

/** The clock of this page or process: `performance.now()`, as fine as the browser lets it be. */
export const monotonicClock: Clock = () => performance.now();

/** Steps that are looked at, and the longest that is waited for them. */
const STEPS = 20;
const PATIENCE_MS = 50;

/**
 * The smallest step that a clock was seen to make, in milliseconds: 0.1 in a page that is not cross-origin isolated, about
 * 0.005 in one that is (High Resolution Time, section 7.1). A clock that does not move within 50,000 readings has the
 * resolution `Infinity`, so that nothing is told by it.
 */
export function resolutionOf(clock: Clock): number {
  const began = clock();
  let smallest = Number.POSITIVE_INFINITY;
  for (let step = 0, last = began; step < STEPS && last - began < PATIENCE_MS; step++) {
    const next = nextTick(clock, last);
    if (next === null) break;
    smallest = Math.min(smallest, next - last);
    last = next;
  }
  return smallest;
}

const MOST_READINGS = 50_000;

function nextTick(clock: Clock, last: number): number | null {
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const now = clock();
    if (now > last) return now;
  }
  return null;
}
