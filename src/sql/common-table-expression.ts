import { isSymbol, isWord, nameOf, significantTokens, type Token } from './token.ts';

/** A named step of a WITH clause. `from` and `to` hold its body, without the parentheses. */
export interface CommonTableExpression {
  readonly name: string;
  /** Where its name begins. */
  readonly at: number;
  /** The columns named in `name(a, b) AS`, empty where there are none. */
  readonly columns: readonly string[];
  readonly from: number;
  /** The place of the closing parenthesis, or the end of the last token while there is none yet. */
  readonly to: number;
}

/**
 * The steps of the WITH clause that a statement begins with, in order; empty where it begins otherwise. Steps nested
 * in bodies and subqueries are left out. A clause still being written gives the steps read so far.
 */
export function commonTableExpressions(sql: string): CommonTableExpression[] {
  const read = significantTokens(sql);
  return isWord(read[0], 'with') ? commonTables(read, 0).steps : [];
}

/**
 * Reads the WITH clause at a place in tokens without comments. `end` is the index of the token after the clause:
 * the first of the statement's own query, or the number of tokens where the clause is not finished.
 */
export function commonTables(
  read: readonly Token[],
  at: number,
): { readonly steps: CommonTableExpression[]; readonly end: number } {
  const steps: CommonTableExpression[] = [];
  let i = at + 1;
  if (isWord(read[i], 'recursive') && !isWord(read[i + 1], 'as') && !isSymbol(read[i + 1], '(')) i++;
  for (;;) {
    const head = read[i];
    const name = head ? nameOf(head) : null;
    if (!head || name === null) return { steps, end: read.length };
    i++;
    const columns: string[] = [];
    if (isSymbol(read[i], '(')) {
      const close = closing(read, i);
      for (const token of read.slice(i + 1, close)) {
        const column = nameOf(token);
        if (column !== null) columns.push(column);
      }
      i = close + 1;
    }
    // USING KEY (...) stands here in recursion over keys.
    while (i < read.length && !isWord(read[i], 'as'))
      i = isSymbol(read[i], '(') ? closing(read, i) + 1 : i + 1;
    i++;
    if (isWord(read[i], 'not')) i++;
    if (isWord(read[i], 'materialized')) i++;
    const open = read[i];
    if (!open || !isSymbol(open, '(')) return { steps, end: Math.min(i, read.length) };
    const close = closing(read, i);
    steps.push({
      name,
      at: head.from,
      columns,
      from: open.to,
      to: read[close]?.from ?? read[read.length - 1]?.to ?? open.to,
    });
    i = close + 1;
    if (!isSymbol(read[i], ',')) return { steps, end: Math.min(i, read.length) };
    i++;
  }
}

// Nested queries ask for the same pairs again and again: each list of tokens is paired once.
const pairsOf = new WeakMap<readonly Token[], Map<number, number>>();

/** The index of the parenthesis that closes the one at `open`; the number of tokens where there is none. */
export function closing(read: readonly Token[], open: number): number {
  let pairs = pairsOf.get(read);
  if (!pairs) {
    pairs = new Map();
    const waiting: number[] = [];
    for (const [i, token] of read.entries()) {
      if (isSymbol(token, '(')) {
        waiting.push(i);
      } else if (isSymbol(token, ')')) {
        const opened = waiting.pop();
        if (opened !== undefined) pairs.set(opened, i);
      }
    }
    pairsOf.set(read, pairs);
  }
  return pairs.get(open) ?? read.length;
}
