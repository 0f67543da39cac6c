import { ContentError, type Fault } from '../dataset/fault.ts';
import type { Exercise, Pack } from '../exercise/exercise.ts';
import { type Catalogue, readCatalogue } from '../exercise/read-pack.ts';
import type { Story } from '../exercise/story.ts';
import { disagreements } from '../pack/agreement.ts';
import { PackFault, plainLine } from '../pack/fault.ts';
import { LIMITS, megabytes } from '../pack/limits.ts';
import { readPackFile } from '../pack/pack-file.ts';
import type { ExerciseFolder, ReadContent, ReadPack } from './pack-entry.ts';

/** A file as a pack, or why it is none. */
export type Reading =
  | { readonly kind: 'read'; readonly read: ReadPack }
  | {
      readonly kind: 'refused';
      /** What is wrong and what to do next. */
      readonly message: string;
      /** Of what is in the file, each with its place there; empty where the file itself is at fault. */
      readonly faults: readonly Fault[];
    };

/** Addresses of the page, under which no pack could be visited. */
const TAKEN = ['404', 'assets', 'index', 'lab', 'packs', 'scratch'];

/** Reads a file within the limits of packs, and all folders in it. Runs nothing. Never rejects. */
export async function readPack(file: Blob): Promise<Reading> {
  try {
    return { kind: 'read', read: await read(file) };
  } catch (error) {
    if (error instanceof ContentError) {
      const faults = error.faults.map((fault) => ({ ...fault, file: plainLine(fault.file) }));
      return refused('What is in the pack has faults. Its author can mend them and build it again.', faults);
    }
    if (error instanceof PackFault) return refused(error.message);
    // What a directory is, or a file that changed since it was chosen.
    if (error instanceof DOMException)
      return refused(
        'It could not be read. Choose a file that is there and no folder; if it has just changed, choose it again.',
      );
    throw error;
  }
}

function refused(message: string, faults: readonly Fault[] = []): Reading {
  return { kind: 'refused', message, faults };
}

async function read(file: Blob): Promise<ReadPack> {
  if (file.size > LIMITS.packBytes) {
    const [size, most] = [megabytes(file.size), megabytes(LIMITS.packBytes)];
    throw new PackFault(
      'too-large',
      null,
      `It has ${size}, and a pack has at most ${most}. Is it another file?`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const packFile = await readPackFile(bytes);
  const { manifest, size, sha256 } = packFile;
  const catalogue = readCatalogue(packFile.files);
  const [pack, ...others] = catalogue.packs;
  if (!pack || pack.id !== manifest.id || others.length > 0) {
    throw new PackFault('manifest', 'exercises', `holds no pack ${manifest.id} alone; build the pack again`);
  }
  const [disagreement] = disagreements(packFile, catalogue);
  if (disagreement) throw new PackFault('manifest', null, `${disagreement}.`);
  if (TAKEN.includes(pack.id)) {
    throw new PackFault(
      'manifest',
      null,
      `A pack called ${pack.id} would have the address of a part of this page. Its author has to rename its folder.`,
    );
  }
  const { id } = pack;
  return {
    bytes,
    entry: {
      pack: withAddresses(pack),
      datasets: catalogue.datasets.map(({ name, title }) => ({
        name: `${id}/${name}`,
        title: `${title} · ${pack.title}`,
      })),
      ...{ manifest, size, sha256, installedAt: Date.now(), proof: null, isKept: false },
    },
    content: contentOf(catalogue, id),
  };
}

function contentOf(catalogue: Catalogue, id: string): ReadContent {
  const { exercises, datasets, folders, equivalents, lines, stories } = catalogue;
  const story = stories.find(({ pack }) => pack === id);
  if (!story) throw new RangeError(`no story of ${id}`);
  const folder = ({ slug }: Exercise): [string, ExerciseFolder] => {
    const key = `${id}/${slug}`;
    const path = folders.get(key) ?? `exercises/${key}`;
    return [slug, { path, equivalents: equivalents.get(key) ?? [], lines: lines.get(key) ?? new Map() }];
  };
  return {
    exercises,
    datasets,
    story: storyWithAddresses(story),
    folders: new Map(exercises.map(folder)),
  };
}

/** Two packs may hold different datasets of one name, so that outside of the pack its own goes before it. */
function withAddresses(pack: Pack): Pack {
  const exercises = pack.exercises.map((card) => ({ ...card, dataset: `${pack.id}/${card.dataset}` }));
  return { ...pack, exercises };
}

function storyWithAddresses(story: Story): Story {
  const { pack, incident, closing } = story;
  const address = (name: string) => `${pack}/${name}`;
  const graph = incident?.graph ?? null;
  return {
    ...story,
    incident: incident && { ...incident, graph: graph && { ...graph, dataset: address(graph.dataset) } },
    closing: closing && { ...closing, dataset: closing.dataset === null ? null : address(closing.dataset) },
  };
}
