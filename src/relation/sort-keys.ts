import { dayAndNanos, intervalParts, timeOfDay } from './instant.ts';
import type { Family, Relation } from './relation.ts';
import { textKeyWords } from './sort-text-keys.ts';

/** What rows are ordered by: one double for each row and word, the most significant word first. */
export interface SortKeys {
  readonly words: readonly Float64Array[];
  /** The rows that hold a value, in the relation's order. */
  readonly present: Uint32Array;
  /** The rows that hold NULL, in the relation's order; their keys mean nothing. */
  readonly nulls: Uint32Array;
}

/** A column's cells as text; null for NULL. */
type Texts = readonly (string | null)[];

/** Whether rows can be ordered by values of this family. */
export function hasOrder(family: Family): boolean {
  return family in WORDS;
}

/** Sort keys of one column, exact for numbers of any length; null where the family has no order here. */
export function sortKeys(relation: Relation, column: number): SortKeys | null {
  const family = relation.columns[column]?.family;
  const wordsOf = family && WORDS[family as keyof typeof WORDS];
  if (!wordsOf) return null;
  const texts: (string | null)[] = new Array(relation.rowCount);
  const present: number[] = [];
  const nulls: number[] = [];
  for (let row = 0; row < relation.rowCount; row++) {
    const text = relation.text(row, column);
    texts[row] = text;
    (text === null ? nulls : present).push(row);
  }
  return { words: wordsOf(texts), present: Uint32Array.from(present), nulls: Uint32Array.from(nulls) };
}

const WORDS = {
  integer: integerWords,
  decimal: decimalWords,
  float: (texts: Texts) => [each(texts, floatKey)],
  boolean: (texts: Texts) => [each(texts, (text) => (text === 'true' ? 1 : 0))],
  text: textKeyWords,
  date: (texts: Texts) => [each(texts, (text) => dayAndNanos(text)[0])],
  time: (texts: Texts) => tuples(texts, 2, timeOfDay),
  timestamp: (texts: Texts) => tuples(texts, 2, dayAndNanos),
  interval: (texts: Texts) => tuples(texts, 3, intervalParts),
};

function each(texts: Texts, key: (text: string) => number): Float64Array {
  const word = new Float64Array(texts.length);
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row];
    // Adding 0 turns -0 into 0, which is its peer.
    if (text != null) word[row] = key(text) + 0;
  }
  return word;
}

function tuples(texts: Texts, size: number, key: (text: string) => readonly number[]): Float64Array[] {
  const words = Array.from({ length: size }, () => new Float64Array(texts.length));
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row];
    if (text == null) continue;
    const tuple = key(text);
    for (let at = 0; at < size; at++) (words[at] as Float64Array)[row] = (tuple[at] as number) + 0;
  }
  return words;
}

/** DuckDB's order: NaN is greater than every other number, infinity included. */
function floatKey(text: string): number {
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  return text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text);
}

// Fifteen digits and a sign always fit a double exactly.
const SAFE_LENGTH = 15;

function integerWords(texts: Texts): Float64Array[] {
  if (texts.every((text) => text === null || text.length <= SAFE_LENGTH)) return [each(texts, Number)];
  return bigWords(texts.map((text) => (text === null ? 0n : BigInt(text))));
}

/** Decimals become integers of one scale: the longest fraction met, since `0.5` and `0.50` are peers. */
function decimalWords(texts: Texts): Float64Array[] {
  let scale = 0;
  for (const text of texts)
    if (text?.includes('.')) scale = Math.max(scale, text.length - text.indexOf('.') - 1);
  return integerWords(
    texts.map((text) => {
      if (text === null) return null;
      const point = text.indexOf('.');
      const whole = point < 0 ? text : text.slice(0, point);
      const fraction = point < 0 ? '' : text.slice(point + 1);
      return whole + fraction.padEnd(scale, '0');
    }),
  );
}

const LIMB = 48n;

/** Integers of any length as 48-bit limbs; an arithmetic shift keeps the sign in the most significant one. */
function bigWords(values: readonly bigint[]): Float64Array[] {
  let longest = 0n;
  for (const value of values) {
    const size = value < 0n ? -value : value;
    if (size > longest) longest = size;
  }
  const limbs = Math.floor(longest.toString(2).length / Number(LIMB)) + 1;
  const mask = (1n << LIMB) - 1n;
  return Array.from({ length: limbs }, (_, index) => {
    const shift = LIMB * BigInt(limbs - 1 - index);
    return Float64Array.from(values, (value) =>
      Number(index === 0 ? value >> shift : (value >> shift) & mask),
    );
  });
}
