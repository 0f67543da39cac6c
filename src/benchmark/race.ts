import type { Engine, SqlError } from '../engine/engine.ts';
import type { Clock } from './clock.ts';
import { type Contestant, FORGET_RESULT, type Lane, timedStatement } from './contestant.ts';
import { type Disturbance, UNDISTURBED } from './disturbance.ts';
import { orderOfRound } from './rounds.ts';

export interface RaceOptions {
  /** The loaded database whose tables the contestants ask. */
  readonly database: string;
  readonly clock: Clock;
  /** Most rounds that count. */
  readonly rounds: number;
  /** Rounds before those. Default 1. */
  readonly warmUps?: number;
  /**
   * Once everyone has `enough` samples, no new round is begun after this time; waiting for calm is none, nor is a sample that ends
   * in an error. No limit by default.
   */
  readonly budgetMs?: number;
  /** Default `FEWEST_SAMPLES`. */
  readonly enough?: number;
  /** The longest a sample may take; a contestant that takes longer is out. No limit by default. */
  readonly timeoutMs?: number;
  /** Stops the race within a second; what was measured stays. */
  readonly signal?: AbortSignal;
  readonly disturbance?: Disturbance;
  /** Told after each sample, also of warm-ups; the next one waits for what it returns, so that drawing disturbs none. */
  readonly onProgress?: (race: Race) => unknown;
}

/** What a race came to, or has come to so far. */
export interface Race {
  /** In the order of the contestants. */
  readonly lanes: readonly Lane[];
  /** Rounds that are done, without warm-ups. */
  readonly rounds: number;
  /** Samples that were taken and left out, as something disturbed them. */
  readonly discarded: number;
  /** Why it is over; null while it runs. `nobody-left`: every contestant failed. */
  readonly ended: 'all-rounds' | 'budget' | 'stopped' | 'nobody-left' | null;
}

/** A race that has not begun. */
export function openRace(contestants: readonly Contestant[]): Race {
  const lanes = contestants.map((contestant) => ({ contestant, samples: [], error: null }));
  return { lanes, rounds: 0, discarded: 0, ended: null };
}

/** Fewer samples of a contestant tell nothing. */
export const FEWEST_SAMPLES = 5;

/**
 * Times contestants by turns on one engine, or each on its own: in each round everyone once, and the one who began goes last in the next, so
 * that a machine which slows down or warms up does so for all. An error takes out the one who made it, and its samples
 * stay as partial. Rejects where the engine breaks for good.
 */
export async function race(
  engine: Engine,
  contestants: readonly Contestant[],
  options: RaceOptions,
): Promise<Race> {
  const run = new Run(engine, contestants, options);
  const ended = await run.rounds();
  const forgotten = [engine, ...contestants.flatMap((each) => each.engine ?? [])].map((each) =>
    each.run(FORGET_RESULT, { database: options.database }),
  );
  // An engine that has to be replaced to be stopped is not waited for.
  if (ended === 'stopped') for (const each of forgotten) each.catch(() => {});
  else await Promise.all(forgotten);
  return run.soFar(ended);
}

interface OpenLane {
  readonly contestant: Contestant;
  readonly samples: number[];
  error: SqlError | null;
}

class Run {
  readonly #engine: Engine;
  readonly #options: RaceOptions;
  readonly #disturbance: Disturbance;
  readonly #lanes: readonly OpenLane[];
  #done = 0;
  #discarded = 0;
  /** What the budget does not pay for. */
  #freeMs = 0;

  constructor(engine: Engine, contestants: readonly Contestant[], options: RaceOptions) {
    this.#engine = engine;
    this.#options = options;
    this.#disturbance = options.disturbance ?? UNDISTURBED;
    this.#lanes = contestants.map((contestant) => ({ contestant, samples: [], error: null }));
  }

  soFar(ended: Race['ended']): Race {
    const lanes = this.#lanes.map((lane) => ({ ...lane, samples: [...lane.samples] }));
    return { lanes, rounds: this.#done, discarded: this.#discarded, ended };
  }

  async rounds(): Promise<NonNullable<Race['ended']>> {
    const { clock, rounds, warmUps = 1, budgetMs = Number.POSITIVE_INFINITY } = this.#options;
    const { enough = FEWEST_SAMPLES, onProgress } = this.#options;
    const began = clock();
    for (let round = 0; round < warmUps + rounds; round++) {
      const running = this.#lanes.filter(({ error }) => !error);
      if (running.length === 0) return 'nobody-left';
      const told = running.every(({ samples }) => samples.length >= enough);
      if (told && clock() - began - this.#freeMs >= budgetMs) return 'budget';
      const counts = round >= warmUps;
      for (const lane of orderOfRound(running, round)) {
        if (await this.#stoppedAt(lane, counts)) return 'stopped';
        await onProgress?.(this.soFar(null));
      }
      if (counts) this.#done++;
    }
    return 'all-rounds';
  }

  /** Takes a sample; true where the race was stopped meanwhile. */
  async #stoppedAt(lane: OpenLane, counts: boolean): Promise<boolean> {
    const { database, clock, timeoutMs, signal } = this.#options;
    const stopped = () => signal?.aborted === true;
    const began = clock();
    await unlessStopped(this.#disturbance.calm(), signal);
    this.#freeMs += clock() - began;
    if (stopped()) return true;
    const isCalm = this.#disturbance.watch();
    const asked = clock();
    const { engine = this.#engine } = lane.contestant;
    const outcome = await engine.run(timedStatement(lane.contestant), {
      database,
      ...(signal && { signal }),
      ...(timeoutMs && { timeoutMs }),
    });
    if (stopped()) return true;
    if (!outcome.ok) {
      lane.error = outcome.error;
      this.#freeMs += clock() - asked;
    } else if (!isCalm()) this.#discarded++;
    else if (counts) lane.samples.push(outcome.elapsedMs);
    return false;
  }
}

/** Settles with the promise, or as soon as the signal says stop. */
async function unlessStopped(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return promise;
  if (signal.aborted) return;
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal.addEventListener('abort', stop, { once: true });
  await Promise.race([promise, stopped]);
  signal.removeEventListener('abort', stop);
}
