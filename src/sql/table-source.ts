import { closing } from './common-table-expression.ts';
import { isReserved } from './keyword.ts';
import { next, type QueryBlock, startsQuery } from './query-block.ts';
import { isSymbol, isWord, nameOf, type Token } from './token.ts';

/** One item of a FROM clause. */
export interface TableSource {
  /** What its columns are called by: the alias, or the table's own name; empty for a subquery without alias. */
  readonly alias: string;
  /** The table's name without its schema; null for a subquery or a table function. */
  readonly table: string | null;
  /** The tokens of a subquery, by index; null for a table. */
  readonly subquery: QueryBlock | null;
  /** The columns named after the alias, as in `AS t(a, b)`; empty where there are none. */
  readonly columns: readonly string[];
}

const CLAUSES_AFTER_FROM = [
  'select',
  'where',
  'group',
  'having',
  'window',
  'qualify',
  'order',
  'limit',
  'offset',
];
const DEEPEST_JOIN = 50;

/** The tables and subqueries that a SELECT reads, in order, its joins included. */
export function tableSources(read: readonly Token[], block: QueryBlock): TableSource[] {
  const sources: TableSource[] = [];
  collect(read, block, false, sources, 0);
  return sources;
}

function collect(
  read: readonly Token[],
  { start, end }: QueryBlock,
  startsInFrom: boolean,
  sources: TableSource[],
  depth: number,
): void {
  let inFrom = startsInFrom;
  let i = startsInFrom ? source(read, start, end, sources, depth) : start;
  while (i < end) {
    const token = read[i];
    // IS DISTINCT FROM compares.
    if (isWord(token, 'from') && !isWord(read[i - 1], 'distinct')) inFrom = true;
    else if (CLAUSES_AFTER_FROM.some((word) => isWord(token, word))) inFrom = false;
    const begins = isWord(token, 'from') || isWord(token, 'join') || isSymbol(token, ',');
    i = inFrom && begins ? source(read, i + 1, end, sources, depth) : next(read, i);
  }
}

/** Reads one source at `at` and gives the index of the token after it. */
function source(
  read: readonly Token[],
  at: number,
  end: number,
  sources: TableSource[],
  depth: number,
): number {
  let i = at;
  if (isWord(read[i], 'lateral')) i++;
  let table: string | null = null;
  let subquery: QueryBlock | null = null;
  if (isSymbol(read[i], '(')) {
    const inside = { start: i + 1, end: Math.min(closing(read, i), end) };
    i = inside.end + 1;
    if (startsQuery(read, inside.start)) subquery = inside;
    else if (depth < DEEPEST_JOIN) collect(read, inside, true, sources, depth + 1);
    if (!subquery) return i;
  } else {
    if (!isName(read[i])) return i;
    while (isSymbol(read[i + 1], '.') && nameOf(read[i + 2] as Token) !== null) i += 2;
    table = nameOf(read[i] as Token);
    i++;
    if (isSymbol(read[i], '(')) {
      table = null;
      i = next(read, i);
    }
  }
  const named = isWord(read[i], 'as') ? i + 1 : i;
  let alias = table ?? '';
  const columns: string[] = [];
  if (named < end && isName(read[named])) {
    alias = nameOf(read[named] as Token) ?? '';
    i = named + 1;
    if (isSymbol(read[i], '(')) {
      const after = next(read, i);
      for (const token of read.slice(i + 1, after - 1)) columns.push(...[nameOf(token) ?? []].flat());
      i = after;
    }
  }
  sources.push({ alias, table, subquery, columns });
  return i;
}

function isName(token: Token | undefined): boolean {
  if (!token) return false;
  return token.kind === 'quoted-name' || (token.kind === 'word' && !isReserved(token.text.toLowerCase()));
}
