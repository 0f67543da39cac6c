import type { Row } from './oracle.ts';

/** A sample of a process; `ts` in microseconds, the counter in milliseconds. */
export interface HeapSample {
  readonly app_id: string;
  readonly executor_id: string;
  readonly ts: number;
  readonly jvm_heap_memory: number;
  readonly jvm_heap_max: number;
  readonly major_gc_time: number;
}

const TEN_MINUTES = 600_000_000;

/**
 * What each process of an application reported in the ten minutes up to its driver's last sample, both ends included.
 * Processes without a sample there, and applications without a driver's, have no row.
 */
export function lastTenMinutes(samples: readonly HeapSample[]): Row[] {
  const found = new Map<string, { app_id: string; executor_id: string; seen: HeapSample[] }>();
  for (const sample of samples) {
    const { app_id, executor_id, ts } = sample;
    const ofDriver = samples.filter((other) => other.app_id === app_id && other.executor_id === 'driver');
    const end = Math.max(...ofDriver.map((other) => other.ts));
    if (ts > end || ts < end - TEN_MINUTES) continue;
    const key = `${app_id} ${executor_id}`;
    const process = found.get(key) ?? { app_id, executor_id, seen: [] };
    process.seen.push(sample);
    found.set(key, process);
  }
  return [...found.values()].map(({ app_id, executor_id, seen }) => ({
    app_id,
    executor_id,
    peak_share: Math.max(...seen.map(({ jvm_heap_memory, jvm_heap_max }) => jvm_heap_memory / jvm_heap_max)),
    major_gc_ms: Math.max(...seen.map(({ major_gc_time }) => major_gc_time)),
    exhausted: seen.some(({ jvm_heap_memory, jvm_heap_max }) => 100 * jvm_heap_memory > 95 * jvm_heap_max),
  }));
}
