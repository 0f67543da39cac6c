import { expect, test } from 'vitest';
import { outlookOf } from '../../src/app/laboratory-fit.ts';
import { type Draft, FIRST_DRAFT, understood } from '../../src/app/laboratory-setting.ts';
import { rowsToTry } from '../../src/app/laboratory-sizes.ts';

function outlook(part: Partial<Draft>) {
  const found = understood({ ...FIRST_DRAFT, ...part });
  if (!found.ok) throw new Error('the draft is not understood');
  return outlookOf(found.setting);
}

test('a hundred million rows of a million values fit', () => {
  expect(outlook({ rows: '1e8', cardinality: '1e6' })).toMatchObject({ fits: true, largestRows: null });
});

test('where only the exact count does not fit it may be tried, left out, or given fewer rows, which then fit', () => {
  const found = outlook({ rows: '1e8', cardinality: '1e8' });
  expect(found).toMatchObject({ fits: false, canTry: true, fitsWithoutExact: true });
  expect(found.largestRows).toBeGreaterThan(1e7);
  expect(outlook({ rows: String(found.largestRows), cardinality: '1e8' }).fits).toBe(true);
  expect(outlook({ rows: String((found.largestRows as number) * 1.1), cardinality: '1e8' }).fits).toBe(false);
});

test('rows that do not fit are not tried', () => {
  const found = outlook({ rows: '1e9', kinds: ['built-in'] });
  expect(found).toMatchObject({ fits: false, canTry: false, fitsWithoutExact: false });
  expect(outlook({ rows: String(found.largestRows), kinds: ['built-in'] }).fits).toBe(true);
});

test('rows that are not kept take no memory', () => {
  expect(outlook({ rows: '1e9', cardinality: '1e6', keepsRows: false }).fits).toBe(true);
  expect(outlook({ rows: '1e9', cardinality: '1e9', keepsRows: false })).toMatchObject({
    fits: false,
    canTry: true,
  });
});

test('time is measured against powers of ten and the rows that are set, at most 100 million', () => {
  const rowsFor = (rows: string) => {
    const found = understood({ ...FIRST_DRAFT, rows });
    return found.ok ? rowsToTry(found.setting) : [];
  };
  expect(rowsFor('1e6')).toEqual([1e4, 1e5, 1e6]);
  expect(rowsFor('250000')).toEqual([1e4, 1e5, 250_000]);
  expect(rowsFor('5000')).toEqual([5000]);
  expect(rowsFor('1e9').at(-1)).toBe(1e8);
});
