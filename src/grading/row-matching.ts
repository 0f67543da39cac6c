/**
 * Matches as many rows as can be matched one to one over the pairs given (Kuhn's augmenting paths, each row tried in
 * the order of its pairs) and returns for each matched row on the left its partner on the right.
 */
export function matchRows(pairs: Iterable<readonly [left: number, right: number]>): Map<number, number> {
  const partnersOf = new Map<number, number[]>();
  for (const [left, right] of pairs) {
    const partners = partnersOf.get(left);
    if (partners) partners.push(right);
    else partnersOf.set(left, [right]);
  }
  const leftOf = new Map<number, number>();
  const rightOf = new Map<number, number>();
  for (const start of partnersOf.keys()) {
    // Breadth first, since a path may be as long as the table.
    const cameFrom = new Map<number, number>();
    const queue = [start];
    let free: number | null = null;
    for (let head = 0; head < queue.length && free === null; head++) {
      const left = queue[head] as number;
      for (const right of partnersOf.get(left) ?? []) {
        if (cameFrom.has(right)) continue;
        cameFrom.set(right, left);
        const holder = leftOf.get(right);
        if (holder === undefined) {
          free = right;
          break;
        }
        queue.push(holder);
      }
    }
    while (free !== null) {
      const left = cameFrom.get(free) as number;
      const released = rightOf.get(left);
      leftOf.set(free, left);
      rightOf.set(left, free);
      free = left === start ? null : (released ?? null);
    }
  }
  return rightOf;
}
