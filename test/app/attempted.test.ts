import { expect, test } from 'vitest';
import { type Attempted, merged, rebased, untouched } from '../../src/app/attempted.ts';

const entry = (change: Partial<Attempted>): Attempted => ({ ...untouched('a/b'), ...change });
const blind = (change: Partial<Attempted>): Attempted => entry({ isBlind: true, ...change });

test('a draft written blindly does not take the place of the stored one, which is set aside', () => {
  const both = merged(
    entry({ draft: 'stored', changedAt: 1 }),
    blind({ draft: 'typed', standing: 'begun', changedAt: 2 }),
  );
  expect(both).toMatchObject({ draft: 'typed', setAside: ['stored'], changedAt: 2, isBlind: false });
});

test('the stored draft is taken where none was written, and nothing is set aside where both are the same', () => {
  const stored = entry({ draft: 'stored', changedAt: 1 });
  expect(merged(stored, blind({ hints: 1 }))).toMatchObject({ draft: 'stored', setAside: [], hints: 1 });
  expect(merged(stored, blind({ draft: 'stored' }))).toMatchObject({ draft: 'stored', setAside: [] });
});

test('what was earned stays: standing, hints, the solution seen, the last Check', () => {
  const lastCheck = { verdict: 'accepted', message: '', sql: 'stored', at: 1 } as const;
  const stored = entry({ standing: 'accepted', hints: 3, sawSolution: true, lastCheck, changedAt: 1 });
  expect(merged(stored, blind({ draft: 'typed', standing: 'begun', hints: 1, changedAt: 2 }))).toMatchObject({
    standing: 'accepted',
    hints: 3,
    sawSolution: true,
    lastCheck,
  });
  const later = { verdict: 'error', message: 'no', sql: 'typed', at: 2 } as const;
  expect(merged(stored, blind({ lastCheck: later })).lastCheck).toBe(later);
});

test('a draft that was set aside before stays so, and none is there twice', () => {
  const stored = entry({ draft: 'second', setAside: ['first'], changedAt: 1 });
  expect(merged(stored, blind({ draft: 'third' })).setAside).toEqual(['first', 'second']);
  expect(merged(stored, blind({ draft: 'third', setAside: ['first'] })).setAside).toEqual([
    'first',
    'second',
  ]);
});

test('of two entries that knew of each other the one changed last stands', () => {
  const [earlier, later] = [entry({ draft: 'a', changedAt: 1 }), entry({ draft: 'b', changedAt: 2 })];
  expect(merged(earlier, later)).toBe(later);
  expect(merged(later, earlier)).toBe(later);
});

test("a tab that changed nothing takes the other tab's draft, and what was earned in either", () => {
  const base = entry({ draft: 'a', hints: 1, changedAt: 1 });
  const here = entry({ draft: 'a', hints: 2, changedAt: 2 });
  const there = entry({ draft: 'b', standing: 'accepted', hints: 1, changedAt: 3 });
  expect(rebased(base, here, there)).toMatchObject({
    ...{ draft: 'b', setAside: [], hints: 2, standing: 'accepted', changedAt: 4 },
  });
});

test('a draft that was changed here stands, and the one that was changed elsewhere is set aside', () => {
  const base = entry({ draft: 'a', changedAt: 1 });
  const here = entry({ draft: 'ab', changedAt: 2 });
  const there = entry({ draft: 'ac', changedAt: 3 });
  expect(rebased(base, here, there)).toMatchObject({ draft: 'ab', setAside: ['ac'] });
  expect(rebased(base, here, entry({ draft: 'a', hints: 1 }))).toMatchObject({ draft: 'ab', setAside: [] });
  expect(rebased(base, here, entry({ draft: 'ab' }))).toMatchObject({ draft: 'ab', setAside: [] });
});

test("the other tab's draft takes the place of what it was before, however long both are written", () => {
  let here = entry({ draft: 'mine', changedAt: 1 });
  let base = entry({ draft: '', changedAt: 0 });
  for (const draft of ['o', 'ot', 'oth', 'othe', 'other']) {
    const there = entry({ draft, changedAt: base.changedAt + 1 });
    here = rebased(base, here, there, true);
    base = there;
    expect(here).toMatchObject({ draft: 'mine', setAside: [draft] });
  }
});

test('drafts set aside or discarded in either tab are so in both', () => {
  const base = entry({ draft: 'a', setAside: ['one', 'two'] });
  const here = entry({ draft: 'a', setAside: ['two', 'three'] });
  const there = entry({ draft: 'a', setAside: ['one', 'four'] });
  expect(rebased(base, here, there).setAside).toEqual(['four', 'three']);
});

test('of two Checks the later one is the last', () => {
  const at = (time: number) => ({ verdict: 'accepted', message: '', sql: '', at: time }) as const;
  const base = entry({});
  expect(rebased(base, entry({ lastCheck: at(1) }), entry({ lastCheck: at(2) })).lastCheck?.at).toBe(2);
  expect(rebased(base, entry({ lastCheck: at(3) }), entry({ lastCheck: at(2) })).lastCheck?.at).toBe(3);
  expect(rebased(base, entry({ lastCheck: at(3) }), entry({})).lastCheck?.at).toBe(3);
});
