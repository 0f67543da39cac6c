import type { Row } from './oracle.ts';

/** A click; `ts` in microseconds. */
export interface Click {
  readonly click_id: number;
  readonly user_id: number;
  readonly ts: number;
}

/**
 * Sessions of each user: clicks in order of instant, cut where the silence between two of them is longer than the
 * threshold in microseconds; a silence of exactly the threshold does not cut. Numbered from 1 within the user.
 * Clicks at one instant are in one session and each counts. No clicks, no sessions.
 */
export function sessions(clicks: readonly Click[], thresholdMicros: number): Row[] {
  const found: Row[] = [];
  for (const user of new Set(clicks.map((click) => click.user_id))) {
    const instants = clicks
      .filter((click) => click.user_id === user)
      .map((click) => click.ts)
      .sort((a, b) => a - b);
    let number = 0;
    for (let from = 0, to = 1; from < instants.length; from = to++) {
      while (to < instants.length && at(instants, to) - at(instants, to - 1) <= thresholdMicros) to++;
      number++;
      const [started, ended] = [at(instants, from), at(instants, to - 1)];
      found.push({ user_id: user, session_no: number, started, ended, clicks: to - from });
    }
  }
  return found;
}

function at(instants: readonly number[], index: number): number {
  return instants[index] as number;
}
