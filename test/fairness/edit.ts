import { closing, commonTables } from '../../src/sql/common-table-expression.ts';
import { isSymbol, isWord, nameOf, significantTokens, type Token } from '../../src/sql/token.ts';

/** A stretch of text, in UTF-16 units, and what stands there instead. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all edits made; null where there are none. Edits must not overlap. */
export function edited(sql: string, edits: readonly Edit[]): string | null {
  if (edits.length === 0) return null;
  let result = sql;
  for (const { from, to, text } of [...edits].sort((a, b) => b.from - a.from)) {
    result = result.slice(0, from) + text + result.slice(to);
  }
  return result;
}

/** One SELECT by the indices of its first token and of the one after its last, its WITH clause left out. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** True where no parentheses surround it. */
  readonly isOutermost: boolean;
}

const SET_OPERATIONS = ['union', 'intersect', 'except'];

/** All SELECTs of a statement, those on either side of UNION each by itself. */
export function segments(read: readonly Token[]): Segment[] {
  const found: Segment[] = [];
  const add = (from: number, end: number, isOutermost: boolean) => {
    let start = isWord(read[from], 'with') ? commonTables(read, from).end : from;
    for (let i = start; i <= end; i++) {
      if (i < end && isSymbol(read[i], '(')) i = closing(read, i);
      else if (i === end || SET_OPERATIONS.some((word) => isWord(read[i], word))) {
        if (isWord(read[start], 'select')) found.push({ start, end: i, isOutermost });
        start = i + (isWord(read[i + 1], 'all') || isWord(read[i + 1], 'distinct') ? 2 : 1);
      }
    }
  };
  add(0, lastOf(read), true);
  for (const [i, token] of read.entries()) {
    const begins = isWord(read[i + 1], 'select') || isWord(read[i + 1], 'with');
    if (isSymbol(token, '(') && begins) add(i + 1, closing(read, i), false);
  }
  return found;
}

function lastOf(read: readonly Token[]): number {
  let end = read.length;
  while (isSymbol(read[end - 1], ';')) end--;
  return end;
}

/** The index of the first of these words in a stretch of tokens, outside parentheses and CASE; `end` where none is. */
export function firstWord(
  read: readonly Token[],
  from: number,
  end: number,
  words: readonly string[],
): number {
  let cases = 0;
  for (let i = from; i < end; i++) {
    if (isSymbol(read[i], '(')) i = closing(read, i);
    else if (isWord(read[i], 'case')) cases++;
    else if (isWord(read[i], 'end')) cases--;
    else if (cases === 0 && words.some((word) => isWord(read[i], word))) return i;
  }
  return end;
}

/** The parts of a stretch of tokens between separators, outside parentheses and CASE, each as [first, after last]. */
export function parts(
  read: readonly Token[],
  from: number,
  end: number,
  separates: (at: number) => boolean,
): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  let cases = 0;
  for (let i = from; i < end; i++) {
    if (isSymbol(read[i], '(')) i = closing(read, i);
    else if (isWord(read[i], 'case')) cases++;
    else if (isWord(read[i], 'end')) cases--;
    else if (cases === 0 && separates(i)) {
      found.push([start, i]);
      start = i + 1;
    }
  }
  return [...found, [start, end]];
}

/** Edits that put the parts of a stretch in the opposite order; none where there is one part only. */
export function reversed(sql: string, read: readonly Token[], found: readonly [number, number][]): Edit[] {
  if (found.length < 2) return [];
  const ends = found.map(([from, to]) => ({ from: read[from]?.from ?? 0, to: read[to - 1]?.to ?? 0 }));
  const texts = ends.map(({ from, to }) => sql.slice(from, to)).reverse();
  return ends.map((place, index) => ({ ...place, text: texts[index] ?? '' }));
}

/** The tokens without comments and last semicolons, and the text up to the end of the last. */
export function bare(sql: string): { readonly text: string; readonly read: readonly Token[] } {
  const all = significantTokens(sql);
  const read = all.slice(0, lastOf(all));
  return { text: sql.slice(0, read[read.length - 1]?.to), read };
}

/** True where the token names this thing, in any case, quoted or not. */
export function isNamed(token: Token | undefined, name: string): boolean {
  return token !== undefined && nameOf(token)?.toLowerCase() === name.toLowerCase();
}
