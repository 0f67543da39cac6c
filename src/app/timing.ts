import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Engine } from '../engine/engine.ts';
import type { Attempt } from './attempt.ts';
import { type Fault, faultOf } from './fault.ts';
import { startEngine } from './session.ts';
import { type Objection, objection, objectionTo, timedWorld } from './timed-queries.ts';
import { unlessAborted } from './unless-aborted.ts';

/** The longest that one query may take unless something else is chosen. */
export const SAMPLE_LIMIT_MS = 20_000;

/** Work that times the learner's draft against the solutions, one piece at a time with Run and Check. */
export interface Timing {
  readonly isRunning: ReadonlySignal<boolean>;
  /** Why the text was not timed; null where it was. */
  readonly objection: ReadonlySignal<Objection | null>;
  /** Why nothing was measured, or why it broke off; null where nothing went wrong. */
  readonly fault: ReadonlySignal<Fault | null>;
  /** True where it was stopped before anything was measured. */
  readonly isFruitless: ReadonlySignal<boolean>;
  /** Times the draft. Does nothing while something else is under way. Never rejects. */
  start(): Promise<void>;
  stop(): void;
}

export interface TimingOptions {
  /** The work's own, which is gone again afterwards. It holds the tables without rows when `measure` is called. */
  readonly database: string;
  /** Forgets what was measured before, and returns what brings it back. */
  readonly clear: () => () => void;
  /** Measures a text that the engine can read; rejects with the signal's reason where it is stopped before there is anything. */
  readonly measure: (engine: Engine, text: string, abort: AbortSignal) => Promise<void>;
}

/** Nothing timed yet. */
export function openTiming(attempt: Attempt, { database, clear, measure }: TimingOptions): Timing {
  const isRunning = signal(false);
  const against = signal<Objection | null>(null);
  const fault = signal<Fault | null>(null);
  const isFruitless = signal(false);

  /** What the engine has to say against a text; null for nothing. */
  async function read(engine: Engine, text: string, signal: AbortSignal): Promise<Objection | null> {
    await engine.load(timedWorld(database, attempt.tables.dataset, 0), { signal });
    const described = await engine.describe(text, database, { signal, timeoutMs: SAMPLE_LIMIT_MS });
    signal.throwIfAborted();
    return described.ok ? null : objection(text, described.error);
  }

  async function time(text: string, abort: AbortSignal): Promise<Objection | null> {
    const engine = await unlessAborted(startEngine(), abort);
    try {
      const found = await read(engine, text, abort);
      if (!found) await measure(engine, text, abort);
      return found;
    } finally {
      await engine.unload(database);
    }
  }

  async function start(): Promise<void> {
    await attempt.timing(async (abort) => {
      const text = attempt.draft.value;
      const restore = batch(() => {
        isRunning.value = true;
        isFruitless.value = false;
        against.value = null;
        fault.value = null;
        return clear();
      });
      try {
        const found = objectionTo(attempt.exercise, text) ?? (await time(text, abort));
        against.value = found;
        if (found?.kind === 'problem') attempt.problem.value = found.problem;
      } catch (error) {
        if (!abort.aborted) fault.value = faultOf(error);
        else {
          isFruitless.value = true;
          restore();
        }
      } finally {
        isRunning.value = false;
      }
    });
  }

  return { isRunning, objection: against, fault, isFruitless, start, stop: attempt.stop };
}
