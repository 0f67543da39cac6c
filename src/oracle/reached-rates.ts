import type { Limit } from './address-peaks.ts';
import type { Row } from './oracle.ts';

/** A way to run a stage whose tasks each have one request in flight. */
export interface SparkPlan {
  readonly plan: string;
  readonly executors: number;
  readonly cores_per_executor: number;
  readonly task_cpus: number;
  readonly partitions: number;
}

/** An answer of the API, where there was one. */
export interface Answer {
  readonly status: number | null;
  readonly latency_ms: number | null;
}

/**
 * For each plan its tasks at once and the requests a second that they send at the 95th, 50th and 5th percentile of good
 * answers' latencies; safe where the last is within the limit of an address for a second. Rates are null without answers.
 */
export function reachedRates(
  plans: readonly SparkPlan[],
  answers: readonly Answer[],
  limits: readonly Limit[],
): Row[] {
  const latencies = answers.flatMap(({ status, latency_ms }) =>
    status === 200 && latency_ms !== null ? [latency_ms] : [],
  );
  latencies.sort((a, b) => a - b);
  const limit = limits.find(({ scope, window_s }) => scope === 'egress_ip' && window_s === 1);
  return plans.map(({ plan, executors, cores_per_executor, task_cpus, partitions }) => {
    const concurrency = Math.min(partitions, executors * Math.floor(cores_per_executor / task_cpus));
    const rate = (percent: number): number | null => {
      const latency = latencies[Math.ceil((latencies.length * percent) / 100) - 1];
      return latency === undefined ? null : (1000 * concurrency) / latency;
    };
    const [rps_slow, rps_median, rps_fast] = [rate(95), rate(50), rate(5)];
    const is_safe = rps_fast === null ? null : rps_fast <= (limit?.max_requests ?? 0);
    return { plan, concurrency, rps_slow, rps_median, rps_fast, is_safe };
  });
}
