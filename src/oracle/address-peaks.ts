import type { Row } from './oracle.ts';

const SECOND = 1_000_000;

/** A request; `ts` in microseconds. */
export interface SentRequest {
  readonly egress_ip: string;
  readonly ts: number;
}

/** A limit of an API: so many requests in any window of so many seconds, for what its scope names. */
export interface Limit {
  readonly scope: string;
  readonly max_requests: number;
  readonly window_s: number;
}

/**
 * For each address its requests per clock second from the first to the last, the fullest clock second, and the fullest
 * half-open second that begins with one of its requests; beside them the limit of an address for one second.
 */
export function addressPeaks(requests: readonly SentRequest[], limits: readonly Limit[]): Row[] {
  const limit = limits.find(({ scope, window_s }) => scope === 'egress_ip' && window_s === 1);
  return [...new Set(requests.map(({ egress_ip }) => egress_ip))].map((egress_ip) => {
    const sent = requests.filter((request) => request.egress_ip === egress_ip).map(({ ts }) => ts);
    sent.sort((a, b) => a - b);
    const ticks = sent.map((ts) => Math.floor(ts / SECOND));
    const [first = 0, last = 0] = [ticks[0], ticks.at(-1)];
    return {
      egress_ip,
      avg_rps: sent.length / (last - first + 1),
      fixed_peak: mostWithin(ticks, 1),
      sliding_peak: mostWithin(sent, SECOND),
      allowed: limit?.max_requests ?? null,
    };
  });
}

/** The most of some numbers in ascending order that are less than `width` above one of them. */
function mostWithin(numbers: readonly number[], width: number): number {
  let most = 0;
  for (const [from, start] of numbers.entries()) {
    let to = from;
    while (to < numbers.length && (numbers[to] as number) < start + width) to++;
    most = Math.max(most, to - from);
  }
  return most;
}
