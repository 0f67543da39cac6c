import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Engine } from '../engine/engine.ts';
import { type Wanted, withFreshEngine } from './laboratory-engine.ts';
import { sentenceOf } from './problem.ts';

/** What is measured; one thing at a time, as each takes the whole machine. */
export type Work = 'main' | 'sizes' | 'scatter' | 'merge';

/** The place where one thing at a time is measured. */
export interface Bench {
  /** Null where nothing is under way. */
  readonly working: ReadonlySignal<Work | null>;
  /** True from the start of a work until its engine is there. */
  readonly isStarting: ReadonlySignal<boolean>;
  /** The work that was stopped last, where that was before its engine was there; null else. */
  readonly stoppedAtStart: ReadonlySignal<Work | null>;
  /** Why the last work broke off; null where it did not. */
  readonly failure: ReadonlySignal<{ readonly work: Work; readonly message: string } | null>;
  /**
   * Does work with a fresh engine; does nothing where something is under way. What goes wrong is told by `failure`, and
   * nothing is where it was stopped. Never rejects.
   */
  take(
    work: Work,
    wanted: Wanted,
    measure: (engine: Engine, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** Ends what is under way. */
  stop(): void;
}

export function openBench(): Bench {
  const working = signal<Work | null>(null);
  const isStarting = signal(false);
  const stoppedAtStart = signal<Work | null>(null);
  const failure = signal<Bench['failure']['value']>(null);
  let abort = new AbortController();

  async function take(work: Work, wanted: Wanted, measure: Parameters<Bench['take']>[2]): Promise<void> {
    if (working.value) return;
    abort = new AbortController();
    const { signal } = abort;
    batch(() => {
      [working.value, isStarting.value, failure.value] = [work, true, null];
      stoppedAtStart.value = null;
    });
    try {
      await withFreshEngine(wanted, signal, (engine) => {
        isStarting.value = false;
        return measure(engine, signal);
      });
    } catch (error) {
      if (signal.aborted && isStarting.value) stoppedAtStart.value = work;
      if (!signal.aborted) failure.value = { work, message: sentenceOf(error) };
    } finally {
      batch(() => {
        [working.value, isStarting.value] = [null, false];
      });
    }
  }

  return { working, isStarting, stoppedAtStart, failure, take, stop: () => abort.abort() };
}
