import { type ReadonlySignal, signal } from '@preact/signals';
import { type Days, type Merged, mergeDays } from '../laboratory/merge.ts';
import type { Bench } from './laboratory-bench.ts';
import type { Setting } from './laboratory-setting.ts';

/** A week of visits counted by day and as a whole. */
export interface MergeReport {
  readonly days: Days;
  readonly precision: number;
  /** Null where it was stopped. */
  readonly merged: Merged | null;
}

export interface MergeRun {
  readonly report: ReadonlySignal<MergeReport | null>;
  /** Takes seed and precision from the setting; a precision of its own where HyperLogLog is not chosen. */
  run(setting: Setting): Promise<void>;
}

/** A week whose days share most of their users. */
const WEEK = { days: 7, rowsPerDay: 200_000, users: 150_000 } as const;
const PRECISION = 12;

export function openMerge(bench: Bench): MergeRun {
  const report = signal<MergeReport | null>(null);

  function run(setting: Setting): Promise<void> {
    const { population, methods } = setting;
    const precision = methods.find(({ kind }) => kind === 'hyperloglog')?.setting ?? PRECISION;
    const days = { ...WEEK, seed: population.seed };
    return bench.take('merge', setting, async (engine, signal) => {
      report.value = null;
      try {
        report.value = { days, precision, merged: await mergeDays(engine, days, precision, { signal }) };
      } catch (error) {
        if (!signal.aborted) throw error;
        report.value = { days, precision, merged: null };
      }
    });
  }

  return { report, run };
}
