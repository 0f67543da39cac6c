import type { Dataset } from '../dataset/dataset.ts';
import { filesBelow } from '../dataset/disk.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { readCatalogue } from '../exercise/read-pack.ts';
import { ROOT } from './install.mjs';

/** An exercise and what its data is made of. */
export interface Lesson {
  readonly exercise: Exercise;
  readonly dataset: Dataset;
  /** `<pack>/<slug>`. */
  readonly address: string;
}

/** All exercises of the catalogue, in its order. */
export function allLessons(): Lesson[] {
  const { exercises, datasets } = readCatalogue(filesBelow(ROOT));
  return exercises.map((exercise) => {
    const address = `${exercise.pack}/${exercise.slug}`;
    const dataset = datasets.find(({ name }) => name === exercise.dataset);
    if (!dataset) throw new Error(`${address}: no dataset ${exercise.dataset}`);
    return { exercise, dataset, address };
  });
}

/** The exercise at `<pack>/<slug>`. Throws where there is none. */
export function lessonAt(address: string): Lesson {
  const lesson = allLessons().find((each) => each.address === address);
  if (!lesson) throw new Error(`there is no exercise ${address}`);
  return lesson;
}
