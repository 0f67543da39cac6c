import { type Signal, signal } from '@preact/signals';
import type { Dataset } from '../dataset/dataset.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { type Attempt, openAttempt } from './attempt.ts';
import { followKeptDraft } from './kept-draft.ts';
import { editionOf, hasExercise, libraryIsRead, loadDataset, loadExercise, packs } from './library.ts';
import { LostPack } from './lost-pack.ts';
import { openTables } from './tables.ts';

export type Lesson =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly attempt: Attempt }
  | { readonly kind: 'unknown' }
  /** The message is null where the connection is at fault. */
  | { readonly kind: 'failed'; readonly message: string | null; readonly retry: () => void };

/** By address, each with the edition of its pack: a pack from a file may take another's place. */
const lessons = new Map<string, { readonly edition: string; readonly lesson: Signal<Lesson> }>();

/** Fetches what a lesson is made of; called before the lesson is opened, it saves the wait. Rejects where that fails. */
export function fetchLesson(pack: string, slug: string): Promise<[Exercise, Dataset]> {
  const cards = packs.value.flatMap((each) => each.exercises);
  const card = cards.find((each) => each.pack === pack && each.slug === slug);
  return Promise.all([loadExercise(pack, slug), loadDataset(card?.dataset ?? '')]);
}

/**
 * The lesson at `<pack>/<slug>`: first `loading`, then `ready`, `unknown` or `failed`. Opening it again gives the same
 * attempt, with its results and undo history, unless another edition of the pack has come. Reads the library's signals.
 */
export function openLesson(pack: string, slug: string): Signal<Lesson> {
  const id = `${pack}/${slug}`;
  const edition = editionOf(pack);
  const known = lessons.get(id);
  if (known?.edition === edition) return known.lesson;
  const lesson = signal<Lesson>({ kind: 'loading' });
  if (!hasExercise(pack, slug)) {
    // Packs from files are not known at once.
    if (libraryIsRead.value) lesson.value = { kind: 'unknown' };
    return lesson;
  }
  lessons.set(id, { edition, lesson });
  async function load(): Promise<void> {
    lesson.value = { kind: 'loading' };
    try {
      const [exercise, dataset] = await fetchLesson(pack, slug);
      const attempt = openAttempt(exercise, openTables(dataset, exercise.tables));
      followKeptDraft(id, attempt.draft);
      lesson.value = { kind: 'ready', attempt };
    } catch (error) {
      const message = error instanceof LostPack ? error.message : null;
      lesson.value = { kind: 'failed', message, retry: () => void load() };
    }
  }
  void load();
  return lesson;
}
