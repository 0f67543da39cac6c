import { ROOT } from '../../src/cli/install.mjs';
import { filesBelow } from '../../src/dataset/disk.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';

/** The packs and exercises that the page is built from. */
export const { packs, exercises, datasets, stories } = readCatalogue(filesBelow(ROOT));

/** The exercise at `<pack>/<slug>`. */
export function exerciseAt(id: string): Exercise {
  const found = exercises.find(({ pack, slug }) => `${pack}/${slug}` === id);
  if (!found) throw new Error(`no exercise ${id}`);
  return found;
}

export const STREAKS = 'gaps-and-islands/daily-streaks';

/** The reference solution of an exercise. */
export function solutionOf(id: string): string {
  return exerciseAt(id).solutions[0]?.sql ?? '';
}

/** A wrong answer of an exercise, by its file name; the first one without. */
export function wrongOf(id: string, name?: string): string {
  const { wrong } = exerciseAt(id);
  const found = name ? wrong.find((each) => each.name === name) : wrong[0];
  if (!found) throw new Error(`no wrong answer ${name} of ${id}`);
  return found.sql;
}
