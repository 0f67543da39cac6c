import type { Files } from '../dataset/files.ts';
import type { PackDetails } from '../exercise/pack-details.ts';
import type { Catalogue } from '../exercise/read-pack.ts';
import { PackFault } from './fault.ts';

/** What a pack file of one pack is made from. */
export interface PackContent extends PackDetails {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** By path, with `\n` line ends: the folder of the pack, and those of the datasets that it uses. */
  readonly texts: ReadonlyMap<string, string>;
}

const EXAMPLES = {
  version: 'version: 1.0.0',
  authors: 'authors: [Your Name]',
  licence: 'licence: CC-BY-4.0',
  languages: 'languages: [en]',
} as const;

/**
 * One pack of a catalogue, out of the files that the catalogue was read from. Throws a RangeError where there is none of
 * this id, and a PackFault where its pack.md leaves out what a file has to say.
 */
export function packContent(files: Files, catalogue: Catalogue, id: string): PackContent {
  const pack = catalogue.packs.find((each) => each.id === id);
  if (!pack) throw new RangeError(`There is no pack ${id}.`);
  const folders = [`exercises/${id}`, ...datasetsOf(catalogue, id).map((name) => `datasets/${name}`)];
  const texts = new Map<string, string>();
  for (const folder of folders) gather(files, folder, texts);
  const { title, summary } = pack;
  return { ...completeDetails(catalogue.details.get(id) ?? {}, id), id, title, summary, texts };
}

/** Names of the datasets that a pack's exercises and its story read, each once, in order. */
export function datasetsOf({ exercises, stories }: Catalogue, id: string): string[] {
  const asked = exercises.filter(({ pack }) => pack === id).map(({ dataset }) => dataset);
  const story = stories.find(({ pack }) => pack === id);
  const told = [story?.incident?.graph?.dataset, story?.closing?.dataset];
  const names = [...asked, ...told].filter((name) => name !== undefined && name !== null);
  return [...new Set(names)].sort();
}

function gather(files: Files, folder: string, texts: Map<string, string>): void {
  for (const { name, kind } of files.entries(folder)) {
    const path = `${folder}/${name}`;
    if (kind === 'folder') gather(files, path, texts);
    else texts.set(path, (files.text(path) ?? '').replaceAll('\r\n', '\n'));
  }
}

function completeDetails(details: Partial<PackDetails>, id: string): PackDetails {
  const { version, authors, licence, languages } = details;
  if (version && authors && licence && languages) return { version, authors, licence, languages };
  const missing = (Object.keys(EXAMPLES) as (keyof PackDetails)[]).filter((key) => !details[key]);
  const lines = missing.map((key) => `"${EXAMPLES[key]}"`).join(', ');
  throw new PackFault(
    'manifest',
    `exercises/${id}/pack.md`,
    `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing, which a file has to say; add lines like ${lines} to the frontmatter`,
  );
}
