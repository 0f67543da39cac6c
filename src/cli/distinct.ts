import { cpus } from 'node:os';
import { version } from '@duckdb/node-api';
import { monotonicClock, resolutionOf } from '../benchmark/clock.ts';
import type { Experiment } from '../laboratory/experiment.ts';
import { nameOf } from './distinct-method.ts';
import { type DistinctOptions, distinctOptions, memoryBytes } from './distinct-options.ts';
import { type DistinctRun, distinctRun } from './distinct-run.ts';
import { runMarkdown, titleOf } from './distinct-table.ts';
import { INTERRUPTED, stoppable } from './interruption.ts';

/** What `bench distinct --json` prints. */
export interface DistinctReport {
  /** True where it was stopped: runs that were not begun are missing, and the last one may be partial. */
  readonly partial: boolean;
  readonly machine: {
    readonly processors: number;
    readonly processor: string;
    readonly platform: string;
    readonly memoryBytes: number;
  };
  readonly engine: string;
  readonly memoryLimitBytes: number;
  /** The smallest step of the clock. */
  readonly resolutionMs: number;
  readonly runs: readonly DistinctRun[];
}

/**
 * `bench distinct`: counts different values on the native engine, a run for each combination of rows, groups, cardinality and
 * threads. Resolves to 0 once all runs are done, also where one did not fit; to 1 where an engine broke, and to 130 where it
 * was stopped, with what was known then. Throws where the options can't be followed.
 */
export async function distinctCommand(args: string[]): Promise<number> {
  const options = distinctOptions(args);
  return stoppable(async (signal) => {
    const runs = await allRuns(options, signal);
    if (options.json) console.log(JSON.stringify(report(options, runs, signal.aborted), null, 2));
    else console.log(footer(options, signal.aborted ? runs.length : null));
    if (signal.aborted) return INTERRUPTED;
    return runs.some(({ ended }) => ended === 'broken') ? 1 : 0;
  });
}

async function allRuns(options: DistinctOptions, signal: AbortSignal): Promise<DistinctRun[]> {
  const resolutionMs = resolutionOf(monotonicClock);
  const runs: DistinctRun[] = [];
  for (const planned of options.runs) {
    if (signal.aborted) break;
    console.error(titleOf({ ...planned.population, threads: planned.threads }));
    const run = await distinctRun(planned, options, { signal, resolutionMs, onProgress: teller() });
    if (run.message) console.error(`  ${run.message}`);
    if (!options.json) console.log(`${runMarkdown(run)}\n`);
    runs.push(run);
  }
  return runs;
}

/** Says on standard error what a run is at, each thing once. */
function teller(): (experiment: Experiment) => void {
  let last = '';
  return (experiment) => {
    const now = phaseText(experiment);
    if (now && now !== last) console.error(`  ${now}`);
    last = now;
  };
}

/** Making is told in quarters. */
function phaseText({ phase, race }: Experiment): string {
  if (phase?.kind === 'making') return `making rows, ${Math.floor(phase.share * 4) * 25} %`;
  if (phase?.kind === 'counting') return `counting: ${nameOf(phase.method)}`;
  return phase?.kind === 'timing' ? `timing, rounds done: ${race?.rounds ?? 0}` : '';
}

function report(
  { memoryLimitBytes }: DistinctOptions,
  runs: readonly DistinctRun[],
  partial: boolean,
): DistinctReport {
  const machine = {
    processors: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    platform: process.platform,
    memoryBytes: memoryBytes(),
  };
  const resolutionMs = resolutionOf(monotonicClock);
  return { partial, machine, engine: ENGINE, memoryLimitBytes, resolutionMs, runs };
}

const ENGINE = `DuckDB ${version()}, native`;

/** `stoppedIn` is the number of the run that was stopped; null where all were done. */
function footer({ runs, memoryLimitBytes }: DistinctOptions, stoppedIn: number | null): string {
  const partial = stoppedIn === null ? '' : `Partial: stopped in run ${stoppedIn} of ${runs.length}.\n\n`;
  const processor = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  return `${partial}${ENGINE} · at most ${memoryLimitBytes / 1e9} GB · ${processor}, ${process.platform}`;
}
