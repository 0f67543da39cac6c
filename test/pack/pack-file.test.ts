import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/dataset/disk.ts';
import { type Catalogue, readCatalogue } from '../../src/exercise/read-pack.ts';
import { CHANGED, PackFault } from '../../src/pack/fault.ts';
import { packFileName, readPackFile, writePackFile } from '../../src/pack/pack-file.ts';
import { datasetsOf, packContent } from '../../src/pack/pack-folder.ts';
import { packOf, SAMPLE, SAMPLE_ABOUT, SAMPLE_TEXTS } from './sample.ts';
import { rawZip } from './zip.ts';

const ours = filesBelow('.');
const catalogue = readCatalogue(ours);

/** What a catalogue says of one pack. */
function partOf(whole: Catalogue, id: string) {
  const { packs, exercises, stories, datasets, folders, equivalents, lines, details } = whole;
  const names = datasetsOf(whole, id);
  const ofPack = <T>(all: ReadonlyMap<string, T>) =>
    [...all].filter(([address]) => address.startsWith(`${id}/`));
  return {
    packs: packs.filter((pack) => pack.id === id),
    exercises: exercises.filter(({ pack }) => pack === id),
    stories: stories.filter(({ pack }) => pack === id),
    datasets: datasets.filter(({ name }) => names.includes(name)),
    folders: ofPack(folders),
    equivalents: ofPack(equivalents),
    lines: ofPack(lines),
    details: details.get(id),
  };
}

test.each(catalogue.packs.map(({ id }) => id))('%s as a file and back is the same pack', async (id) => {
  const { texts, ...about } = packContent(ours, catalogue, id);
  const made = { ...about, engine: 'DuckDB v1.5.6', report: [] };
  const [bytes, again] = [
    await writePackFile(made, texts),
    await writePackFile(made, new Map([...texts].reverse())),
  ];
  expect(Buffer.from(bytes).equals(again)).toBe(true);
  const read = await readPackFile(bytes);
  expect(read.manifest).toMatchObject({ id, version: '1.0.0', authors: ['Archipelago'], licence: 'MIT' });
  const back = readCatalogue(read.files);
  expect(partOf(back, id)).toEqual(partOf(catalogue, id));
  expect(back.datasets.map(({ name }) => name)).toEqual(datasetsOf(catalogue, id));
});

test('the bytes of a pack are the same on every machine', async () => {
  const { sha256, size } = await readPackFile(SAMPLE);
  expect({ sha256, size }).toEqual({
    sha256: '7bf47a0eacd3f47bfdef08e587ea24242c232ab90d8e767e134ed776931b510d',
    size: 4100,
  });
});

test('line ends of another system give the same file', async () => {
  const texts = [...SAMPLE_TEXTS].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')] as const);
  const { filesInMemory } = await import('../../src/dataset/files.ts');
  const files = filesInMemory(new Map(texts));
  const read = readCatalogue(files);
  const details = { version: '1.0.0', authors: ['Ada', 'Grace'], licence: 'MIT', languages: ['en'] };
  const { texts: packed } = packContent(
    files,
    { ...read, details: new Map([['harbour', details]]) },
    'harbour',
  );
  expect(Buffer.from(await writePackFile(SAMPLE_ABOUT, packed)).equals(SAMPLE)).toBe(true);
});

test('a file is named after its pack and version', () => {
  expect(packFileName(SAMPLE_ABOUT)).toBe('harbour-1.0.0.sqlpack');
});

test('a pack that leaves out what a file has to say is told what and where', () => {
  const details = { version: '1.0.0', licence: 'MIT' };
  expect(() =>
    packContent(ours, { ...catalogue, details: new Map([['point-in-time', details]]) }, 'point-in-time'),
  ).toThrow(
    'exercises/point-in-time/pack.md: authors, languages are missing, which a file has to say; add lines like "authors: [Your Name]", "languages: [en]" to the frontmatter',
  );
});

test.each(['../x', 'exercises/harbour/../x.sql', 'exercises/harbour/CON sole.sql', 'README.md'])(
  'nothing is written at %s',
  async (path) => {
    await expect(writePackFile(SAMPLE_ABOUT, new Map([[path, '']]))).rejects.toThrow(PackFault);
  },
);

/** How a pack is refused: its code and message. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const fault = await readPackFile(bytes).then(
    () => null,
    (error) => error,
  );
  expect(fault).toBeInstanceOf(PackFault);
  return `${fault.code} | ${fault.message}`;
}

const FILE = 'exercises/harbour/a.sql';

describe('files against the manifest', () => {
  test('a pack of files as the manifest tells is read', async () => {
    const { files, manifest } = await readPackFile(packOf());
    expect(files.text(FILE)).toBe('SELECT 1');
    expect(manifest.files).toHaveLength(1);
  });

  test('no manifest', async () => {
    expect(await refusal(rawZip([{ name: FILE, content: '' }]))).toMatch(
      /^manifest \| manifest\.json: is missing/,
    );
    expect(await refusal(rawZip([]))).toMatch(/^manifest \| manifest\.json: is missing/);
  });

  test.each([
    ['another hash', { sha256: '0'.repeat(64) }],
    ['another size', { size: 9 }],
  ])('%s', async (_, lie) => {
    const file = {
      path: FILE,
      size: 8,
      sha256: 'e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5',
    };
    expect(await refusal(packOf(undefined, { files: [{ ...file, ...lie }] }))).toBe(
      `hash | ${FILE}: is not the file that the manifest tells of: ${CHANGED}`,
    );
  });

  test('a file that is not listed, and one that is listed and not there', async () => {
    expect(await refusal(packOf(undefined, { files: [] }))).toMatch(
      /^unlisted \| exercises\/harbour\/a\.sql: is in/,
    );
    const listed = { path: 'exercises/harbour/b.sql', size: 0, sha256: '0'.repeat(64) };
    const { manifest } = await readPackFile(packOf());
    expect(await refusal(packOf(undefined, { files: [...manifest.files, listed] }))).toMatch(
      /^missing \| exercises\/harbour\/b\.sql: is in the manifest/,
    );
    expect(await refusal(packOf(undefined, { files: [...manifest.files, ...manifest.files] }))).toMatch(
      /^manifest \| manifest\.json: lists a file twice/,
    );
  });

  test('a file of another pack', async () => {
    expect(await refusal(packOf([{ name: 'exercises/gaps-and-islands/a.sql', content: '' }]))).toMatch(
      /^path \| .*belongs to another pack than harbour/,
    );
  });

  test.each(['a.sql', 'a.zip', 'a.sqlpack'])('a pack in a pack, called %s, is not opened', async (name) => {
    const path = `exercises/harbour/${name}`;
    expect(await refusal(packOf([{ name: path, content: SAMPLE, method: 0 }]))).toMatch(
      new RegExp(`^not-text \\| ${path}: `),
    );
  });

  test('a file that is not UTF-8', async () => {
    expect(await refusal(packOf([{ name: FILE, content: Uint8Array.of(0x53, 0xff) }]))).toMatch(
      /^not-text \| /,
    );
  });
});
