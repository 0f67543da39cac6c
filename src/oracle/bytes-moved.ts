import type { Row } from './oracle.ts';

/** An attempt of a task that has ended. */
export interface TaskEnd {
  readonly app_id: string;
  readonly job_id: number;
  readonly task_type: string;
  readonly reason: string;
  readonly result_size: number | null;
}

export interface Job {
  readonly app_id: string;
  readonly job_id: number;
  readonly call_site: string;
  readonly execution_id: number | null;
}

export interface Broadcast {
  readonly app_id: string;
  readonly execution_id: number;
  readonly data_size: number;
}

export interface Property {
  readonly app_id: string;
  readonly name: string;
  readonly value: string;
}

/** Bytes of results that reached the driver from the tasks of a job, or from those of one type. */
export function resultBytes(tasks: readonly TaskEnd[], { app_id, job_id }: Job, type?: string): number {
  let bytes = 0;
  for (const task of tasks) {
    if (task.app_id !== app_id || task.job_id !== job_id || task.reason !== 'Success') continue;
    if (type === undefined || task.task_type === type) bytes += task.result_size ?? 0;
  }
  return bytes;
}

/** What a property says, in bytes; `missing` where it is not set. Suffixes m and g are powers of 1024. */
export function sizeOf(
  properties: readonly Property[],
  app: string,
  property: string,
  missing: number,
): number {
  const found = properties.find(({ app_id, name }) => app_id === app && name === property);
  if (!found) return missing;
  const unit = found.value.endsWith('g') ? 1024 ** 3 : found.value.endsWith('m') ? 1024 ** 2 : 1;
  return Number.parseInt(found.value, 10) * unit;
}

/**
 * What each job brought to its driver, and the job with which the total of an application reached half of the heap. The
 * broadcasts of an execution count once, with its first job.
 */
export function bytesMoved(
  jobs: readonly Job[],
  tasks: readonly TaskEnd[],
  broadcasts: readonly Broadcast[],
  properties: readonly Property[],
): Row[] {
  const found: Row[] = [];
  for (const app of new Set(jobs.map(({ app_id }) => app_id))) {
    const half = sizeOf(properties, app, 'spark.driver.memory', 1024 ** 3) / 2;
    const seen = new Set<number>();
    let running = 0;
    for (const job of jobs.filter(({ app_id }) => app_id === app).sort((a, b) => a.job_id - b.job_id)) {
      const { job_id, call_site, execution_id } = job;
      const result_bytes = resultBytes(tasks, job);
      let broadcast_bytes = 0;
      if (execution_id !== null && !seen.has(execution_id)) {
        seen.add(execution_id);
        const mine = broadcasts.filter((each) => each.app_id === app && each.execution_id === execution_id);
        broadcast_bytes = mine.reduce((sum, { data_size }) => sum + data_size, 0);
      }
      const before = running;
      running += result_bytes + broadcast_bytes;
      const crossed = before < half && running >= half;
      const totals = { result_bytes, broadcast_bytes, running_bytes: running, crossed };
      found.push({ app_id: app, job_id, call_site, ...totals });
    }
  }
  return found;
}
