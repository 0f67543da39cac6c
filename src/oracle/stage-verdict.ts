import type { Row } from './oracle.ts';
import { type CountedTask, largest, lowerMedian, type TaskAttempt, tasksCounted } from './task-attempts.ts';

const FACTOR = 5;
const FLOOR = 256 * 1024 * 1024;
const ALIKE = 2;

/** What is wrong with each stage, if anything, and the task or the host that is to blame. */
export function stageVerdicts(attempts: readonly TaskAttempt[]): Row[] {
  return [...tasksCounted(attempts)].map(([stage_id, tasks]) => ({ stage_id, ...verdictOf(tasks) }));
}

function verdictOf(tasks: readonly CountedTask[]): {
  verdict: string;
  task_index: number | null;
  host: string | null;
} {
  const [bytes, ms] = [tasks.map((task) => task.bytes), tasks.map((task) => task.ms)];
  const [most, middle] = [largest(bytes), lowerMedian(bytes)];
  const [longest, usual] = [largest(ms), lowerMedian(ms)];
  if (most === null || middle === null) return { verdict: 'balanced', task_index: null, host: null };
  if (most > FACTOR * middle) {
    const those = tasks.filter((task) => task.bytes === most).map(({ task_index }) => task_index);
    const verdict = most > FLOOR ? 'data_skew' : 'skew_below_threshold';
    return { verdict, task_index: Math.min(...those), host: null };
  }
  const isSlow = longest !== null && usual !== null && longest > FACTOR * usual;
  if (!isSlow || most > ALIKE * middle) return { verdict: 'balanced', task_index: null, host: null };
  const hosts = tasks.filter((task) => task.ms === longest).map(({ host }) => host);
  return { verdict: 'slow_host', task_index: null, host: hosts.sort()[0] ?? null };
}
