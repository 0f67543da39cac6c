type Texts = readonly (string | null)[];

/**
 * Sort words that put texts in code point order, as DuckDB's binary collation does: few distinct texts are ranked,
 * short ones spelled out in the words themselves. NULLs get words without meaning.
 */
export function textKeyWords(texts: Texts): Float64Array[] {
  const few = distinctTexts(texts, FEW_DISTINCT);
  if (few) return [rankWord(texts, few)];
  let longest = 0;
  for (const text of texts) if (text !== null && text.length > longest) longest = text.length;
  const prefix = sharedPrefix(texts);
  if (longest - prefix <= SPELLED_UNITS) return spelledWords(texts, prefix, longest);
  return [rankWord(texts, distinctTexts(texts, texts.length) as Set<string>)];
}

// Ranking a million distinct texts costs seconds, spelling out at most this many UTF-16 units half a second.
const FEW_DISTINCT = 20_000;
const SPELLED_UNITS = 24;
const UNITS_PER_WORD = 3;

function distinctTexts(texts: Texts, most: number): Set<string> | null {
  const distinct = new Set<string>();
  for (const text of texts) {
    if (text === null) continue;
    distinct.add(text);
    if (distinct.size > most) return null;
  }
  return distinct;
}

function rankWord(texts: Texts, distinct: Set<string>): Float64Array {
  const inOrder = [...distinct];
  if (inOrder.some((text) => /[\ud800-\udfff]/.test(text))) inOrder.sort(byCodePoints);
  else inOrder.sort();
  const ranks = new Map(inOrder.map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => (text === null ? 0 : (ranks.get(text) as number)));
}

function sharedPrefix(texts: Texts): number {
  let first: string | null = null;
  let length = 0;
  for (const text of texts) {
    if (text === null) continue;
    if (first === null) {
      first = text;
      length = text.length;
    }
    let at = 0;
    while (at < length && text.charCodeAt(at) === first.charCodeAt(at)) at++;
    length = at;
    if (length === 0) break;
  }
  return length;
}

/** Three units of 17 bits to a double; 0 stands for the end of the text, so that a prefix comes first. */
function spelledWords(texts: Texts, from: number, to: number): Float64Array[] {
  const words: Float64Array[] = [];
  for (let start = from; start < to; start += UNITS_PER_WORD) {
    words.push(
      Float64Array.from(texts, (text) => {
        if (text === null) return 0;
        let word = 0;
        for (let at = start; at < start + UNITS_PER_WORD; at++) {
          word = word * 0x20000 + (at < text.length ? 1 + codePointRank(text.charCodeAt(at)) : 0);
        }
        return word;
      }),
    );
  }
  return words;
}

/** UTF-16 units renumbered so that surrogates, which stand for the highest code points, come last. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = codePointRank(a.charCodeAt(at)) - codePointRank(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
