import type { QueryStep } from '../sql/query-step.ts';
import { quoted } from '../sql/quoted.ts';
import type { ComparedColumn } from './columns.ts';
import { type Alignment, alignment } from './stage-alignment.ts';
import { comparisonOf, type Kept, type StageRoom } from './stage-room.ts';
import type { Route } from './stage-route.ts';
import { readTotals, totalsQuery } from './totals.ts';

/** A step that goes wrong, and the stage it is blamed by. */
export interface Blamed {
  readonly step: QueryStep;
  readonly stage: QueryStep;
  readonly solution: string;
  readonly given: Kept;
  readonly due: Kept;
  readonly columns: readonly ComparedColumn[];
}

/** How far a learner's steps go along a route. */
export interface Walk {
  /** Names of the steps that are right, in order. */
  readonly right: readonly string[];
  /** The first one that is not, if one can be told. */
  readonly blamed: Blamed | null;
}

/** A learner's step beside a stage. */
interface Pair {
  /** True where a solution can go on from the step, so far as the compared columns tell. */
  readonly isRight: boolean;
  /** True where the two are near enough, by name or by columns and number of rows, to call the step wrong. */
  readonly mayBlame: boolean;
  /** How near they are, for choosing among several; to be compared place by place, larger is nearer. */
  readonly nearness: readonly number[];
  readonly aligned: Alignment;
  readonly given: Kept;
  readonly due: Kept;
}

/**
 * The walk along the route that fits the steps best: with the most steps right, then one that can name a wrong step,
 * then the nearest; of equal ones the first.
 */
export async function bestWalk(
  room: StageRoom,
  steps: readonly QueryStep[],
  routes: readonly Route[],
  passedOn: ReadonlySet<string>,
): Promise<Walk> {
  const given = await keepAll(room, steps);
  let best: { walk: Walk; worth: readonly number[] } = { walk: { right: [], blamed: null }, worth: [] };
  for (const route of routes) {
    const found = await walkAlong(room, steps, given, route, passedOn);
    if (isBetter(found.worth, best.worth)) best = found;
  }
  return best.walk;
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? Number.NEGATIVE_INFINITY);
}

async function keepAll(room: StageRoom, steps: readonly QueryStep[]): Promise<(Kept | null)[]> {
  const kept: (Kept | null)[] = [];
  for (const { sql } of steps) kept.push(await room.keep(sql));
  return kept;
}

async function walkAlong(
  room: StageRoom,
  steps: readonly QueryStep[],
  given: readonly (Kept | null)[],
  route: Route,
  passedOn: ReadonlySet<string>,
): Promise<{ walk: Walk; worth: readonly number[] }> {
  const due = await keepAll(room, route.steps);
  const right: string[] = [];
  let from = 0;
  for (const [at, step] of steps.entries()) {
    const mine = given[at];
    if (!mine) continue;
    const pairs: { pair: Pair; stage: number }[] = [];
    for (let stage = from; stage < route.steps.length; stage++) {
      const pair = await compared(room, step, mine, route, stage, due[stage] ?? null, passedOn);
      if (pair) pairs.push({ pair, stage });
      if (pair?.isRight && pair.aligned.isCovered) break;
    }
    const found = pairs.find(({ pair }) => pair.isRight && pair.aligned.isCovered);
    if (found) {
      right.push(step.name);
      from = found.stage + 1;
      continue;
    }
    // What is right in as many columns as it can be judged by is not wrong.
    const judged = Math.max(
      0,
      ...pairs.flatMap(({ pair }) => (pair.isRight ? pair.aligned.columns.length : [])),
    );
    const [nearest] = pairs
      .filter(({ pair }) => !pair.isRight && pair.mayBlame && pair.aligned.columns.length > judged)
      .sort((a, b) => (isBetter(a.pair.nearness, b.pair.nearness) ? -1 : 1));
    if (!nearest) continue;
    const { given: rows, due: expected, aligned, nearness } = nearest.pair;
    const blamed: Blamed = {
      step,
      stage: route.steps[nearest.stage] as QueryStep,
      solution: route.solution,
      ...{ given: rows, due: expected, columns: aligned.columns },
    };
    return { walk: { right, blamed }, worth: [right.length, 1, ...nearness] };
  }
  return { walk: { right, blamed: null }, worth: [right.length, 0] };
}

/** Null where step and stage have too little in common to be compared. */
async function compared(
  room: StageRoom,
  step: QueryStep,
  given: Kept,
  route: Route,
  at: number,
  due: Kept | null,
  passedOn: ReadonlySet<string>,
): Promise<Pair | null> {
  const stage = route.steps[at];
  const aligned = due && alignment(due.columns, given.columns, passedOn);
  if (!stage || !due || !aligned) return null;
  const comparison = comparisonOf(due, given, aligned.columns);
  const totals = readTotals(await room.ask(totalsQuery(comparison, [])));
  const isSame = totals.missing + totals.extra === 0 || (await room.areSame(comparison));
  const hasSameRows = given.rows === due.rows;
  const isRight =
    (isSame && aligned.isWhole) ||
    // Other numbers for the same islands are forgiven, rows too many or too few are not.
    (hasSameRows && (await room.isRight(continued(route, stage, given, due, aligned))));
  const hasSameName = step.name.toLowerCase() === stage.name.toLowerCase();
  const { byName, isCovered } = aligned;
  return {
    isRight,
    mayBlame: !isSame && (hasSameName || (byName && isCovered && hasSameRows)),
    nearness: [...[hasSameName, byName, hasSameRows].map(Number), -totals.missing - totals.extra],
    ...{ aligned, given, due },
  };
}

/** The solution with the rows of a learner's step in place of one of its own: it goes on from there. */
function continued(route: Route, stage: QueryStep, given: Kept, due: Kept, { columns }: Alignment): string {
  const cells = due.columns.map(({ name }, index) => {
    const found = columns.find(({ reference }) => reference.index === index);
    return `${found ? `c${found.answer.index}` : 'NULL'} AS ${quoted(name)}`;
  });
  const body = `SELECT ${cells.join(', ')} FROM ${given.table}`;
  return `${route.sql.slice(0, stage.from)}${body}${route.sql.slice(stage.end - 1)}`;
}
