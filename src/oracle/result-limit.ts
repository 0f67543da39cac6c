import { type Job, type Property, resultBytes, sizeOf, type TaskEnd } from './bytes-moved.ts';
import type { Row } from './oracle.ts';

const ONE_GIB = 1024 ** 3;
const HEAP_PER_RESULT = 3;

/**
 * Whether the limit for results aborts each job: the default of 1 GiB, and the application's own, of which 0 is none. Result
 * tasks count.
 */
export function resultsLimited(
  jobs: readonly Job[],
  tasks: readonly TaskEnd[],
  properties: readonly Property[],
): Row[] {
  return jobs.map((job) => {
    const { app_id, job_id } = job;
    const bytes = resultBytes(tasks, job, 'ResultTask');
    const limit = sizeOf(properties, app_id, 'spark.driver.maxResultSize', ONE_GIB);
    const ratio = sizeOf(properties, app_id, 'lab.heapBytesPerResultByte', HEAP_PER_RESULT);
    const aborts_in_force = limit !== 0 && bytes > limit;
    return {
      ...{ app_id, job_id, bytes, aborts_in_force },
      ...{ aborts_default: bytes > ONE_GIB, est_heap_bytes: bytes * ratio },
    };
  });
}
