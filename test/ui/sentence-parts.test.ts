import { expect, test } from 'vitest';
import { parts } from '../../src/ui/sentence-parts.ts';

/** Code in brackets, prose as it is. */
const read = (sentence: string) =>
  parts(sentence)
    .map(({ words, isCode }) => (isCode ? `[${words}]` : words))
    .join('');

test('what stands between two backticks is code, and the backticks are gone', () => {
  expect(read('`day` is TEXT, but DATE is asked for as `start`.')).toBe(
    '[day] is TEXT, but DATE is asked for as [start].',
  );
});

test('a sentence without code, or of code alone, has one part', () => {
  expect(parts('No row.')).toEqual([{ words: 'No row.', isCode: false }]);
  expect(parts('`day`')).toEqual([{ words: 'day', isCode: true }]);
  expect(parts('')).toEqual([]);
});

test('a backtick without a partner, on its own line too, is a character like any other', () => {
  expect(read("MySQL's ` is no quote here")).toBe("MySQL's ` is no quote here");
  expect(read('one ` here\nand `c` there')).toBe('one ` here\nand [c] there');
  expect(read('two `` in a row')).toBe('two `` in a row');
});

test('HTML in a name stays text', () => {
  expect(parts('`<img src=x>`')).toEqual([{ words: '<img src=x>', isCode: true }]);
});
