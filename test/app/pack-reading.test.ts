import { expect, test } from 'vitest';
import { readPack } from '../../src/app/pack-reading.ts';
import type { PackDetails } from '../../src/exercise/pack-details.ts';
import { writePackFile } from '../../src/pack/pack-file.ts';
import { SAMPLE_ABOUT, SAMPLE_TEXTS } from '../pack/sample.ts';

const PACK = 'exercises/harbour/pack.md';
const OTHER = {
  title: 'Another harbour',
  summary: 'Queries about ships.',
  version: '1.0.1',
  authors: ['Ada', 'Mallory'],
  licence: 'CC-BY-4.0',
  languages: ['en', 'de'],
} as const;

/** The miniature pack whose pack.md says what its manifest says, with parts of the manifest replaced. */
async function fileWith(manifest: Partial<typeof OTHER> = {}): Promise<Blob> {
  const { version, authors, licence, languages }: PackDetails = SAMPLE_ABOUT;
  const details = Object.entries({ version, authors, licence, languages })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
  const text = (SAMPLE_TEXTS.get(PACK) ?? '').replace('\n---\n', `\n${details}---\n`);
  const texts = new Map(SAMPLE_TEXTS).set(PACK, text);
  return new Blob([Uint8Array.from(await writePackFile({ ...SAMPLE_ABOUT, ...manifest }, texts))]);
}

test('a pack whose manifest says what its pack.md says is read', async () => {
  expect(await readPack(await fileWith())).toMatchObject({
    kind: 'read',
    read: { entry: { isKept: false } },
  });
});

test.each(Object.entries(OTHER))(
  'a pack is refused where its manifest and its pack.md differ in %s',
  async (key, value) => {
    const here = [value].flat().join(', ');
    const there = [SAMPLE_ABOUT[key as keyof typeof OTHER]].flat().join(', ');
    expect(await readPack(await fileWith({ [key]: value }))).toEqual({
      kind: 'refused',
      message: `manifest.json: says ${key} "${here}", exercises/harbour/pack.md says "${there}"; build the pack again.`,
      faults: [],
    });
  },
);
