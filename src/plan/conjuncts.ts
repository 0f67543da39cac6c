/** Texts and quoted names whole, parentheses, and the word AND; the rest letter by letter. */
const PIECE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]| AND |./gs;

/** The pieces of a condition, each with how many parentheses are open before it. */
function pieces(condition: string): { readonly text: string; readonly depth: number }[] {
  let depth = 0;
  return (condition.match(PIECE) ?? []).map((text) => {
    if (text === ')') depth--;
    const piece = { text, depth };
    if (text === '(') depth++;
    return piece;
  });
}

/** True where the first and the last character are a pair of parentheses. */
function isWrapped(condition: string): boolean {
  if (!condition.startsWith('(') || !condition.endsWith(')')) return false;
  return pieces(condition)
    .slice(1, -1)
    .every(({ depth }) => depth > 0);
}

/**
 * The conditions that all have to hold, without the parentheses around each: `a = b` and `(c) OR (d)` of
 * `((a = b) AND ((c) OR (d)))`. BETWEEN, which the engine prints as two comparisons, has no AND of its own.
 */
export function conjuncts(condition: string): string[] {
  const inner = isWrapped(condition) ? condition.slice(1, -1) : null;
  const parts = [''];
  for (const { text, depth } of pieces(condition)) {
    if (text === ' AND ' && depth === 0) parts.push('');
    else parts[parts.length - 1] += text;
  }
  if (parts.length > 1) return parts.flatMap(conjuncts);
  return inner === null ? parts : conjuncts(inner);
}
