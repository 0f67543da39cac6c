import { type ReadonlySignal, signal } from '@preact/signals';
import type { Build } from '../engine/engine.ts';
import { runScatter, type Scatter } from '../laboratory/scatter.ts';
import type { Bench } from './laboratory-bench.ts';
import type { Setting } from './laboratory-setting.ts';

/** How far the estimates of the chosen methods scatter, under way or done. */
export interface ScatterReport {
  readonly setting: Setting;
  readonly build: Build;
  readonly scatter: Scatter;
}

/** The same text where nothing has changed that the scatter depends on: the rows are its own. */
export function scatterKey({ population, methods }: Setting): string {
  const inexact = methods.filter(({ kind }) => kind !== 'exact');
  return JSON.stringify([population.seed, inexact.map(({ id }) => id)]);
}

export interface ScatterRun {
  readonly report: ReadonlySignal<ScatterReport | null>;
  run(setting: Setting): Promise<void>;
}

/** Counts many groups of rising cardinality by each chosen method but the exact one, whose error is none. */
export function openScatter(bench: Bench): ScatterRun {
  const report = signal<ScatterReport | null>(null);

  function run(setting: Setting): Promise<void> {
    return bench.take('scatter', setting, async (engine, abort) => {
      report.value = null;
      const show = (scatter: Scatter) => {
        report.value = { setting, build: engine.build, scatter };
      };
      const inexact = setting.methods.filter(({ kind }) => kind !== 'exact');
      const { seed } = setting.population;
      show(await runScatter(engine, inexact, { seed, signal: abort, onProgress: show }));
    });
  }

  return { report, run };
}
