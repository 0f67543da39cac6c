import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attempted, untouched } from '../../src/app/attempted.ts';
import { joinFile } from '../../src/app/progress-join.ts';

const NOW = 1_000_000_000;
const entry = (change: Partial<Attempted>): Attempted => ({ ...untouched('a/b'), ...change });
const keptOf = (...entries: Attempted[]) => new Map(entries.map((each) => [each.id, each]));

test('an exercise that nothing is kept of is taken as it is', () => {
  const given = entry({ draft: 'theirs', standing: 'accepted', changedAt: 5 });
  expect(joinFile(new Map(), [given], NOW)).toMatchObject({ fresh: 1, changed: [given] });
});

test('the newer draft stands, the other is set aside, and what was earned in either stays', () => {
  const here = entry({ draft: 'mine', standing: 'accepted', hints: 1, changedAt: 5 });
  const given = entry({ draft: 'theirs', standing: 'begun', hints: 3, sawSolution: true, changedAt: 6 });
  const earned = { standing: 'accepted', hints: 3, sawSolution: true } as const;
  expect(joinFile(keptOf(here), [given], NOW)).toMatchObject({
    ...{ newerInFile: 1, newerHere: 0 },
    changed: [{ ...earned, draft: 'theirs', setAside: ['mine'], changedAt: 6 }],
  });
  expect(joinFile(keptOf({ ...here, changedAt: 9 }), [given], NOW)).toMatchObject({
    ...{ newerInFile: 0, newerHere: 1 },
    changed: [{ ...earned, draft: 'mine', setAside: ['theirs'], changedAt: 10 }],
  });
});

test('what is the same, or older and in no way more, changes nothing', () => {
  const here = entry({ draft: 'mine', setAside: ['a', 'b'], hints: 2, changedAt: 5 });
  const same = entry({ draft: 'mine', setAside: ['b', 'a'], hints: 2, changedAt: 9 });
  expect(joinFile(keptOf(here), [same], NOW)).toMatchObject({ same: 1, changed: [] });
  const less = entry({ draft: 'mine', hints: 1, changedAt: 4 });
  expect(joinFile(keptOf(here), [less], NOW)).toMatchObject({ newerHere: 1, changed: [] });
});

test('a date in the future makes nothing newer, and is not kept', () => {
  const lastCheck = { verdict: 'accepted', message: '', sql: 'theirs', at: 2 * NOW } as const;
  const given = entry({ draft: 'theirs', lastCheck, changedAt: 2 * NOW });
  const here = entry({ draft: 'mine', changedAt: 5 });
  expect(joinFile(keptOf(here), [given], NOW)).toMatchObject({
    ...{ fromFuture: 1, newerHere: 1, newerInFile: 0 },
    changed: [{ draft: 'mine', setAside: ['theirs'], lastCheck: { at: NOW }, changedAt: NOW }],
  });
  expect(joinFile(new Map(), [given], NOW)).toMatchObject({
    ...{ fromFuture: 1, fresh: 1 },
    changed: [{ draft: 'theirs', lastCheck: { at: NOW }, changedAt: NOW }],
  });
  // Two right clocks may differ by some minutes.
  const minutes = entry({ draft: 'theirs', changedAt: NOW + 60_000 });
  expect(joinFile(keptOf(here), [minutes], NOW)).toMatchObject({ fromFuture: 0, newerInFile: 1 });
});

const entries = fc.record({
  id: fc.constantFrom('a/b', 'a/c', 'scratch'),
  draft: fc.constantFrom('', 'one', 'two', 'three'),
  setAside: fc.uniqueArray(fc.constantFrom('one', 'two', 'four')),
  standing: fc.constantFrom('untouched', 'begun', 'accepted'),
  hints: fc.nat({ max: 3 }),
  sawSolution: fc.boolean(),
  lastCheck: fc.constant(null),
  changedAt: fc.nat({ max: 2 * NOW }),
  isBlind: fc.constant(false),
} satisfies Record<keyof Attempted, unknown>) as fc.Arbitrary<Attempted>;
const some = fc.uniqueArray(entries, { selector: ({ id }) => id });

test('nothing of either is lost, and a file that is loaded twice changes nothing the second time', () => {
  fc.assert(
    fc.property(some, some, (kept, given) => {
      const before = keptOf(...kept);
      const after = new Map(before);
      for (const each of joinFile(before, given, NOW).changed) after.set(each.id, each);
      for (const each of [...kept, ...given]) {
        const now = after.get(each.id);
        const texts = [now?.draft, ...(now?.setAside ?? [])];
        for (const draft of [each.draft, ...each.setAside].filter(Boolean)) expect(texts).toContain(draft);
        expect(now?.hints).toBeGreaterThanOrEqual(each.hints);
        if (each.standing === 'accepted') expect(now?.standing).toBe('accepted');
      }
      expect(joinFile(after, given, NOW).changed).toEqual([]);
    }),
  );
});
