import { closing, commonTables } from './common-table-expression.ts';
import { isSymbol, isWord, type Token } from './token.ts';

/** A stretch of tokens, by index: one SELECT with its clauses, without the WITH clause before it. */
export interface QueryBlock {
  readonly start: number;
  readonly end: number;
}

const MOST_BLOCKS = 20;
const SET_OPERATIONS = ['union', 'intersect', 'except'];
const QUERY_STARTS = ['select', 'from', 'with', 'values'];

/** True where a query begins at this token, past opening parentheses. */
export function startsQuery(read: readonly Token[], at: number): boolean {
  let i = at;
  while (isSymbol(read[i], '(')) i++;
  return QUERY_STARTS.some((word) => isWord(read[i], word));
}

/**
 * The SELECTs around a place in a statement, the innermost first: the one whose columns are in scope there, then
 * those that a correlated subquery also sees: at most 20 of them, and the outermost. `position` counts UTF-16 units; comments are no part of `read`.
 */
export function queryBlocks(read: readonly Token[], position: number): QueryBlock[] {
  const open: number[] = [];
  let at = 0;
  while (at < read.length && (read[at] as Token).to <= position) {
    if (isSymbol(read[at], '(')) open.push(at);
    else if (isSymbol(read[at], ')')) open.pop();
    at++;
  }
  const starts = open.filter((parenthesis) => startsQuery(read, parenthesis + 1)).reverse();
  const blocks = starts
    .slice(0, MOST_BLOCKS)
    .map((parenthesis) => segment(read, { start: parenthesis + 1, end: closing(read, parenthesis) }, at));
  return [...blocks, segment(read, { start: 0, end: read.length }, at)];
}

/** The first SELECT between two tokens: its columns name those of the whole query. */
export function firstBlock(read: readonly Token[], start: number, end: number): QueryBlock {
  return segment(read, { start, end }, start);
}

/** The part of a query that holds the token at `at`, cut at UNION, INTERSECT and EXCEPT, past its WITH clause. */
function segment(read: readonly Token[], whole: QueryBlock, at: number): QueryBlock {
  let { start, end } = whole;
  if (isWord(read[start], 'with')) start = Math.min(commonTables(read, start).end, end);
  for (let i = start; i < end; i = next(read, i)) {
    if (!SET_OPERATIONS.some((word) => isWord(read[i], word))) continue;
    if (i < at) start = i + 1;
    else {
      end = i;
      break;
    }
  }
  return { start, end };
}

/** The token after the one at `i`, past a whole pair of parentheses; into them where they are not closed yet. */
export function next(read: readonly Token[], i: number): number {
  if (!isSymbol(read[i], '(')) return i + 1;
  const close = closing(read, i);
  return close < read.length ? close + 1 : i + 1;
}
