/** Says whether the mistake still shows where only these units are left. */
export type Shows<Unit> = (units: readonly Unit[]) => Promise<boolean>;

/**
 * The units without which the mistake no longer shows, by delta debugging: parts are left out, halves first, then
 * ever smaller ones, and what still shows the mistake is kept (Zeller and Hildebrandt, "Simplifying and Isolating
 * Failure-Inducing Input", 2002). At the end no single unit can go, unless `mayGoOn` said false before. Order is kept,
 * and one unit always stays. `units` itself must show the mistake; it is not asked again.
 */
export async function minimise<Unit>(
  units: readonly Unit[],
  shows: Shows<Unit>,
  mayGoOn: () => boolean = () => true,
): Promise<readonly Unit[]> {
  let kept = units;
  let size = Math.ceil(kept.length / 2);
  while (kept.length > 1) {
    const before = kept.length;
    for (let from = 0; from < kept.length && kept.length > 1; ) {
      if (!mayGoOn()) return kept;
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (rest.length > 0 && (await shows(rest))) kept = rest;
      else from += size;
    }
    // A unit that had to stay may go once another has gone, so single units are tried until none goes.
    if (size === 1 && kept.length === before) break;
    size = Math.max(1, Math.min(Math.ceil(size / 2), Math.ceil(kept.length / 2)));
  }
  return kept;
}
