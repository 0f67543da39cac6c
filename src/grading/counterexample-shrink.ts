import type { Dataset } from '../dataset/dataset.ts';
import type { Budget } from './counterexample-budget.ts';
import { type Play, playOn } from './counterexample-stage.ts';
import { suspects } from './counterexample-suspects.ts';
import { minimise } from './minimise.ts';
import type { Totals } from './totals.ts';
import { byEntity, rowsQuery, type Unit, unitsOf } from './unit.ts';

/** The units on which the mistake still shows, how, and whether each of them is known to be needed. */
export interface Shrunk {
  readonly units: readonly Unit[];
  readonly totals: Totals;
  readonly isMinimal: boolean;
}

/** Entities of differing rows that are tried one by one. */
const MOST_SUSPECTS = 6;

/** More rows than these are listed one by one only after a slice: a statement that names a thousand is slow to plan. */
const MOST_LISTED = 500;

/**
 * Leaves out what the mistake does not need: rows with NULL, then all entities but that of a differing row (or but
 * it and a neighbour, or those found one by one), then row after row. Null where no difference shows on all rows. The
 * last input that was run is not always the one returned.
 */
export async function shrunk(play: Play, dataset: Dataset, budget: Budget): Promise<Shrunk | null> {
  const { stage } = play;
  const ask = stage.ask(budget.aside);
  const all = unitsOf(
    await ask(
      rowsQuery(dataset, stage.tables, (table) => stage.all(table)),
      1_000_000,
    ),
  );
  const whole = await playOn(play, 'all', budget.spend());
  const mistake = whole && kindsOf(whole);
  if (!whole || !mistake || mistake.length === 0) return null;
  let best = { units: all as readonly Unit[], totals: whole };
  const known = new Set<string>();
  const shows = async (units: readonly Unit[]) => {
    if (units.length === 0 || !budget.lasts) return false;
    const key = JSON.stringify(units.map(({ rows: [row] }) => [row?.table, row?.row]));
    if (known.has(key)) return false;
    known.add(key);
    const totals = await playOn(play, rowsOf(units), budget.spend());
    const kinds = totals ? kindsOf(totals) : [];
    const isSame = kinds.length > 0 && kinds.every((kind) => mistake.includes(kind));
    if (totals && isSame) best = { units, totals };
    return isSame;
  };
  const named = await suspects(ask, play, whole, dataset.entity);
  const dropNulls = async () => {
    const rest = best.units.filter(({ holdsNull }) => !holdsNull);
    if (rest.length < best.units.length) await shows(rest);
  };
  const isLarge = all.length > MOST_LISTED;
  if (!isLarge) await dropNulls();
  const groups = byEntity(best.units);
  const guesses = guessesFrom(named, [...groups.keys()]);
  const unitsIn = (entities: readonly (string | null)[]) =>
    entities.flatMap((entity) => groups.get(entity) ?? []);
  let isSliced = groups.size < 2;
  for (const guess of guesses) {
    if (isSliced || unitsIn(guess).length === best.units.length) break;
    isSliced = await shows(unitsIn(guess));
  }
  if (!isSliced)
    await minimise(
      [...groups.values()],
      (kept) => shows(kept.flat()),
      () => budget.lasts,
    );
  if (isLarge) await dropNulls();
  await minimise(best.units, shows, () => budget.lasts);
  return { ...best, isMinimal: budget.lasts };
}

/** Each suspect alone, in the order of the world, then the first of them with either neighbour. */
function guessesFrom(
  named: readonly (string | null)[],
  entities: readonly (string | null)[],
): (string | null)[][] {
  const known = entities.filter((entity) => named.includes(entity));
  const alone = known.slice(0, MOST_SUSPECTS).map((entity) => [entity]);
  const [first] = known;
  if (first === undefined) return [];
  const at = entities.indexOf(first);
  const neighbours = [entities.slice(Math.max(0, at - 1), at + 1), entities.slice(at, at + 2)];
  return [...alone, ...neighbours.filter((pair) => pair.length === 2)];
}

type Kind = 'missing' | 'extra' | 'order';

function kindsOf({ missing, extra, outOfOrder }: Totals): Kind[] {
  if (missing + extra === 0) return outOfOrder === null ? [] : ['order'];
  return [...(missing > 0 ? (['missing'] as const) : []), ...(extra > 0 ? (['extra'] as const) : [])];
}

/** All rows of the units. */
export function rowsOf(units: readonly Unit[]) {
  return units.flatMap(({ rows }) => rows);
}
