import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { monotonicClock, resolutionOf } from '../benchmark/clock.ts';
import { type Growth, measureGrowth } from '../benchmark/growth.ts';
import type { Build, Engine } from '../engine/engine.ts';
import type { Attempt } from './attempt.ts';
import { paced } from './drawing.ts';
import { type Fault, faultOf } from './fault.ts';
import { knowsSolutions } from './progress.ts';
import { timedQueries, timedWorld } from './timed-queries.ts';
import { openTiming, type Timing } from './timing.ts';
import { hiddenTab } from './visibility.ts';

const DATABASE = 'growth';

/** How long one query may take, to choose from. */
export const QUERY_BUDGETS_MS = [2000, 10_000, 30_000] as const;

/** What a growth has come to, and what it was measured with. */
export interface GrowthReport {
  /** The learner's text. */
  readonly text: string;
  readonly queryBudgetMs: number;
  readonly build: Build;
  /** The smallest step of the clock. */
  readonly resolutionMs: number;
  readonly growth: Growth;
  /** Why tables of the next size could not be made; null where they could. */
  readonly loadFault: Fault | null;
}

/** How the times of a learner's query and of all solutions grow with the rows. */
export interface GrowthTrack extends Timing {
  readonly queryBudgetMs: Signal<number>;
  /** The growth under way or the last one; null before the first. */
  readonly report: ReadonlySignal<GrowthReport | null>;
}

const tracks = new WeakMap<Attempt, GrowthTrack>();

/** The growth of an attempt's query: the same one at each call. */
export function growthOf(attempt: Attempt): GrowthTrack {
  const track = tracks.get(attempt) ?? openTrack(attempt);
  tracks.set(attempt, track);
  return track;
}

function openTrack(attempt: Attempt): GrowthTrack {
  const { exercise, tables } = attempt;
  const queryBudgetMs = signal<number>(QUERY_BUDGETS_MS[0]);
  const report = signal<GrowthReport | null>(null);

  async function measure(engine: Engine, text: string, abort: AbortSignal): Promise<void> {
    const resolutionMs = resolutionOf(monotonicClock);
    const setting = { text, queryBudgetMs: queryBudgetMs.value, build: engine.build, resolutionMs };
    const show = (growth: Growth) => {
      report.value = { ...setting, growth, loadFault: growth.loadFault && faultOf(growth.loadFault) };
    };
    const done = await measureGrowth(engine, timedQueries(exercise, text, knowsSolutions(attempt.id)), {
      ...{ clock: monotonicClock, signal: abort, disturbance: hiddenTab },
      ...{ queryBudgetMs: setting.queryBudgetMs, onProgress: paced(show, stageOf) },
      worldOf: (rows) => timedWorld(DATABASE, tables.dataset, rows),
    });
    show(done);
  }

  const clear = () => {
    const before = report.value;
    report.value = null;
    return () => {
      report.value = before;
    };
  };
  return { ...openTiming(attempt, { database: DATABASE, clear, measure }), queryBudgetMs, report };
}

/** The tables that are being made, or asked. */
function stageOf({ rows, loading }: Growth): string {
  return `${rows} ${loading === null}`;
}
