import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Build, Engine, SqlError } from '../engine/engine.ts';
import type { Plan } from '../plan/operator.ts';
import { readProfile } from '../plan/read-profile.ts';
import { type Trouble, troubleOf } from '../plan/trouble.ts';
import { leadingKeyword, refusal } from '../sql/statement.ts';
import type { Attempt } from './attempt.ts';
import { openLatestWork } from './latest-work.ts';
import { type Problem, problemIn, sentenceOf } from './problem.ts';
import { type Choice, DATABASE } from './tables.ts';
import { unlessAborted } from './unless-aborted.ts';

/** How a query ran. */
export interface Planned {
  readonly plan: Plan;
  readonly trouble: Trouble | null;
  /** The text that ran, on which data, and what ran it. */
  readonly sql: string;
  readonly choice: Choice;
  readonly build: Build;
}

export type PlanState =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly error: Problem }
  | { readonly kind: 'found'; readonly planned: Planned };

/** The plan of the learner's text, and that of a solution beside it. */
export interface Plans {
  readonly own: ReadonlySignal<PlanState>;
  readonly solution: ReadonlySignal<PlanState>;
  /** True while one of them is being made; what was there before stays meanwhile. */
  readonly isRunning: ReadonlySignal<boolean>;
  /** Which solution, by its place among them; null for none. */
  readonly chosen: ReadonlySignal<number | null>;
  /** Runs the learner's text for its plan, and then the chosen solution. */
  make(): Promise<void>;
  /** Runs a solution for its plan; null takes the one beside it away. */
  choose(solution: number | null): Promise<void>;
  /** Stops what runs; the engine is free within a second. */
  stop(): void;
}

/** A query that takes longer ends with an error; finding out where its time goes needs less data. */
const PLANNED_WITHIN_MS = 30_000;
const EXPLAIN = 'EXPLAIN (ANALYZE, FORMAT JSON)\n';

const SMALLER =
  'Choose a smaller size of the data. The operators are mostly the same there, and so is what blows up.';

const known = new WeakMap<Attempt, Plans>();

/** The plans of an attempt; the same ones at each call. */
export function plansOf(attempt: Attempt): Plans {
  const plans = known.get(attempt) ?? openPlans(attempt);
  known.set(attempt, plans);
  return plans;
}

function openPlans({ activity, draft, exercise, tables }: Attempt): Plans {
  const own = signal<PlanState>({ kind: 'none' });
  const solution = signal<PlanState>({ kind: 'none' });
  const chosen = signal<number | null>(null);
  const { isRunning, take, isLatest, stop } = openLatestWork(activity);

  async function plan(sql: string, into: Signal<PlanState>, abort: AbortSignal): Promise<void> {
    let state: PlanState;
    try {
      const engine = await unlessAborted(tables.ready(), abort);
      state = await planOn(engine, sql, tables.choice.value, abort);
    } catch (error) {
      const message = abort.aborted ? 'The query was stopped.' : sentenceOf(error);
      const kind = abort.aborted ? 'cancelled' : 'other';
      state = failed(sql, { kind, message, position: null, advice: null });
    }
    if (isLatest(abort)) into.value = state;
  }

  async function planSolution(abort: AbortSignal): Promise<void> {
    const sql = chosen.value === null ? undefined : exercise.solutions[chosen.value]?.sql;
    if (sql !== undefined) await plan(sql, solution, abort);
  }

  return {
    own,
    solution,
    chosen,
    isRunning,
    make: () =>
      take(async (abort) => {
        await plan(draft.value, own, abort);
        if (!abort.aborted) await planSolution(abort);
      }),
    choose: (next) => {
      chosen.value = next;
      solution.value = { kind: 'none' };
      return take(planSolution);
    },
    stop,
  };
}

function failed(sql: string, error: SqlError, offset = 0): PlanState {
  return { kind: 'failed', error: problemIn(sql, error, offset) };
}

/** Runs a text that may be an answer for its plan; what may not be one is not run. */
async function planOn(engine: Engine, sql: string, choice: Choice, abort: AbortSignal): Promise<PlanState> {
  const refused = refusal(sql);
  if (refused) return failed(sql, { kind: 'refused', ...refused, position: refused });
  const limits = { signal: abort, timeoutMs: PLANNED_WITHIN_MS };
  const described = await engine.describe(sql, DATABASE, limits);
  if (!described.ok) return failed(sql, described.error);
  const outcome = await engine.run(EXPLAIN + sql, { database: DATABASE, rowLimit: 1, ...limits });
  if (!outcome.ok) {
    const { error } = outcome;
    return failed(sql, error.kind === 'timed-out' ? { ...error, advice: SMALLER } : error, -EXPLAIN.length);
  }
  try {
    const plan = readProfile(outcome.relation.text(0, 1) ?? '');
    const planned = { plan, trouble: troubleOf(plan), sql, choice, build: engine.build };
    return { kind: 'found', planned };
  } catch (error) {
    const advice =
      leadingKeyword(sql) === 'values' ? 'Write `SELECT * FROM (VALUES ...)`, which has a plan.' : null;
    const message = `The plan of this query can't be shown: ${sentenceOf(error)}.`;
    return failed(sql, { kind: 'other', message, position: null, advice });
  }
}
