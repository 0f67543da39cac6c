import type { Row } from './oracle.ts';

/** An attempt to get an answer; `ts` in microseconds. */
export interface Attempt {
  readonly logical_id: string;
  readonly attempt: number;
  readonly executor_id: string;
  readonly ts: number;
  readonly retry_after: string | null;
  readonly latency_ms: number | null;
}

/**
 * Attempts whose answer asked for a pause, each with the next attempt of the same question where that was sent before the
 * pause was over. No next attempt, no row.
 */
export function earlyRetries(attempts: readonly Attempt[]): Row[] {
  return attempts.flatMap((asked) => {
    const next = attempts.find(
      ({ logical_id, attempt }) => logical_id === asked.logical_id && attempt === asked.attempt + 1,
    );
    const not_before = firstAllowed(asked);
    if (!next || not_before === null || next.ts >= not_before) return [];
    const { logical_id, attempt } = asked;
    const early_ms = (not_before - next.ts) / 1000;
    return [{ logical_id, attempt, executor_id: next.executor_id, not_before, next_ts: next.ts, early_ms }];
  });
}

/** The instant that a Retry-After header names, in microseconds; null where there is none that RFC 9110 knows. */
function firstAllowed({ ts, latency_ms, retry_after }: Attempt): number | null {
  if (retry_after === null) return null;
  if (/^[0-9]+$/.test(retry_after)) return ts + 1000 * (latency_ms ?? 0) + 1_000_000 * Number(retry_after);
  return /^[A-Z][a-z]{2}, .* GMT$/.test(retry_after) ? 1000 * Date.parse(retry_after) : null;
}
