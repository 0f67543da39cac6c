import { type ReadonlySignal, signal } from '@preact/signals';
import type { Activity } from './activity.ts';

/** Work on the page's engine of which only the latest counts: something new takes the place of what runs. */
export interface LatestWork {
  /** True while there is one. */
  readonly isRunning: ReadonlySignal<boolean>;
  /** Does something new in place of what runs. Rejects as the work does. */
  take(work: (abort: AbortSignal) => Promise<void>): Promise<void>;
  /** True where nothing newer has taken the place of the work with this signal. */
  isLatest(abort: AbortSignal): boolean;
  /** Stops what runs; the engine is free within a second. */
  stop(): void;
}

/** Nothing under way; a Run or Check that is pressed meanwhile does not wait for the work, and stops it. */
export function openLatestWork(activity: ReadonlySignal<Activity | null>): LatestWork {
  const isRunning = signal(false);
  let stopper = new AbortController();
  const stop = () => stopper.abort();
  const isLatest = (abort: AbortSignal) => abort === stopper.signal;
  activity.subscribe((busy) => {
    if (busy) stop();
  });
  return {
    isRunning,
    isLatest,
    stop,
    async take(work) {
      stop();
      stopper = new AbortController();
      const { signal: abort } = stopper;
      isRunning.value = true;
      try {
        await work(abort);
      } finally {
        if (isLatest(abort)) isRunning.value = false;
      }
    },
  };
}
