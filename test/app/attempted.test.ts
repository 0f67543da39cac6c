import { expect, test } from 'vitest';
import { type Attempted, merged, untouched } from '../../src/app/attempted.ts';

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
