import { closing } from './common-table-expression.ts';
import { isReserved } from './keyword.ts';
import { next, type QueryBlock } from './query-block.ts';
import { isSymbol, isWord, nameOf, type Token } from './token.ts';

/** What one item of a SELECT list adds to the result. */
export type SelectItem =
  /** `*` or `o.*`, with what EXCLUDE leaves out. */
  | { readonly kind: 'star'; readonly of: string | null; readonly exclude: readonly string[] }
  /** A named column; `path` is the column it merely passes on (`o.id` is ['o', 'id']), empty for an expression. */
  | { readonly kind: 'column'; readonly name: string; readonly path: readonly string[] };

const ENDS = ['from', 'where', 'group', 'having', 'window', 'qualify', 'order', 'limit', 'offset'];

/**
 * The items of a SELECT list that have a name, in order. A query without SELECT (`FROM t`) is all columns;
 * expressions without alias are left out.
 */
export function selectItems(read: readonly Token[], { start, end }: QueryBlock): SelectItem[] {
  let i = start;
  while (i < end && !isWord(read[i], 'select')) i = next(read, i);
  if (i >= end) {
    return isWord(read[start], 'from') ? [{ kind: 'star', of: null, exclude: [] }] : [];
  }
  i++;
  if (isWord(read[i], 'distinct') || isWord(read[i], 'all')) i++;
  if (isWord(read[i], 'on') && isSymbol(read[i + 1], '(')) i = closing(read, i + 1) + 1;
  const items: SelectItem[] = [];
  while (i < end && !ENDS.some((word) => isWord(read[i], word))) {
    const from = i;
    while (i < end && !isSymbol(read[i], ',') && !endsList(read, i)) i = next(read, i);
    const item = selectItem(read.slice(from, Math.min(i, end)));
    if (item) items.push(item);
    if (isSymbol(read[i], ',')) i++;
    else if (i === from) break;
  }
  return items;
}

function endsList(read: readonly Token[], i: number): boolean {
  return ENDS.some((word) => isWord(read[i], word)) && !isWord(read[i - 1], 'distinct');
}

function selectItem(tokens: readonly Token[]): SelectItem | null {
  const [first, dot, second] = tokens;
  if (!first) return null;
  if (isSymbol(first, '*')) return { kind: 'star', of: null, exclude: excluded(tokens) };
  if (isSymbol(dot, '.') && isSymbol(second, '*')) {
    return { kind: 'star', of: nameOf(first), exclude: excluded(tokens) };
  }
  const last = tokens[tokens.length - 1] as Token;
  const name = nameOf(last);
  const before = tokens[tokens.length - 2];
  const isAlias = isWord(before, 'as');
  if (name === null || (!isAlias && last.kind === 'word' && isReserved(last.text.toLowerCase()))) return null;
  if (!isAlias && before?.kind === 'operator') return null;
  const expression = isAlias
    ? tokens.slice(0, -2)
    : isSymbol(before, '.') || !before
      ? tokens
      : tokens.slice(0, -1);
  return { kind: 'column', name, path: columnPath(expression) };
}

function columnPath(tokens: readonly Token[]): string[] {
  const path = tokens.map(nameOf);
  const isPath = tokens.every((token, i) => (i % 2 ? isSymbol(token, '.') : path[i] !== null));
  return isPath && tokens.length % 2 ? path.filter((name) => name !== null) : [];
}

function excluded(tokens: readonly Token[]): string[] {
  const at = tokens.findIndex((token) => isWord(token, 'exclude'));
  if (at < 0) return [];
  const names: string[] = [];
  for (const token of tokens.slice(at + 1)) {
    if (isSymbol(token, ')')) break;
    names.push(...[nameOf(token) ?? []].flat());
  }
  return names;
}
