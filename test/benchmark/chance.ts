/** Always the same numbers from 0 to 1: a full-period linear congruence is random enough for resampling. */
export function seededChance(): () => number {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
