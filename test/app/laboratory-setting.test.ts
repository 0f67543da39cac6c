import { expect, test } from 'vitest';
import { draftOf, hashOf } from '../../src/app/laboratory-address.ts';
import { PRESETS } from '../../src/app/laboratory-presets.ts';
import { FIRST_DRAFT, leastMemoryFirst, understood } from '../../src/app/laboratory-setting.ts';
import { wholeNumber } from '../../src/app/whole-number.ts';

test.each([
  ['1000000', 1_000_000],
  [' 1,000,000 ', 1_000_000],
  ['1 000 000', 1_000_000],
  ['1_000', 1000],
  ['1e6', 1_000_000],
  ['2.5e6', 2_500_000],
  ['10^9', 1_000_000_000],
  ['0', 0],
])('%s is read as a whole number', (text, value) => {
  expect(wholeNumber(text)).toBe(value);
});

test.each(['', 'many', '-1', '1.5', '2.55e1', '1,00', '1,000 000', '1e99', '10^400', '0x10', '١'])(
  '%s is no whole number',
  (text) => {
    expect(wholeNumber(text)).toBeNaN();
  },
);

test('every preset is understood, and comes back from its address', () => {
  for (const { name, draft } of PRESETS) {
    expect(understood(draft).ok, name).toBe(true);
    expect(draftOf(`#${hashOf(draft)}`), name).toEqual({ draft, unread: [] });
  }
});

test('the first setting leaves the address alone', () => {
  expect(hashOf({ ...FIRST_DRAFT })).toBe('');
  expect(hashOf({ ...FIRST_DRAFT, rows: '5' })).toMatch(/^rows=5&/);
});

test('what an address says that means nothing is named, and the rest of it is taken', () => {
  const { draft, unread } = draftOf('#rows=1e4&skew=steep&methods=exact,magic&threads=0&x=%3Cb%3E&keep=no');
  expect(draft).toEqual({ ...FIRST_DRAFT, rows: '1e4', keepsRows: false });
  expect(unread).toEqual(['skew=steep', 'methods=exact,magic', 'threads=0', 'x=<b>']);
});

test('all fields that are wrong are told at once', () => {
  const found = understood({ ...FIRST_DRAFT, rows: 'many', k: '2', precision: '17', seed: '', kinds: [] });
  expect(found).toEqual({
    ok: false,
    countsNothing: true,
    faults: new Map([
      ['rows', { kind: 'not-whole' }],
      ['seed', { kind: 'not-whole' }],
      ['precision', { kind: 'above', limit: 16 }],
      ['k', { kind: 'below', limit: 3 }],
    ]),
  });
});

test('values of a group are limited by the number of groups', () => {
  const found = understood({ ...FIRST_DRAFT, cardinality: '1e9', groups: '1000' });
  expect(!found.ok && found.faults.get('cardinality')).toMatchObject({ kind: 'above', limit: 2_147_483 });
});

test('the exact count comes last where it needs most', () => {
  const found = understood({ ...FIRST_DRAFT, rows: '1e8', cardinality: '1e8' });
  expect(found.ok && leastMemoryFirst(found.setting).at(-1)?.kind).toBe('exact');
});

test.each(['1e30', '10^400', '99999999999999999999', '100,000,000,000'])(
  'of %s rows the field says what the most is',
  (rows) => {
    const found = understood({ ...FIRST_DRAFT, rows });
    expect(found.ok ? null : found.faults.get('rows')).toMatchObject({ kind: 'above', limit: 1e10 });
  },
);
