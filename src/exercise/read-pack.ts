import type { Dataset } from '../dataset/dataset.ts';
import { Faults } from '../dataset/fault.ts';
import type { Files } from '../dataset/files.ts';
import { Folder } from '../dataset/folder.ts';
import { readFrontMatter } from '../dataset/front-matter.ts';
import { renderMarkdown } from '../dataset/markdown.ts';
import { datasetsIn } from '../dataset/read-dataset.ts';
import type { Equivalent } from './equivalent.ts';
import type { Exercise, ExerciseCard, Pack } from './exercise.ts';
import type { PackDetails } from './pack-details.ts';
import { REPLAY_FILE, readReplay } from './read-appraisal.ts';
import { exerciseIn, type Lines, type ReadExercise } from './read-exercise.ts';
import { CLOSING_FILE, readStory } from './read-story.ts';
import { packSchema } from './schema.ts';
import type { Story } from './story.ts';

const FILES = ['pack.md', CLOSING_FILE, REPLAY_FILE];
const PACK_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EXERCISE_FOLDER = /^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Everything in `datasets/` and `exercises/`. */
export interface Catalogue {
  /** In the order their pack.md asks for. */
  readonly packs: readonly Pack[];
  /** In the order of the packs, then of their folder numbers. */
  readonly exercises: readonly Exercise[];
  /** One of each pack. */
  readonly stories: readonly Story[];
  readonly datasets: readonly Dataset[];
  /** By `<pack>/<slug>`, where each exercise was read: `exercises/point-in-time/03-asof-join`. */
  readonly folders: ReadonlyMap<string, string>;
  /** By `<pack>/<slug>`, what each exercise's folder says of mutants; of use to the gate alone. */
  readonly equivalents: ReadonlyMap<string, readonly Equivalent[]>;
  /** By `<pack>/<slug>`, where each exercise.md states its measures and invariants; for the gate too. */
  readonly lines: ReadonlyMap<string, Lines>;
  /** By the id of a pack, what its pack.md says for whoever gets it as a file; of use to those who make files alone. */
  readonly details: ReadonlyMap<string, Partial<PackDetails>>;
}

/** Reads `datasets/` and `exercises/`. Throws a ContentError that names every fault's file and line. */
export function readCatalogue(files: Files): Catalogue {
  const faults = new Faults();
  const datasets = datasetsIn(files, faults);
  const folder = new Folder(files, 'exercises', faults);
  folder.refuseStrays(
    (entry) => (entry.kind === 'folder' ? PACK_FOLDER.test(entry.name) : entry.name === 'README.md'),
    'README.md and folders of packs named like gaps-and-islands',
  );
  const packs = folder
    .entries()
    .filter((entry) => entry.kind === 'folder' && PACK_FOLDER.test(entry.name))
    .flatMap(({ name }) => packIn(folder.within(name), name, datasets) ?? []);
  packs.sort((a, b) => a.order - b.order);
  faults.throwIfAny();
  const all = packs.flatMap(({ exercises }) => exercises);
  const byAddress = <T>(of: (read: ReadExercise) => T) =>
    new Map(all.map((read) => [`${read.exercise.pack}/${read.exercise.slug}`, of(read)]));
  return {
    packs: packs.map(({ pack }) => pack),
    exercises: all.map(({ exercise }) => exercise),
    stories: packs.map(({ story }) => story),
    datasets: [...datasets.values()].filter((dataset) => dataset !== null),
    folders: byAddress(({ folder }) => folder),
    equivalents: byAddress(({ equivalents }) => equivalents),
    lines: byAddress(({ lines }) => lines),
    details: new Map(packs.map(({ pack, details }) => [pack.id, details])),
  };
}

type Datasets = ReadonlyMap<string, Dataset | null>;

interface OrderedPack {
  readonly order: number;
  readonly pack: Pack;
  readonly story: Story;
  readonly details: Partial<PackDetails>;
  readonly exercises: readonly ReadExercise[];
}

function packIn(folder: Folder, id: string, datasets: Datasets): OrderedPack | null {
  folder.refuseStrays(
    (entry) => (entry.kind === 'folder' ? EXERCISE_FOLDER.test(entry.name) : FILES.includes(entry.name)),
    `${FILES.join(', ')} and folders of exercises named like 01-login-streaks`,
  );
  const replay = readReplay(folder, `../${REPLAY_FILE}`);
  const slugs = new Set<string>();
  const exercises = folder.entries().flatMap((entry) => {
    const slug = entry.kind === 'folder' ? EXERCISE_FOLDER.exec(entry.name)?.[2] : undefined;
    if (!slug) return [];
    if (slugs.has(slug))
      folder.fault(entry.name, 1, `another exercise of the pack is called ${slug}; rename one`);
    slugs.add(slug);
    return exerciseIn(folder.within(entry.name), id, slug, datasets, replay) ?? [];
  });
  const file = readFrontMatter(folder, 'pack.md', packSchema);
  if (!file) return null;
  const { html: prose, refusedLinks } = renderMarkdown(file.body);
  for (const { address, line } of refusedLinks) {
    folder.fault('pack.md', file.bodyLine + line - 1, `links to ${address}; link to https: only`);
  }
  const { title, summary, order, incident: _, ...details } = file.data;
  const cards = exercises.map(({ exercise }) => cardOf(exercise));
  const story = readStory(folder, id, file, prose, datasets);
  return { order, exercises, story, details, pack: { id, title, summary, exercises: cards } };
}

function cardOf({ pack, slug, title, summary, difficulty, minutes, dataset }: Exercise): ExerciseCard {
  return { pack, slug, title, summary, difficulty, minutes, dataset };
}
