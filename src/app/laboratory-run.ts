import { type ReadonlySignal, signal } from '@preact/signals';
import { monotonicClock, resolutionOf } from '../benchmark/clock.ts';
import type { Engine } from '../engine/engine.ts';
import { judgedMethod } from '../laboratory/claim.ts';
import type { FirstCount } from '../laboratory/count.ts';
import { drawErrors } from '../laboratory/draws.ts';
import { type Experiment, runExperiment } from '../laboratory/experiment.ts';
import type { Method } from '../laboratory/method.ts';
import { distinctByGroup } from '../laboratory/population.ts';
import type { Scatter } from '../laboratory/scatter.ts';
import { runStream, type Stream } from '../laboratory/stream.ts';
import { paced } from './drawing.ts';
import type { Bench } from './laboratory-bench.ts';
import { type Report, reportOn, type StreamReport } from './laboratory-report.ts';
import { leastMemoryFirst, type Setting } from './laboratory-setting.ts';
import { hiddenTab } from './visibility.ts';

/** Rounds of timing, and the time after which no further one is begun. */
export const ROUNDS = 11;
const BUDGET_MS = 1500;
/** How long timing goes on after that where a ratio is not well known. */
const FURTHER_MS = 8000;

/** What the browser's timeline calls the time from the first row made until each method has counted them once. */
const COUNTED = 'laboratory';

/**
 * The main measurement: rows are made, counted by each method and timed by turns; or counted as they are made. Of one group a
 * method that estimates has only one estimate, so that many draws follow.
 */
export interface MainRun {
  /** Under way or the last one; null before the first. */
  readonly report: ReadonlySignal<Report | StreamReport | null>;
  run(setting: Setting): Promise<void>;
}

export function openMainRun(bench: Bench): MainRun {
  const report = signal<Report | StreamReport | null>(null);

  async function experiment(engine: Engine, setting: Setting, signal: AbortSignal): Promise<void> {
    const about = { build: engine.build, resolutionMs: resolutionOf(monotonicClock) };
    const start = performance.now();
    let areCounted = false;
    const show = (experiment: Experiment) => {
      report.value = reportOn(setting, experiment, about);
      if (areCounted || experiment.counted.length < setting.methods.length) return;
      areCounted = true;
      performance.measure(COUNTED, { start, end: performance.now() });
    };
    const done = await runExperiment(engine, setting.population, leastMemoryFirst(setting), {
      ...{
        clock: monotonicClock,
        rounds: ROUNDS,
        budgetMs: BUDGET_MS,
        furtherMs: FURTHER_MS,
        signal,
        disturbance: hiddenTab,
      },
      onProgress: paced(show, stageOf),
    });
    if (done.ended === 'complete') await draw(engine, setting, done.counted, signal);
  }

  async function stream(engine: Engine, setting: Setting, signal: AbortSignal): Promise<void> {
    const { build } = engine;
    const done = await runStream(engine, setting.population, leastMemoryFirst(setting), {
      ...{ clock: monotonicClock, signal },
      onProgress: (stream: Stream) => {
        const currentSince = stream.current ? monotonicClock() : null;
        report.value = { kind: 'streamed', setting, build, stream, currentSince, draws: null };
      },
    });
    if (done.ended === 'complete') await draw(engine, setting, done.streamed, signal);
  }

  async function draw(
    engine: Engine,
    { population }: Setting,
    counted: readonly (FirstCount & { readonly method: Method })[],
    signal: AbortSignal,
  ): Promise<void> {
    const method = judgedMethod(counted);
    const distinct = distinctByGroup(population)?.[0] ?? Math.min(population.rows, population.cardinality);
    if (population.groups > 1 || !method || distinct === 0) return;
    const show = (draws: Scatter) => {
      if (report.value) report.value = { ...report.value, draws };
    };
    show(await drawErrors(engine, method, distinct, { seed: population.seed, signal, onProgress: show }));
  }

  return {
    report,
    run: (setting) =>
      bench.take('main', setting, (engine, signal) => {
        report.value = null;
        return setting.keepsRows ? experiment(engine, setting, signal) : stream(engine, setting, signal);
      }),
  };
}

/** What is done, and with how many methods: each is shown at once. */
function stageOf({ phase, counted, ended }: Experiment): string {
  return `${phase?.kind} ${counted.length} ${ended}`;
}
