import * as catalogue from 'virtual:catalogue';
import type { Dataset } from '../dataset/dataset.ts';
import type { Exercise, Pack } from './exercise.ts';
import type { Story } from './story.ts';

/** What a list of datasets shows of one. */
export interface DatasetCard {
  readonly name: string;
  readonly title: string;
}

/** All packs with cards of their exercises, in the order they are shown. */
export const packs: readonly Pack[] = catalogue.packs;

/** All datasets, by name. */
export const datasets: readonly DatasetCard[] = catalogue.datasets;

/** True where `loadExercise` would find an exercise. */
export function hasExercise(pack: string, slug: string): boolean {
  return Object.hasOwn(catalogue.exercises, `${pack}/${slug}`);
}

/** The whole exercise, fetched when first asked for. Rejects with RangeError where there is none of these names. */
export async function loadExercise(pack: string, slug: string): Promise<Exercise> {
  const load = hasExercise(pack, slug) && catalogue.exercises[`${pack}/${slug}`];
  if (!load) throw new RangeError(`There is no exercise ${pack}/${slug}.`);
  return (await load()).default;
}

/** What a pack tells around its exercises, fetched when first asked for. Rejects with RangeError where there is none of this name. */
export async function loadStory(pack: string): Promise<Story> {
  const load = Object.hasOwn(catalogue.stories, pack) && catalogue.stories[pack];
  if (!load) throw new RangeError(`There is no pack ${pack}.`);
  return (await load()).default;
}

/** The whole dataset, fetched when first asked for. Rejects with RangeError where there is none of this name. */
export async function loadDataset(name: string): Promise<Dataset> {
  const load = Object.hasOwn(catalogue.datasetsByName, name) && catalogue.datasetsByName[name];
  if (!load) throw new RangeError(`There is no dataset ${name}.`);
  return (await load()).default;
}
