import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimise } from '../../src/grading/minimise.ts';

const range = (length: number) => Array.from({ length }, (_, at) => at);

/** An arbitrary verdict on a set of units, the same for the same set: neither more nor fewer units make it likelier. */
const fickle = (salt: number) => (units: readonly number[]) => {
  let hash = salt;
  for (const unit of units) hash = (hash * 31 + unit * unit + 7) % 10_007;
  return hash % 3 === 0;
};

test('what the mistake needs is found exactly, in order, where more units never hide it', async () => {
  const needs = fc.uniqueArray(fc.nat(59), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(needs, async (needed) => {
      const kept = await minimise(range(60), async (units) => needed.every((unit) => units.includes(unit)));
      expect(kept).toEqual(needed.sort((a, b) => a - b));
    }),
  );
});

test('whatever shows the mistake, it shows at the end, and no single unit can go', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.nat(10_000), async (length, salt) => {
      const all = range(length);
      const isWrong = fickle(salt);
      const shows = (units: readonly number[]) => units.length === length || isWrong(units);
      const kept = await minimise(all, async (units) => shows(units));
      expect(shows(kept)).toBe(true);
      if (kept.length === 1) return;
      for (const unit of kept) expect(shows(kept.filter((other) => other !== unit))).toBe(false);
    }),
  );
});

test('two of a thousand units are found in fewer than a hundred runs', async () => {
  let runs = 0;
  await minimise(range(1000), async (units) => {
    runs++;
    return units.includes(17) && units.includes(803);
  });
  expect(runs).toBeLessThan(100);
});

test('a search that ends early keeps what it has, which still shows the mistake', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(20), async (most) => {
      let runs = 0;
      const shows = (units: readonly number[]) => units.includes(3) && units.includes(28);
      const kept = await minimise(
        range(40),
        async (units) => {
          runs++;
          return shows(units);
        },
        () => runs < most,
      );
      expect(runs).toBeLessThanOrEqual(most);
      expect(shows(kept)).toBe(true);
    }),
  );
});

test('one unit always stays, and it is not asked for', async () => {
  expect(await minimise(range(9), async () => true)).toHaveLength(1);
  expect(await minimise([], async () => true)).toEqual([]);
});
