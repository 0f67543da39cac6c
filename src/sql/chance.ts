import { isSymbol, isWord, nameOf, type Token } from './token.ts';

const DRAWN = new Set(['random', 'uuid', 'uuidv4', 'uuidv7', 'gen_random_uuid']);

/**
 * The first word of a query that leaves its result to chance, as it is written: `random`, `uuid`, `TABLESAMPLE`,
 * `USING SAMPLE`; null where there is none. Choices that ties leave open have no word of their own. `read` has no
 * comments.
 */
export function wordOfChance(read: readonly Token[]): string | null {
  for (const [i, token] of read.entries()) {
    if (DRAWN.has(nameOf(token)?.toLowerCase() ?? '') && isSymbol(read[i + 1], '(')) return nameOf(token);
    if (isWord(token, 'tablesample')) return token.text;
    if (isWord(token, 'using') && isWord(read[i + 1], 'sample')) return `${token.text} ${read[i + 1]?.text}`;
  }
  return null;
}
