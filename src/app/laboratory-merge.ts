import { type ReadonlySignal, signal } from '@preact/signals';
import type { Build } from '../engine/engine.ts';
import { type Days, type Merged, mergeDays, type Sketches } from '../laboratory/merge.ts';
import type { Method } from '../laboratory/method.ts';
import type { Bench } from './laboratory-bench.ts';
import { FIRST_DRAFT, type Setting } from './laboratory-setting.ts';

/** A week of visits counted by day and as a whole. */
export interface MergeReport {
  readonly days: Days;
  readonly sketches: Sketches;
  readonly build: Build;
  /** Null where it was stopped. */
  readonly merged: Merged | null;
}

export interface MergeRun {
  readonly report: ReadonlySignal<MergeReport | null>;
  /** Takes seed and sketches from the setting; those of the first setting for ways that are not chosen. */
  run(setting: Setting): Promise<void>;
}

/** A week whose days share most of their users. */
const WEEK = { days: 7, rowsPerDay: 200_000, users: 150_000 } as const;

export function openMerge(bench: Bench): MergeRun {
  const report = signal<MergeReport | null>(null);

  function run(setting: Setting): Promise<void> {
    const days = { ...WEEK, seed: setting.population.seed };
    const sketches = sketchesOf(setting.methods);
    return bench.take('merge', setting, async (engine, signal) => {
      report.value = null;
      const about = { days, sketches, build: engine.build };
      try {
        report.value = { ...about, merged: await mergeDays(engine, days, sketches, { signal }) };
      } catch (error) {
        if (!signal.aborted) throw error;
        report.value = { ...about, merged: null };
      }
    });
  }

  return { report, run };
}

function sketchesOf(methods: readonly Method[]): Sketches {
  const settingOf = (kind: Method['kind'], otherwise: string) =>
    methods.find((method) => method.kind === kind)?.setting ?? Number(otherwise);
  return {
    precision: settingOf('hyperloglog', FIRST_DRAFT.precision),
    k: settingOf('bottom-k', FIRST_DRAFT.k),
    share: settingOf('sample', FIRST_DRAFT.share),
  };
}
