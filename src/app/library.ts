import { computed, signal } from '@preact/signals';
import type { Dataset } from '../dataset/dataset.ts';
import * as builtIn from '../exercise/catalogue.ts';
import type { Exercise, Pack } from '../exercise/exercise.ts';
import type { Story } from '../exercise/story.ts';
import { lostBy, type UnreadPack } from './lost-pack.ts';
import type { PackEntry, ReadContent } from './pack-entry.ts';
import { keptContent, keptEntries } from './pack-store.ts';

/**
 * The packs that can be worked on: those built in, and those installed from files. A pack from a file takes the place of
 * the built-in one of its name while it is installed.
 */

/** Packs from files by id, in the order of their first installation. */
export const installed = signal<ReadonlyMap<string, PackEntry>>(new Map());

/** Installed packs that an earlier release of the page has read and this one can't, by id. */
export const unread = signal<ReadonlyMap<string, UnreadPack>>(new Map());

/** False until the packs of earlier visits are in `installed`, or can't be had. */
export const libraryIsRead = signal(false);

/** All packs: the built-in ones in their order, then the others. */
export const packs = computed<readonly Pack[]>(() => {
  const fromFiles = installed.value;
  const own = new Set(builtIn.packs.map(({ id }) => id));
  return [
    ...builtIn.packs.map((pack) => fromFiles.get(pack.id)?.pack ?? pack),
    ...[...fromFiles.values()].filter(({ pack }) => !own.has(pack.id)).map(({ pack }) => pack),
  ];
});

/** All datasets. The name of one from a file begins with its pack's: two packs may have different ones of one name. */
export const datasets = computed<readonly builtIn.DatasetCard[]>(() => [
  ...builtIn.datasets,
  ...[...installed.value.values()].flatMap((entry) => entry.datasets),
]);

/** True where a pack of this id is built in. */
export function isBuiltIn(pack: string): boolean {
  return builtIn.packs.some(({ id }) => id === pack);
}

/** Tells the editions of a pack apart: another file, or the built-in one. */
export function editionOf(pack: string): string {
  return installed.value.get(pack)?.sha256 ?? 'built-in';
}

/** How long the browser's database may take before the built-in packs are all there is. */
const ANSWER_WITHIN_MS = 5000;

/** Reads what was installed on earlier visits. Never rejects: where nothing can be read, the built-in packs are there. */
export async function restoreLibrary(): Promise<void> {
  const read = () => {
    libraryIsRead.value = true;
  };
  const timer = setTimeout(read, ANSWER_WITHIN_MS);
  try {
    const { own, older } = await keptEntries();
    const anew = older.length > 0 ? await (await import('./pack-anew.ts')).readAnew(older) : null;
    const kept = [...own, ...(anew?.read ?? [])].sort((a, b) => a.installedAt - b.installedAt);
    const unkept = [...installed.value].filter(([, entry]) => !entry.isKept);
    unread.value = new Map(anew?.unread.map((each) => [each.id, each]));
    installed.value = new Map([...kept.map((entry) => [entry.pack.id, entry] as const), ...unkept]);
  } catch {
    // The page of the packs tells it when something is to be kept.
  } finally {
    clearTimeout(timer);
    read();
  }
}

/** What was read of installed packs, by edition; of packs that could not be kept all there is. */
const contents = new Map<string, Promise<ReadContent>>();

/** Has the content of an installed pack at hand, as it was just read from a file. */
export function holdContent({ sha256 }: PackEntry, content: ReadContent): void {
  contents.set(sha256, cleaned(content));
}

/** The content of an installed pack. Rejects with a LostPack where it can't be had. */
export async function contentOf({ pack, sha256 }: PackEntry): Promise<ReadContent> {
  const known = contents.get(sha256);
  if (known) return known;
  const reading = keptContent(pack.id).then(async (content) => {
    if (!content) throw lostBy(pack.title);
    if (content !== 'older') return cleaned(content);
    // A tab of another release has read it since.
    const { readKept } = await import('./pack-anew.ts');
    return cleaned((await readKept(pack.id, pack.title)).content);
  });
  contents.set(sha256, reading);
  reading.catch(() => contents.delete(sha256));
  return reading;
}

/** HTML of a stranger's file is sanitised once more, by code that is fetched with the first such pack. */
async function cleaned(content: ReadContent): Promise<ReadContent> {
  const { sanitised } = await import('./pack-html.ts');
  return sanitised(content);
}

/** True where `loadExercise` would find an exercise. */
export function hasExercise(pack: string, slug: string): boolean {
  const entry = installed.value.get(pack);
  return entry ? entry.pack.exercises.some((card) => card.slug === slug) : builtIn.hasExercise(pack, slug);
}

/** The whole exercise, fetched when first asked for. Rejects where there is none of these names. */
export async function loadExercise(pack: string, slug: string): Promise<Exercise> {
  const entry = installed.peek().get(pack);
  if (!entry) return builtIn.loadExercise(pack, slug);
  const { exercises } = await contentOf(entry);
  return found(exercises, (each) => each.slug === slug);
}

/** What a pack tells around its exercises, fetched when first asked for. Rejects where there is none of this name. */
export async function loadStory(pack: string): Promise<Story> {
  const entry = installed.peek().get(pack);
  return entry ? (await contentOf(entry)).story : builtIn.loadStory(pack);
}

/** The whole dataset, by the name that cards and stories give; fetched when first asked for. Rejects where there is none. */
export async function loadDataset(name: string): Promise<Dataset> {
  const [pack = '', own] = name.split('/');
  const entry = own === undefined ? undefined : installed.peek().get(pack);
  if (!entry) return builtIn.loadDataset(name);
  const { datasets } = await contentOf(entry);
  return found(datasets, (each) => each.name === own);
}

function found<T>(all: readonly T[], isMeant: (each: T) => boolean): T {
  const one = all.find(isMeant);
  if (!one) throw new RangeError('There is nothing of this name in the pack.');
  return one;
}
