import { type ReadonlySignal, signal } from '@preact/signals';
import { monotonicClock, resolutionOf } from '../benchmark/clock.ts';
import { FEWEST_SAMPLES } from '../benchmark/race.ts';
import type { Build, SqlError } from '../engine/engine.ts';
import { type Experiment, runExperiment } from '../laboratory/experiment.ts';
import { fitOf } from '../laboratory/memory.ts';
import type { Method } from '../laboratory/method.ts';
import type { Bench } from './laboratory-bench.ts';
import { leastMemoryFirst, type Setting } from './laboratory-setting.ts';
import { hiddenTab } from './visibility.ts';

/** What each method took at one number of rows. */
export interface SizePoint {
  readonly rows: number;
  /** Samples in milliseconds by the method's id; none for one that failed. */
  readonly samples: ReadonlyMap<string, readonly number[]>;
}

/** The same counts over ever more rows. */
export interface Sizes {
  readonly setting: Setting;
  readonly build: Build;
  /** The smallest step of the clock. */
  readonly resolutionMs: number;
  readonly points: readonly SizePoint[];
  /** The rows that are being made or counted; null when it is over. */
  readonly rows: number | null;
  /** Null while it runs. */
  readonly ended: 'complete' | 'stopped' | 'not-made' | null;
  readonly fault: SqlError | null;
  /** Where a method could not count for the first time. */
  readonly failed: ReadonlyMap<
    string,
    { readonly method: Method; readonly rows: number; readonly error: SqlError }
  >;
}

export interface SizesRun {
  readonly sizes: ReadonlySignal<Sizes | null>;
  run(setting: Setting): Promise<void>;
}

const SMALLEST = 10_000;
/** More rows would take minutes for each sample. */
const LARGEST = 100_000_000;

/** Powers of ten from 10,000, then the rows that are set, at most 100 million; only those where the table fits. */
export function rowsToTry({ population, methods, memoryBytes }: Setting): number[] {
  const { mostRows } = fitOf(population, methods, memoryBytes);
  const most = Math.min(population.rows, mostRows, LARGEST);
  const sizes: number[] = [];
  for (let rows = SMALLEST; rows < most; rows *= 10) sizes.push(rows);
  return [...sizes, most];
}

export function openSizes(bench: Bench): SizesRun {
  const sizes = signal<Sizes | null>(null);

  function run(setting: Setting): Promise<void> {
    return bench.take('sizes', setting, async (engine, abort) => {
      const resolutionMs = resolutionOf(monotonicClock);
      let state: Sizes = {
        setting,
        build: engine.build,
        resolutionMs,
        points: [],
        rows: null,
        ended: null,
        fault: null,
        failed: new Map(),
      };
      const show = (change: Partial<Sizes>) => {
        state = { ...state, ...change };
        sizes.value = state;
      };
      for (const rows of rowsToTry(setting)) {
        show({ rows });
        const able = leastMemoryFirst(setting).filter(({ id }) => !state.failed.has(id));
        const done = await runExperiment(engine, { ...setting.population, rows }, able, {
          ...{ clock: monotonicClock, rounds: FEWEST_SAMPLES, budgetMs: 0, signal: abort },
          disturbance: hiddenTab,
        });
        if (done.ended !== 'complete') return show({ rows: null, ended: done.ended, fault: done.fault });
        show({ points: [...state.points, pointOf(rows, done)], failed: failedBy(state.failed, rows, done) });
      }
      show({ rows: null, ended: 'complete' });
    });
  }

  return { sizes, run };
}

function pointOf(rows: number, { race }: Experiment): SizePoint {
  const lanes = race?.lanes.filter(({ samples }) => samples.length > 0) ?? [];
  return { rows, samples: new Map(lanes.map(({ contestant, samples }) => [contestant.name, samples])) };
}

function failedBy(known: Sizes['failed'], rows: number, { counted }: Experiment): Sizes['failed'] {
  const failed = new Map(known);
  for (const { method, error } of counted) if (error) failed.set(method.id, { method, rows, error });
  return failed;
}
