import type { Row } from './oracle.ts';

/** A task instance; times in microseconds. */
export interface TaskInstance {
  readonly dag_id: string;
  readonly run_id: string;
  readonly state: string;
  readonly try_number: number;
  readonly scheduled_dttm: number | null;
  readonly queued_dttm: number | null;
  readonly start_date: number | null;
}

/** A run of a DAG, which dag_id and run_id name together. */
export interface DagRun {
  readonly dag_id: string;
  readonly run_id: string;
  readonly start_date: number | null;
}

/** The waits of tasks that succeeded at once, by the phase between two of the moments that each passes. */
export function taskWaits(tasks: readonly TaskInstance[], runs: readonly DagRun[]): Row[] {
  const waits = new Map<string, number[]>();
  for (const task of tasks) {
    if (task.state !== 'success' || task.try_number !== 1) continue;
    const run = runs.find(({ dag_id, run_id }) => dag_id === task.dag_id && run_id === task.run_id);
    const phases: [string, number | null | undefined, number | null][] = [
      ['before scheduled', run?.start_date, task.scheduled_dttm],
      ['scheduled to queued', task.scheduled_dttm, task.queued_dttm],
      ['queued to started', task.queued_dttm, task.start_date],
    ];
    for (const [phase, from, to] of phases) {
      if (from === null || from === undefined || to === null) continue;
      waits.set(phase, [...(waits.get(phase) ?? []), (to - from) / 1e6]);
    }
  }
  return [...waits].map(([phase, seconds]) => {
    seconds.sort((a, b) => a - b);
    return { phase, p50_s: between(seconds, 0.5), p95_s: between(seconds, 0.95), n: seconds.length };
  });
}

/** The percentile that lies at a share of the way from the first of sorted values to the last. */
function between(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
