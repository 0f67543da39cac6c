import type { Signal } from '@preact/signals';
import { attempted, attempts } from './progress.ts';

/**
 * Keeps an open text true to the draft that is kept: one of an earlier visit that was read after the text was opened, one
 * that was written in another tab or came from a file. Which of two drafts is kept is decided where they meet.
 */
export function followKeptDraft(id: string, draft: Signal<string>): void {
  attempts.subscribe(() => {
    const kept = attempted(id).draft;
    if (kept !== '' && kept !== draft.peek()) draft.value = kept;
  });
}
