import { type ReadonlySignal, signal } from '@preact/signals';

/** What the page is waiting for. */
export type Activity =
  | { readonly kind: 'run'; readonly since: number }
  /** A race, or the growth of queries: gives way to what is pressed next. */
  | { readonly kind: 'timing'; readonly since: number }
  | { readonly kind: 'check'; readonly since: number; readonly world: number; readonly worlds: number };

/** The work under way, one piece at a time. */
export interface Activities {
  /** What is under way, from 250 ms after it began; null before and after. */
  readonly shown: ReadonlySignal<Activity | null>;
  /**
   * Does work that `stop` can end. Where some is under way already this does nothing, but for timing, which it stops.
   * Rejects as the work does.
   */
  during(first: Activity, work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Says how far the work is. */
  turnTo(next: Activity): void;
  stop(): void;
}

/** What is done sooner needs no sign of its own, and drawing one would hold it up. */
const SHOWN_AFTER_MS = 250;

/** Nothing under way yet. */
export function openActivity(): Activities {
  const shown = signal<Activity | null>(null);
  let current: Activity | null = null;
  let stopper: AbortController | null = null;
  let over = Promise.resolve();
  return {
    shown,
    async during(first, work) {
      if (stopper && current?.kind === 'timing' && first.kind !== 'timing') {
        stopper.abort();
        await over;
      }
      if (stopper) return;
      stopper = new AbortController();
      let end = () => {};
      over = new Promise((resolve) => {
        end = resolve;
      });
      current = first;
      const timer = setTimeout(() => {
        shown.value = current;
      }, SHOWN_AFTER_MS);
      try {
        await work(stopper.signal);
      } finally {
        clearTimeout(timer);
        stopper = null;
        shown.value = null;
        end();
      }
    },
    turnTo(next) {
      current = next;
      if (shown.value) shown.value = next;
    },
    stop: () => stopper?.abort(),
  };
}
