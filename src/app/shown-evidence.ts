import { type Signal, signal } from '@preact/signals';
import type { Attempt } from './attempt.ts';

const known = new WeakMap<Attempt, Signal<string>>();

/**
 * Which kind of evidence is shown of an attempt: `result` once something ran, `step` while there is a step to look at, else
 * what was chosen, however the page is laid out meanwhile. The same signal at each call.
 */
export function shownEvidence(attempt: Attempt): Signal<string> {
  const shown = known.get(attempt) ?? openShown(attempt);
  known.set(attempt, shown);
  return shown;
}

function openShown({ outcome, peek }: Attempt): Signal<string> {
  const shown = signal('result');
  outcome.subscribe(() => {
    shown.value = 'result';
  });
  peek.shown.subscribe((step) => {
    if (step) shown.value = 'step';
    else if (shown.peek() === 'step') shown.value = 'result';
  });
  return shown;
}
