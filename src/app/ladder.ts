import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Finding } from './finding.ts';

/** A step by which a wrong answer is explained, each saying more than the one before: `RUNGS` has them in order. */
export type Rung = 'where' | 'counterexample' | 'misconception' | 'stage';

export const RUNGS: readonly Rung[] = ['where', 'counterexample', 'misconception', 'stage'];

/** What of a diagnosis the learner has asked for. */
export interface Ladder {
  /** In the order in which they were pulled. */
  readonly pulled: ReadonlySignal<readonly Rung[]>;
  /** Those that may still be pulled, in order; the first is the next. */
  readonly offered: ReadonlySignal<readonly Rung[]>;
  /** The rung pulled last, until it is brought into view; null after. */
  readonly fresh: Signal<Rung | null>;
  pull(rung: Rung): void;
  /** Begins anew, with nothing pulled. */
  clear(): void;
}

/** A ladder over findings. What may turn out not to be there is offered all the same, but a known mistake only where there is one. */
export function openLadder(
  findings: Readonly<Record<Rung, ReadonlySignal<Finding<unknown>>>>,
  onPull: (rung: Rung) => void,
): Ladder {
  const pulled = signal<readonly Rung[]>([]);
  const fresh = signal<Rung | null>(null);
  const offered = computed(() =>
    RUNGS.filter((rung) => {
      const { state } = findings[rung].value;
      const isThere = rung === 'misconception' ? state === 'found' : state !== 'none';
      return isThere && !pulled.value.includes(rung);
    }),
  );
  return {
    pulled,
    offered,
    fresh,
    pull: (rung) => {
      if (!pulled.value.includes(rung)) pulled.value = [...pulled.value, rung];
      fresh.value = rung;
      onPull(rung);
    },
    clear: () => {
      pulled.value = [];
      fresh.value = null;
    },
  };
}
