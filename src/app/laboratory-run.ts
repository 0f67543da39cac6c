import { type ReadonlySignal, signal } from '@preact/signals';
import { monotonicClock, resolutionOf } from '../benchmark/clock.ts';
import type { Engine } from '../engine/engine.ts';
import { type Experiment, runExperiment } from '../laboratory/experiment.ts';
import { runStream, type Stream } from '../laboratory/stream.ts';
import { paced } from './drawing.ts';
import type { Bench } from './laboratory-bench.ts';
import { type Report, reportOn, type StreamReport } from './laboratory-report.ts';
import { leastMemoryFirst, type Setting } from './laboratory-setting.ts';
import { hiddenTab } from './visibility.ts';

/** Most rounds of timing, and the time after which no further one is begun. */
export const ROUNDS = 11;
const BUDGET_MS = 1500;

/** What the browser's timeline calls the time from the first row made until each method has counted them once. */
const COUNTED = 'laboratory';

/** The main measurement: rows are made, counted by each method and timed by turns; or counted as they are made. */
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
    await runExperiment(engine, setting.population, leastMemoryFirst(setting), {
      ...{ clock: monotonicClock, rounds: ROUNDS, budgetMs: BUDGET_MS, signal, disturbance: hiddenTab },
      onProgress: paced(show, stageOf),
    });
  }

  async function stream(engine: Engine, setting: Setting, signal: AbortSignal): Promise<void> {
    const { build } = engine;
    await runStream(engine, setting.population, leastMemoryFirst(setting), {
      ...{ clock: monotonicClock, signal },
      onProgress: (stream: Stream) => {
        const currentSince = stream.current ? monotonicClock() : null;
        report.value = { kind: 'streamed', setting, build, stream, currentSince };
      },
    });
  }

  return {
    report,
    run: (setting) => {
      report.value = null;
      return bench.take('main', setting, (engine, signal) =>
        setting.keepsRows ? experiment(engine, setting, signal) : stream(engine, setting, signal),
      );
    },
  };
}

/** What is done, and with how many methods: each is shown at once. */
function stageOf({ phase, counted, ended }: Experiment): string {
  return `${phase?.kind} ${counted.length} ${ended}`;
}
