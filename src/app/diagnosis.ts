import { type Signal, signal } from '@preact/signals';
import type { Engine } from '../engine/engine.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Counterexample } from '../grading/counterexample.ts';
import type { Misconception } from '../grading/misconception.ts';
import type { Verdict } from '../grading/verdict.ts';
import type { Tables } from './tables.ts';

/** Why a wrong answer is wrong, worked out after the verdict is shown. */
export interface Diagnosis {
  /** True while it is being worked out. */
  readonly searching: Signal<boolean>;
  /** The smallest input found that shows the mistake; null before, and where there is none. */
  readonly counterexample: Signal<Counterexample | null>;
  /** The known mistake that the answer makes; null before, and where it is none of the known ones. */
  readonly misconception: Signal<Misconception | null>;
  /** Works it out for a verdict on `sql`; does nothing for an accepted one. Never rejects. */
  explain(engine: Engine, sql: string, verdict: Verdict): Promise<void>;
  /** Forgets it, and stops the search that may be under way. */
  clear(): void;
}

/** What the browser's timeline calls a search; its detail holds rows and runs, or null where nothing was found. */
const COUNTEREXAMPLE_FOUND = 'counterexample';

/** Nothing diagnosed yet. */
export function openDiagnosis(exercise: Exercise, { dataset }: Tables): Diagnosis {
  const searching = signal(false);
  const counterexample = signal<Counterexample | null>(null);
  const misconception = signal<Misconception | null>(null);
  let stopper: AbortController | null = null;

  function clear(): void {
    stopper?.abort();
    stopper = null;
    searching.value = false;
    counterexample.value = null;
    misconception.value = null;
  }

  async function explain(engine: Engine, sql: string, verdict: Verdict): Promise<void> {
    clear();
    if (verdict.verdict !== 'wrong' || (verdict.wrong.kind !== 'rows' && verdict.wrong.kind !== 'order'))
      return;
    const own = new AbortController();
    stopper = own;
    searching.value = true;
    const began = performance.now();
    try {
      const { smallestCounterexample } = await import('../grading/counterexample-search.ts');
      const request = { engine, exercise, dataset, world: verdict.world, sql };
      const found = await smallestCounterexample(request, { signal: own.signal });
      if (!own.signal.aborted) counterexample.value = found;
      const detail = found && { inputRows: found.inputRows, runs: found.runs };
      performance.measure(COUNTEREXAMPLE_FOUND, { start: began, end: performance.now(), detail });
      const { misconceptionOf } = await import('../grading/misconception.ts');
      const named = await misconceptionOf(engine, exercise, dataset, sql, { signal: own.signal });
      if (!own.signal.aborted) misconception.value = named;
    } catch {
      // The verdict stands without a diagnosis.
    } finally {
      if (stopper === own) searching.value = false;
    }
  }

  return { searching, counterexample, misconception, explain, clear };
}
