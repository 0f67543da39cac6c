import type { Signal } from '@preact/signals';
import { attempted, progressRestored } from './progress.ts';

/**
 * Puts the draft of an earlier visit into a text that was opened before it could be read. Where something was written
 * meanwhile, nothing happens: the draft is then among those set aside.
 */
export function takeLateDraft(id: string, draft: Signal<string>, write: (sql: string) => void): void {
  const opened = draft.peek();
  void progressRestored.then(() => {
    const kept = attempted(id).draft;
    if (kept !== '' && draft.peek() === opened) write(kept);
  });
}
