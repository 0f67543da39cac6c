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
  return joined(stored, here);
}

/**
 * One entry of two that were written without knowing of each other, with nothing of either lost: the chosen one's draft
 * and last Check stand, where it has any; the other's draft is set aside; what was earned in either stays.
 */
export function joined(other: Attempted, chosen: Attempted): Attempted {
  const asides = [...other.setAside, ...chosen.setAside];
  if (chosen.draft !== '' && other.draft !== '' && other.draft !== chosen.draft) asides.push(other.draft);
  return {
    id: chosen.id,
    draft: chosen.draft || other.draft,
    setAside: [...new Set(asides)],
    standing:
      STANDINGS[Math.max(...[other, chosen].map(({ standing }) => STANDINGS.indexOf(standing)))] ?? 'begun',
    hints: Math.max(other.hints, chosen.hints),
    sawSolution: other.sawSolution || chosen.sawSolution,
    lastCheck: chosen.lastCheck ?? other.lastCheck,
    changedAt: Math.max(other.changedAt, chosen.changedAt),
    isBlind: false,
  };
}

/**
 * What becomes of an entry in a tab that made `here` of `base`, while another tab made `there` of it. With `holdsDraft`
 * this tab's draft stands, and the other's is set aside in place of what it was in `base`; without it the other's
 * stands. What was earned in either stays, and drafts that were set aside or taken in either are so here.
 */
export function rebased(
  base: Attempted,
  here: Attempted,
  there: Attempted,
  holdsDraft = here.draft !== base.draft,
): Attempted {
  const draft = (holdsDraft && here.draft) || there.draft;
  const isParted = there.draft !== base.draft && there.draft !== draft && there.draft !== '';
  const asides = [
    ...there.setAside.filter((each) => here.setAside.includes(each) || !base.setAside.includes(each)),
    ...here.setAside.filter((each) => !base.setAside.includes(each)),
    ...(isParted ? [there.draft] : []),
  ].filter((each) => each !== draft && !(isParted && each === base.draft));
  const isLater = (there.lastCheck?.at ?? 0) > (here.lastCheck?.at ?? 0);
  return {
    ...joined(there, here),
    draft,
    setAside: [...new Set(asides)],
    lastCheck: isLater ? there.lastCheck : here.lastCheck,
    changedAt: Math.max(here.changedAt, there.changedAt) + 1,
  };
}
