/** An attempt of a task as the event log tells it; metrics are null where it left none. */
export interface TaskAttempt {
  readonly stage_id: number;
  readonly stage_attempt_id: number;
  readonly task_index: number;
  readonly attempt: number;
  readonly host: string;
  readonly end_reason: string;
  readonly executor_run_time_ms: number | null;
  readonly remote_bytes_read: number | null;
  readonly local_bytes_read: number | null;
}

/** A task that counts: what became of it in the last attempt of its stage. */
export interface CountedTask {
  readonly task_index: number;
  readonly host: string;
  readonly bytes: number | null;
  readonly ms: number | null;
}

/** The tasks of each stage's last attempt, each by the attempt that succeeded, or else by its latest. */
export function tasksCounted(attempts: readonly TaskAttempt[]): Map<number, CountedTask[]> {
  const stages = new Map<number, CountedTask[]>();
  for (const stage of new Set(attempts.map(({ stage_id }) => stage_id))) {
    const own = attempts.filter(({ stage_id }) => stage_id === stage);
    const last = Math.max(...own.map(({ stage_attempt_id }) => stage_attempt_id));
    const tasks = new Map<number, TaskAttempt>();
    for (const attempt of own) {
      if (attempt.stage_attempt_id !== last) continue;
      const known = tasks.get(attempt.task_index);
      if (!known || isBetter(attempt, known)) tasks.set(attempt.task_index, attempt);
    }
    stages.set(stage, [...tasks.values()].map(counted));
  }
  return stages;
}

function isBetter(one: TaskAttempt, other: TaskAttempt): boolean {
  const [first, second] = [one, other].map(({ end_reason }) => end_reason === 'Success');
  return first === second ? one.attempt > other.attempt : first === true;
}

function counted({ task_index, host, executor_run_time_ms, ...read }: TaskAttempt): CountedTask {
  const { remote_bytes_read, local_bytes_read } = read;
  const isKnown = remote_bytes_read !== null && local_bytes_read !== null;
  const bytes = isKnown ? remote_bytes_read + local_bytes_read : null;
  return { task_index, host, bytes, ms: executor_run_time_ms };
}

/** The lower one of the two in the middle, of the values that are known; null where none is. */
export function lowerMedian(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  return known[Math.ceil(known.length / 2) - 1] ?? null;
}

/** The largest of the values that are known; null where none is. */
export function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
