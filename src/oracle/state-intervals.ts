import type { Row } from './oracle.ts';

/** A message of a device; `ts` in microseconds, `state` null where it came without one. */
export interface Reading {
  readonly device_id: number;
  readonly seq: number;
  readonly ts: number;
  readonly state: string | null;
}

/**
 * Runs of readings of each device in one state, in order of instant and then of the device's counter; no state is a state
 * too. An interval lasts until the next one begins, and the last has no end. Silence and restarts end none.
 */
export function stateIntervals(readings: readonly Reading[]): Row[] {
  const found: Row[] = [];
  for (const device of new Set(readings.map(({ device_id }) => device_id))) {
    const mine = readings
      .filter(({ device_id }) => device_id === device)
      .sort((a, b) => a.ts - b.ts || a.seq - b.seq);
    const starts = mine.flatMap((reading, at) =>
      at > 0 && mine[at - 1]?.state === reading.state ? [] : [at],
    );
    for (const [nth, at] of starts.entries()) {
      const { state, ts } = mine[at] as Reading;
      const next = starts[nth + 1];
      const to_ts = next === undefined ? null : (mine[next] as Reading).ts;
      found.push({ device_id: device, state, from_ts: ts, to_ts, readings: (next ?? mine.length) - at });
    }
  }
  return found;
}
