import { significantTokens } from '../sql/token.ts';

/**
 * Of queries that return the same, the one whose text is most like the given one, so that what is said of it fits what
 * was written: the share of neighbouring words and signs that both have (Jaccard index). The first of those alike.
 */
export function likest<T>(sql: string, candidates: readonly T[], sqlOf: (candidate: T) => string): T | null {
  const mine = pairs(sql);
  let [found, most]: [T | null, number] = [null, -1];
  for (const candidate of candidates) {
    const theirs = pairs(sqlOf(candidate));
    const shared = [...mine].filter((pair) => theirs.has(pair)).length;
    const likeness = shared / Math.max(1, mine.size + theirs.size - shared);
    if (likeness > most) [found, most] = [candidate, likeness];
  }
  return found;
}

/** Every two tokens that follow each other, in lower case. */
function pairs(sql: string): Set<string> {
  const read = significantTokens(sql).map(({ text }) => text.toLowerCase());
  return new Set(read.slice(1).map((text, at) => `${read[at]} ${text}`));
}
