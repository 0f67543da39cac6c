import type { Row } from './oracle.ts';
import { largest, lowerMedian, type TaskAttempt, tasksCounted } from './task-attempts.ts';

/** Tasks, medians and maxima of each stage's last attempt, and how much more the largest task read than the median. */
export function stageSummaries(attempts: readonly TaskAttempt[]): Row[] {
  return [...tasksCounted(attempts)].map(([stage_id, tasks]) => {
    const [bytes, ms] = [tasks.map((task) => task.bytes), tasks.map((task) => task.ms)];
    const [p50_bytes, max_bytes] = [lowerMedian(bytes), largest(bytes)];
    const byte_ratio = p50_bytes && max_bytes !== null ? max_bytes / p50_bytes : null;
    return {
      ...{ stage_id, tasks: tasks.length, p50_bytes, max_bytes },
      ...{ p50_ms: lowerMedian(ms), max_ms: largest(ms), byte_ratio },
    };
  });
}
