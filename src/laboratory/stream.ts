import type { Clock } from '../benchmark/clock.ts';
import type { Engine } from '../engine/engine.ts';
import { countOnce, DATABASE, type FirstCount } from './count.ts';
import { type Method, sourceOf } from './method.ts';
import { type Population, populationRows } from './population.ts';

export interface Streamed extends FirstCount {
  readonly method: Method;
}

/** What is known so far of counts over rows that are made as they are read. */
export interface Stream {
  readonly population: Population;
  readonly streamed: readonly Streamed[];
  /** The count under way, and how long it will take, judged by a part of the rows; null where none is. */
  readonly current: { readonly method: Method; readonly expectedMs: number | null } | null;
  readonly ended: 'complete' | 'stopped' | null;
}

export interface StreamOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stream: Stream) => void;
}

/** The part of the rows by which the time of all is judged; fixed costs should not count much. */
const JUDGED_SHARE = 1 / 200;
const FEWEST_JUDGED_ROWS = 1_000_000;

/**
 * Counts a population straight over the statement that makes its rows, which are never kept: a thousand million rows need no
 * more memory than the count itself. One method after another; one that fails fails alone. Stopped at any moment, the counts
 * that were done stay.
 */
export async function runStream(
  engine: Engine,
  population: Population,
  methods: readonly Method[],
  options: StreamOptions,
): Promise<Stream> {
  const { signal, clock, onProgress } = options;
  let stream: Stream = { population, streamed: [], current: null, ended: null };
  const turnTo = (change: Partial<Stream>): Stream => {
    stream = { ...stream, ...change };
    onProgress?.(stream);
    return stream;
  };
  const rowsOf = (rows: number) => sourceOf(population, `(${populationRows(population, 0, rows)})`);
  await engine.load({ database: DATABASE, statements: ['SELECT 1'] });
  for (const method of methods) {
    turnTo({ current: { method, expectedMs: null } });
    const judged = Math.max(FEWEST_JUDGED_ROWS, Math.floor(population.rows * JUDGED_SHARE));
    if (judged * 2 < population.rows) {
      const part = await countOnce(engine, method, rowsOf(judged), population.groups, {
        clock,
        ...(signal && { signal }),
      });
      if (signal?.aborted) return turnTo({ current: null, ended: 'stopped' });
      turnTo({ current: { method, expectedMs: (part.firstMs * population.rows) / judged } });
    }
    const whole = await countOnce(engine, method, rowsOf(population.rows), population.groups, {
      clock,
      ...(signal && { signal }),
    });
    if (signal?.aborted) return turnTo({ current: null, ended: 'stopped' });
    turnTo({ current: null, streamed: [...stream.streamed, { method, ...whole }] });
  }
  return turnTo({ ended: 'complete' });
}
