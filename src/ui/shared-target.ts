import { openLesson } from '../app/lesson.ts';
import { datasets } from '../app/library.ts';
import { goTo, hrefOf, type Route } from '../app/route.ts';
import { takeShared } from '../app/shared-link.ts';
import type { SharedQuery } from '../share/share-link.ts';
import { theScratch } from './scratch-route.tsx';
import { shareText } from './share-text.ts';
import { text } from './text.ts';

/** Where a shared query can be opened. */
export interface SharedTarget {
  readonly label: string;
  /** The draft that would be set aside: of which exercise, or `scratch`, and what that began with. */
  readonly id: string;
  readonly starter: string;
  /** Puts the query there, and the learner's own text aside; null while that cannot be done. */
  readonly open: (() => void) | null;
  /** What is to be known before; empty where all is plain. */
  readonly note: string;
}

/** Where the query of a link to `at` goes: to its exercise, or to the scratch page where that is not here. Reads signals. */
export function sharedTarget(at: Route, shared: SharedQuery): SharedTarget {
  if (at.name === 'scratch') return scratchTarget(shared);
  if (at.name !== 'exercise') return elsewhere(shared, shareText.notHere);
  const lesson = openLesson(at.pack, at.slug).value;
  if (lesson.kind === 'unknown') return elsewhere(shared, shareText.noExercise);
  const label = shareText.openInEditor;
  if (lesson.kind !== 'ready') {
    const note = lesson.kind === 'failed' ? shareText.waits : '';
    return { label, id: hrefOf(at), starter: '', open: null, note };
  }
  const { id, exercise, write } = lesson.attempt;
  const { starter } = exercise;
  return { label, id, starter, open: () => takeShared(shared.sql, id, starter, write), note: '' };
}

function scratchTarget({ sql, data }: SharedQuery): SharedTarget {
  const { dataset = null, size = 'S' } = data ?? {};
  const isThere = dataset !== null && datasets.value.some(({ name }) => name === dataset);
  const open = () => {
    const scratch = theScratch();
    takeShared(sql, 'scratch', text.firstScratch, scratch.write);
    const now = scratch.choice.peek();
    if (isThere && (now.dataset !== dataset || now.size !== size)) scratch.open(dataset, size);
  };
  const lacking = dataset !== null && !isThere ? shareText.noData(dataset) : null;
  const note = lacking ?? (data ? shareText.data(data) : '');
  return { label: shareText.openInEditor, id: 'scratch', starter: text.firstScratch, open, note };
}

function elsewhere({ sql }: SharedQuery, note: string): SharedTarget {
  const there = scratchTarget({ sql, data: null });
  const open = () => {
    goTo({ name: 'scratch' });
    there.open?.();
  };
  return { ...there, label: shareText.openInScratch, open, note };
}
