import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { filesBelow } from '../dataset/disk.ts';
import { ContentError } from '../dataset/fault.ts';
import { type Catalogue, readCatalogue } from './read-pack.ts';

const CATALOGUE = 'virtual:catalogue';
const EXERCISE = 'virtual:exercise/';
const DATASET = 'virtual:dataset/';
const STORY = 'virtual:story/';
const OURS = [CATALOGUE, EXERCISE, DATASET, STORY];

/**
 * Gives the page the packs, exercises and datasets in the folders below a root: `virtual:catalogue` holds the cards, and
 * each exercise, dataset and story is a chunk of its own, fetched when asked for (see catalogue.ts). A fault in a folder stops the
 * build with its file and line; in the development server a changed folder reloads the page.
 */
export function catalogue(root: string): Plugin {
  let read: Catalogue | null = null;
  let isBuild = false;
  const current = () => {
    read ??= readCatalogue(filesBelow(root));
    return read;
  };
  return {
    name: 'archipelago-catalogue',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    buildStart() {
      // the development server and the tests go on; there a fault shows where the catalogue is imported
      if (!isBuild) return;
      try {
        current();
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        this.error(`The exercises or datasets have faults (${error.faults.length}):\n${error.message}`);
      }
    },
    resolveId(id) {
      return OURS.some((prefix) => id.startsWith(prefix)) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith('\0')) return null;
      const name = id.slice(1);
      if (name === CATALOGUE) return catalogueModule(current());
      if (name.startsWith(EXERCISE)) {
        const address = name.slice(EXERCISE.length);
        return valueModule(current().exercises.find(({ pack, slug }) => `${pack}/${slug}` === address));
      }
      if (name.startsWith(STORY)) {
        return valueModule(current().stories.find(({ pack }) => pack === name.slice(STORY.length)));
      }
      if (name.startsWith(DATASET)) {
        const wanted = name.slice(DATASET.length);
        return valueModule(current().datasets.find((dataset) => dataset.name === wanted));
      }
      return null;
    },
    hotUpdate({ file }) {
      // Vite writes paths with forward slashes on every system
      const top = root.split(sep).join('/').replace(/\/$/, '');
      if (!['exercises', 'datasets'].some((folder) => file.startsWith(`${top}/${folder}/`))) return;
      read = null;
      const { moduleGraph, hot } = this.environment;
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (OURS.some((prefix) => id.startsWith(`\0${prefix}`))) moduleGraph.invalidateModule(module);
      }
      hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

function catalogueModule({ packs, exercises, datasets, stories }: Catalogue): string {
  const loaders = (prefix: string, names: string[]) =>
    `{${names.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(prefix + name)})`).join(', ')}}`;
  const cards = datasets.map(({ name, title }) => ({ name, title }));
  return [
    `export const packs = ${JSON.stringify(packs)};`,
    `export const datasets = ${JSON.stringify(cards)};`,
    `export const exercises = ${loaders(
      EXERCISE,
      exercises.map(({ pack, slug }) => `${pack}/${slug}`),
    )};`,
    `export const stories = ${loaders(
      STORY,
      stories.map(({ pack }) => pack),
    )};`,
    `export const datasetsByName = ${loaders(
      DATASET,
      datasets.map(({ name }) => name),
    )};`,
  ].join('\n');
}

function valueModule(value: unknown): string | null {
  return value === undefined ? null : `export default ${JSON.stringify(value)};`;
}
