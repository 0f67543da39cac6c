import type { LastCheck } from './last-check.ts';

/** How far the reader got with an exercise; `accepted` stays even when a later attempt is wrong. */
export type Standing = 'untouched' | 'begun' | 'accepted';

/** What is kept of one exercise between visits. */
export interface Attempted {
  /** `<pack>/<slug>`, or `scratch`. */
  readonly id: string;
  readonly draft: string;
  /** Drafts of earlier visits that arrived after another was begun, the latest last. */
  readonly setAside: readonly string[];
  readonly standing: Standing;
  /** Hints pulled so far. */
  readonly hints: number;
  readonly sawSolution: boolean;
  /** What the last Check said; null before the first. */
  readonly lastCheck: LastCheck | null;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** True while it was written without knowing what earlier visits kept. */
  readonly isBlind: boolean;
}

/** What is known of an exercise that was never touched. */
export function untouched(id: string): Attempted {
  return {
    id,
    draft: '',
    setAside: [],
    standing: 'untouched',
    hints: 0,
    sawSolution: false,
    lastCheck: null,
    changedAt: 0,
    isBlind: false,
  };
}

const STANDINGS: readonly Standing[] = ['untouched', 'begun', 'accepted'];

/**
 * One entry of two: what earlier visits stored, and what was written here, which came to be later. Nothing of either is
 * lost where the later one was blind to the stored one; else the one changed last stands, as it holds the other.
 */
export function merged(stored: Attempted, here: Attempted): Attempted {
  if (!here.isBlind) return here.changedAt < stored.changedAt ? stored : here;
  const asides = [...stored.setAside, ...here.setAside];
  if (here.draft !== '' && stored.draft !== '' && stored.draft !== here.draft) asides.push(stored.draft);
  return {
    id: here.id,
    draft: here.draft || stored.draft,
    setAside: [...new Set(asides)],
    standing:
      STANDINGS[Math.max(...[stored, here].map(({ standing }) => STANDINGS.indexOf(standing)))] ?? 'begun',
    hints: Math.max(stored.hints, here.hints),
    sawSolution: stored.sawSolution || here.sawSolution,
    lastCheck: here.lastCheck ?? stored.lastCheck,
    changedAt: Math.max(stored.changedAt, here.changedAt),
    isBlind: false,
  };
}
