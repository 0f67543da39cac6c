import { type Attempted, joined } from './attempted.ts';

/** What a file's entries make of what is kept: how many of each kind, and the entries that change. */
export interface Joining {
  /** Of exercises that nothing is kept of. */
  readonly fresh: number;
  readonly newerInFile: number;
  readonly newerHere: number;
  readonly same: number;
  /** How many say they were changed after now: the clock of their machine was wrong. */
  readonly fromFuture: number;
  readonly changed: readonly Attempted[];
}

/** Two clocks may differ by so much without being wrong. */
const CLOCKS_DIFFER_MS = 60 * 60 * 1000;

/**
 * Joins what a file holds with what is kept, exercise by exercise: nothing of either is lost. The draft changed later
 * stands and the other is set aside; where the file's is from the future, the one here stands.
 */
export function joinFile(
  kept: ReadonlyMap<string, Attempted>,
  entries: readonly Attempted[],
  now: number,
): Joining {
  const counts = { fresh: 0, newerInFile: 0, newerHere: 0, same: 0, fromFuture: 0 };
  const changed: Attempted[] = [];
  for (const entry of entries) {
    const isFuture = entry.changedAt > now + CLOCKS_DIFFER_MS;
    if (isFuture) counts.fromFuture++;
    const given = notAfter(entry, now);
    const here = kept.get(entry.id);
    if (!here) {
      counts.fresh++;
      changed.push(given);
      continue;
    }
    const isNewer = !isFuture && entry.changedAt > here.changedAt;
    const both = isNewer ? joined(here, given) : joined(given, here);
    if (isEqual(given, here)) counts.same++;
    else if (isNewer) counts.newerInFile++;
    else counts.newerHere++;
    // Later than what is here, so that other tabs take it for news.
    if (!isEqual(both, here))
      changed.push({ ...both, changedAt: Math.max(both.changedAt, here.changedAt + 1) });
  }
  return { ...counts, changed };
}

function notAfter(entry: Attempted, now: number): Attempted {
  const { changedAt, lastCheck } = entry;
  return {
    ...entry,
    changedAt: Math.min(changedAt, now),
    lastCheck: lastCheck && { ...lastCheck, at: Math.min(lastCheck.at, now) },
  };
}

/** True where two entries hold the same, whenever that was written and in whatever order drafts were set aside. */
function isEqual(one: Attempted, other: Attempted): boolean {
  const content = ({ draft, setAside, standing, hints, sawSolution, lastCheck }: Attempted) => {
    const { verdict, message, sql, at } = lastCheck ?? {};
    const asides = [...new Set(setAside)].sort();
    return JSON.stringify([draft, asides, standing, hints, sawSolution, verdict, message, sql, at]);
  };
  return content(one) === content(other);
}
