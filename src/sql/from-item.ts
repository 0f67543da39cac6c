import { isSymbol, isWord, type Token } from './token.ts';

const NO_SOURCES_AFTER = [
  'select',
  'values',
  'where',
  'group',
  'having',
  'window',
  'qualify',
  'order',
  'limit',
];
const SOURCE_AFTER = ['join', 'pivot', 'pivot_wider', 'unpivot', 'pivot_longer', 'table'];
/** Functions whose arguments are parted by FROM. */
const PARTED = ['extract', 'substring', 'trim', 'overlay', 'position'];

const itemsOf = new WeakMap<readonly Token[], readonly boolean[]>();

/**
 * True where the token at a place begins an item of a FROM clause: after FROM, JOIN, PIVOT or TABLE, after a comma
 * between items, behind `alias:`, inside the parentheses around a join. `read` has no comments.
 */
export function isFromItem(read: readonly Token[], at: number): boolean {
  let items = itemsOf.get(read);
  if (!items) {
    items = fromItems(read);
    itemsOf.set(read, items);
  }
  return items[at] ?? false;
}

/** In one pass, as a text may be thousands of items or parentheses long. */
function fromItems(read: readonly Token[]): boolean[] {
  const items: boolean[] = [];
  // For each open parenthesis, and the whole: whether a comma there parts items of FROM, or FROM parts arguments.
  const around: { inFrom: boolean; isParted: boolean }[] = [];
  let here = { inFrom: false, isParted: false };
  let begins = false;
  for (const [i, token] of read.entries()) {
    items.push(begins);
    const isOneOf = (words: readonly string[]) => words.some((word) => isWord(token, word));
    let next = false;
    if (isSymbol(token, '(')) {
      around.push(here);
      here = { inFrom: begins, isParted: PARTED.some((word) => isWord(read[i - 1], word)) };
      next = begins;
    } else if (isSymbol(token, ')')) here = around.pop() ?? here;
    else if (isSymbol(token, ',')) next = here.inFrom;
    else if (isSymbol(token, ':')) next = items[i - 1] ?? false;
    else if (isWord(token, 'lateral')) next = begins;
    else if (isOneOf(SOURCE_AFTER)) next = true;
    else if (isOneOf(NO_SOURCES_AFTER)) here.inFrom = false;
    else if (isWord(token, 'from') && !here.isParted && !compares(read, i)) {
      here.inFrom = true;
      next = true;
    }
    begins = next;
  }
  return items;
}

/** IS DISTINCT FROM. */
function compares(read: readonly Token[], from: number): boolean {
  return (
    isWord(read[from - 1], 'distinct') && (isWord(read[from - 2], 'is') || isWord(read[from - 2], 'not'))
  );
}
