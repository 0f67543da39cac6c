import { ROOT } from '../../src/cli/install.mjs';
import { filesBelow } from '../../src/dataset/disk.ts';
import type { Files } from '../../src/dataset/files.ts';
import type { PackManifest } from '../../src/pack/manifest.ts';
import { writePackFile } from '../../src/pack/pack-file.ts';
import { FIXTURE_FILES } from '../dataset/fixture.ts';

/** The texts below folders, by path. */
function textsOf(files: Files, ...folders: string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const gather = (folder: string) => {
    for (const { name, kind } of files.entries(folder)) {
      const path = `${folder}/${name}`;
      if (kind === 'folder') gather(path);
      else texts.set(path, files.text(path) ?? '');
    }
  };
  for (const folder of folders) gather(folder);
  return texts;
}

/** The miniature pack: `harbour` with one exercise on one dataset. */
export function harbourTexts(): Map<string, string> {
  return textsOf(FIXTURE_FILES, 'exercises/harbour', 'datasets/tides');
}

/** One exercise of a built-in pack as a pack of its own. */
export function oneExercise(pack: string, folder: string, dataset: string): Map<string, string> {
  const own = `exercises/${pack}/${folder}`;
  const texts = textsOf(filesBelow(ROOT), own, `datasets/${dataset}`);
  const packFile = filesBelow(ROOT).text(`exercises/${pack}/pack.md`) ?? '';
  return texts.set(`exercises/${pack}/pack.md`, packFile);
}

const FRONT = /^(title|summary): (.*)$/gm;
const DETAIL = /^(version|authors|licence|languages): .*\n/gm;

/** A pack file of texts, as `pack build` writes it; title and summary are those of its pack.md, which is told the rest. */
export async function packFileOf(
  texts: ReadonlyMap<string, string>,
  about: Partial<PackManifest> = {},
): Promise<Buffer> {
  const [packFile = ''] = [...texts.keys()].filter((path) => path.endsWith('/pack.md'));
  const text = texts.get(packFile) ?? '';
  const front = Object.fromEntries([...text.matchAll(FRONT)].map(([, key, value]) => [key, value]));
  const manifest = {
    id: packFile.split('/')[1] ?? '',
    title: front['title'] ?? '',
    summary: front['summary'] ?? '',
    version: '1.0.0',
    authors: ['Ada'],
    licence: 'MIT',
    languages: ['en'],
    engine: 'DuckDB v1.5.6',
    report: [],
    ...about,
  };
  const { version, authors, licence, languages } = manifest;
  const details = Object.entries({ version, authors, licence, languages })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
  const told = text.replace(DETAIL, '').replace('\n---\n', () => `\n${details}---\n`);
  return Buffer.from(await writePackFile(manifest, new Map(texts).set(packFile, told)));
}
