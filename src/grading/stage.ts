import type { Dataset } from '../dataset/dataset.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { quoted } from '../sql/quoted.ts';
import { refusal } from '../sql/statement.ts';
import type { Counterexample } from './counterexample.ts';
import { marksOf } from './counterexample-marks.ts';
import { JudgeFault } from './fault.ts';
import type { StageHint } from './stage-hint.ts';
import { comparisonOf, StageRoom } from './stage-room.ts';
import { outerSteps, routesOf } from './stage-route.ts';
import type { Blamed } from './stage-walk.ts';
import { bestWalk } from './stage-walk.ts';

export interface StageRequest {
  readonly engine: Engine;
  readonly exercise: Exercise;
  readonly dataset: Dataset;
  /** The world that showed the mistake, used where there is no counterexample. */
  readonly world: World;
  readonly counterexample: Counterexample | null;
  readonly sql: string;
}

/** Rows of either side that are shown at most. */
const MOST_ROWS = 200;

/**
 * The first step of a wrong answer's WITH clause that goes wrong. A step is right where it has the rows of a stage, or
 * where a solution that goes on from its rows returns what is expected; so names, further columns and other numbers
 * for the same islands do no harm. Null for an exercise without a solution in steps, or an answer that is refused.
 */
export async function firstDivergence(
  request: StageRequest,
  options: { readonly signal?: AbortSignal } = {},
): Promise<StageHint | null> {
  const { engine, exercise, dataset, world, counterexample, sql } = request;
  options.signal?.throwIfAborted();
  const routes = routesOf(exercise);
  const [first] = routes;
  if (!first || refusal(sql)) return null;
  const { steps } = outerSteps(sql);
  const stages = exercise.stages.length > 0 ? exercise.stages : first.steps.map(({ name }) => name);
  if (steps.length === 0) return { kind: 'unnamed', stages, hasSteps: false };
  const signal = options.signal;
  // Judged in the whole world, where chance makes nothing look right, and shown on the few rows that are enough.
  const room = new StageRoom(engine, exercise, signal);
  const small = new StageRoom(engine, exercise, signal);
  try {
    await room.open(dataset, world, null);
    const known = dataset.tables.flatMap((table) => table.columns.map(({ name }) => name));
    const walk = await bestWalk(room, steps, routes, new Set(known));
    if (walk.blamed) {
      const { right, blamed } = walk;
      if (counterexample) await small.open(dataset, world, counterexample);
      const few = counterexample && (await again(small, blamed));
      return few ? await shown(small, right, few, known) : await shown(room, right, blamed, known);
    }
    const last = walk.right.at(-1);
    if (last === undefined) return { kind: 'unnamed', stages, hasSteps: true };
    const next = steps[steps.findIndex(({ name }) => name === last) + 1]?.name ?? null;
    return { kind: 'later', right: walk.right, next };
  } catch (fault) {
    if (!(fault instanceof JudgeFault)) throw fault;
    return null;
  } finally {
    await small.close();
    await room.close();
  }
}

/** Step and stage run in another room; null where their rows are the same there. */
async function again(room: StageRoom, blamed: Blamed): Promise<Blamed | null> {
  const [given, due] = [await room.keep(blamed.step.sql), await room.keep(blamed.stage.sql)];
  if (!given || !due || (await room.areSame(comparisonOf(due, given, blamed.columns)))) return null;
  return { ...blamed, given, due };
}

/** The rows of a step and of its stage side by side: sorted alike, the differing cells marked. */
async function shown(
  room: StageRoom,
  right: readonly string[],
  { step, stage, solution, given, due, columns }: Blamed,
  known: readonly string[],
): Promise<StageHint> {
  const side = (which: 'reference' | 'answer') => {
    const cells = columns.map((column, at) => `c${column[which].index} AS c${at}`);
    return `SELECT ${cells.join(', ')} FROM ${which === 'reference' ? due.table : given.table} ORDER BY ALL`;
  };
  const [expected, got] = [await room.keep(side('reference')), await room.keep(side('answer'))];
  if (!expected || !got) throw new Error(`the rows of ${step.name} cannot be read again`);
  const placed = columns.map((column, at) => ({
    ...column,
    reference: { ...column.reference, index: at },
    answer: { ...column.answer, index: at },
  }));
  const key = placed.flatMap(({ asked }, at) => (known.includes(asked.name) ? [at] : []));
  const marks = await marksOf(room.ask, comparisonOf(expected, got, placed), key);
  // Each side under its own names: the learner's may be others.
  const rows = (table: string, which: 'reference' | 'answer') => {
    const own = which === 'reference' ? due.columns : given.columns;
    const cells = columns.map((column, at) => `c${at} AS ${quoted(own[column[which].index]?.name ?? '')}`);
    return room.ask(`SELECT ${cells.join(', ')} FROM ${table} ORDER BY rowid`, MOST_ROWS);
  };
  return {
    kind: 'diverges',
    ...{ step: step.name, stage: stage.name, solution, right },
    expected: await rows(expected.table, 'reference'),
    got: await rows(got.table, 'answer'),
    ...marks,
  };
}
