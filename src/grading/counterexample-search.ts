import type { Dataset } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import type { World } from '../dataset/world.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Column } from '../relation/relation.ts';
import { refusal, trimStatement } from '../sql/statement.ts';
import { matchColumns } from './columns.ts';
import type { Counterexample } from './counterexample.ts';
import { Budget } from './counterexample-budget.ts';
import { reported } from './counterexample-report.ts';
import { shrunk } from './counterexample-shrink.ts';
import { type Play, Stage } from './counterexample-stage.ts';
import { expectedQuery } from './expected-query.ts';
import { hiddenName, JudgeFault } from './fault.ts';
import type { Judge, LoadedWorld } from './judge.ts';
import { judgeOf } from './judge-of.ts';
import { openTrial, verdictIn } from './trial.ts';

/** A wrong answer, and the world that showed it. */
export interface CounterexampleRequest {
  readonly engine: Engine;
  readonly exercise: Exercise;
  readonly dataset: Dataset;
  readonly world: World;
  readonly sql: string;
}

export interface CounterexampleOptions {
  /** Ends the search with the signal's reason, as an exception. */
  readonly signal?: AbortSignal;
  /** Milliseconds from any start. Default `performance.now`. */
  readonly clock?: () => number;
  /** Most inputs to try. Default 150. */
  readonly mostRuns?: number;
  /** Most milliseconds, those aside in which worlds are loaded and the failing one is looked for. Default 700. */
  readonly mostMs?: number;
}

const MOST_ROWS = 150;

/**
 * The smallest input on which a wrong answer still goes wrong in the way it did: rows missing, extra, or out of order.
 * Its rows are rows of the world given, or, for a secret world, of the first fixed world that shows a difference.
 * Null where no difference shows: many plans are right, the answer is right there, fails, is refused, has the wrong columns, or says
 * something else at each run; or where more than 150 rows are left, which explain nothing. Throws only where the signal ends the search or the engine cannot go on.
 */
export async function smallestCounterexample(
  request: CounterexampleRequest,
  options: CounterexampleOptions = {},
): Promise<Counterexample | null> {
  const { signal } = options;
  signal?.throwIfAborted();
  // Rows of a plan are not held against others.
  if (refusal(request.sql) || request.exercise.spec.rows === 'plan') return null;
  const judge = judgeOf(request.engine, request.exercise, request.dataset);
  try {
    // The judge's worlds are read, so it must not drop them meanwhile.
    const found = await judge.alone(() => searched(judge, request, options));
    return found && found.inputRows <= MOST_ROWS ? found : null;
  } catch (fault) {
    if (!(fault instanceof JudgeFault)) throw fault;
    return null;
  }
}

async function searched(
  judge: Judge,
  request: CounterexampleRequest,
  options: CounterexampleOptions,
): Promise<Counterexample | null> {
  const fixed = await judge.fixedWorlds(options.signal);
  const world = isFixed(request.world) ? request.world : await firstWrong(judge, fixed, request, options);
  if (!world) return null;
  const loaded = await loadedWorld(judge, fixed, world, options.signal);
  const budget = new Budget(options);
  try {
    // Where sorted rows hide the mistake, the order they are stored in may have a part in it.
    for (const order of ['sorted', 'stored'] as const) {
      const found = await inWorld(request, world, { ...loaded, order }, budget);
      if (found !== null) return found === 'unfit' ? null : found;
    }
    return null;
  } finally {
    await loaded.drop();
  }
}

function isFixed({ profile }: World): boolean {
  return profile !== 'secret' && profile !== 'sized';
}

/** The first fixed world with a difference, else the world asked for; null where the answer does not run. */
async function firstWrong(
  judge: Judge,
  fixed: readonly LoadedWorld[],
  { engine, exercise, sql, world }: CounterexampleRequest,
  options: CounterexampleOptions,
): Promise<World | null> {
  const [typical] = fixed;
  if (!typical) return world;
  const { referenceColumns } = judge;
  const limits = new Budget(options).aside;
  const query = trimStatement(sql);
  const { spec } = exercise;
  const ask = judge.ask(limits);
  const { database } = typical;
  const trial = await openTrial({ engine, ask, spec, referenceColumns, query, database, ...limits });
  if ('verdict' in trial) return null;
  for (const loaded of fixed) {
    const { verdict } = await verdictIn(trial, judge.table('answer'), loaded.database, loaded, loaded.world);
    if (verdict !== 'accepted') return verdict === 'wrong' ? loaded.world : null;
  }
  return world;
}

interface Source {
  readonly database: string;
  readonly referenceColumns: readonly Column[];
  readonly drop: () => Promise<void>;
}

/** The world as the exercise's judge holds it, or loaded for this search alone. */
async function loadedWorld(
  { engine, referenceColumns }: Judge,
  fixed: readonly LoadedWorld[],
  world: World,
  signal?: AbortSignal,
): Promise<Source> {
  const held = fixed.find(
    ({ world: { profile, seed, rows } }) =>
      profile === world.profile && seed === world.seed && rows === world.rows,
  );
  if (held) return { database: held.database, referenceColumns, drop: async () => {} };
  const database = hiddenName('world');
  await engine.load({ database, statements: worldStatements(world) }, signal ? { signal } : {});
  return { database, referenceColumns, drop: () => engine.unload(database) };
}

/** Null where no difference shows in this world and order, `unfit` where none can show in any. */
async function inWorld(
  request: CounterexampleRequest,
  world: World,
  source: Source & { readonly order: 'sorted' | 'stored' },
  budget: Budget,
): Promise<Counterexample | null | 'unfit'> {
  const { engine, exercise, dataset } = request;
  const own = dataset.tables.filter(({ name }) => exercise.tables.includes(name));
  // An answer may read a table of the dataset that the exercise does not speak of; then both are on stage.
  for (const tables of own.length < dataset.tables.length ? [own, dataset.tables] : [own]) {
    const stage = new Stage(engine, dataset, tables);
    try {
      await stage.open(source.database, source.order, budget.signal);
      const play = await playOf(request, stage, source.referenceColumns);
      if (play === 'unknown-name') continue;
      if (play === null) return 'unfit';
      const shown = await shrunk(play, dataset, budget);
      return shown && (await reported(play, shown, world, budget));
    } finally {
      await stage.close();
    }
  }
  return 'unfit';
}

async function playOf(
  { engine, exercise, sql }: CounterexampleRequest,
  stage: Stage,
  referenceColumns: readonly Column[],
): Promise<Play | 'unknown-name' | null> {
  const query = trimStatement(sql);
  const described = await engine.describe(query.text, stage.database);
  if (!described.ok) return described.error.kind === 'unknown-name' ? 'unknown-name' : null;
  const matched = matchColumns(exercise.spec.columns, referenceColumns, described.columns);
  if (!matched.ok) return null;
  return {
    engine,
    stage,
    spec: exercise.spec,
    reference: { query: expectedQuery(exercise), columns: referenceColumns },
    answer: { query, columns: described.columns },
    columns: matched.columns,
  };
}
