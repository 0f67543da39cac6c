// Vitest calls three functions that Node 20 lacks, one of them to report a failed test. These stand in for them;
// this file goes when the oldest supported Node has them all.

function groupByKey<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function groupByName<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) {
  return Object.fromEntries(groupByKey(items, keyOf));
}

function withResolvers<T>(this: PromiseConstructor) {
  let settle: unknown;
  const promise = new this<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...(settle as object) };
}

function supply(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

supply(Map, 'groupBy', groupByKey);
supply(Object, 'groupBy', groupByName);
supply(Promise, 'withResolvers', withResolvers);
