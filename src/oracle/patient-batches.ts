import type { Row } from './oracle.ts';

/** Rows that came into a topic in a tick. */
export interface TickArrivals {
  readonly topic: string;
  readonly tick: number;
  readonly arrived: number;
}

export interface BatchOptions {
  readonly min_offsets_per_trigger: number;
  readonly max_delay_ticks: number;
}

/**
 * The batches of each topic under a floor and a patience, as `delayBatch` of Spark's Kafka source decides them: patience
 * first, which sets the clock also where nothing waits. The clock was last set at the end of tick -1.
 */
export function patientBatches(arrivals: readonly TickArrivals[], options: BatchOptions): Row[] {
  const states = new Map<string, { clock: number; tick: number; waiting: number }>();
  const batches: Row[] = [];
  for (const { topic, tick, arrived } of [...arrivals].sort((a, b) => a.tick - b.tick)) {
    const state = states.get(topic) ?? { clock: -1, tick: -1, waiting: 0 };
    if (tick !== state.tick + 1) continue;
    state.tick = tick;
    state.waiting += arrived;
    states.set(topic, state);
    const isOver = tick - state.clock >= options.max_delay_ticks;
    if (!isOver && state.waiting < options.min_offsets_per_trigger) continue;
    if (state.waiting > 0) {
      batches.push({ topic, tick, batch_rows: state.waiting, reason: isOver ? 'delay' : 'floor' });
    }
    state.waiting = 0;
    state.clock = tick;
  }
  return batches;
}
