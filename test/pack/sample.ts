import { createHash } from 'node:crypto';
import { filesInMemory } from '../../src/dataset/files.ts';
import { type ListedFile, manifestText, PACK_FORMAT, type PackManifest } from '../../src/pack/manifest.ts';
import { readPackFile, writePackFile } from '../../src/pack/pack-file.ts';
import { FIXTURE, textsBelow } from '../dataset/fixture.ts';
import { type RawEnd, type RawFile, rawZip } from './zip.ts';

/** The miniature repository of the tests as a pack: one exercise, one dataset. */
export const SAMPLE_TEXTS: ReadonlyMap<string, string> = textsBelow(FIXTURE);

export const SAMPLE_ABOUT: Omit<PackManifest, 'format' | 'files'> = {
  id: 'harbour',
  title: 'The harbour',
  summary: 'Queries about water.',
  version: '1.0.0',
  authors: ['Ada', 'Grace'],
  licence: 'MIT',
  languages: ['en'],
  engine: 'DuckDB v1.5.6',
  report: [
    {
      ...{ slug: 'high-water', solutions: 2, wrongAnswers: 1, killed: 10, equivalent: 0, surviving: 3 },
      worlds: 99,
    },
  ],
};

export const SAMPLE = await writePackFile(SAMPLE_ABOUT, SAMPLE_TEXTS);
export const SAMPLE_FILES = filesInMemory(SAMPLE_TEXTS);
export const SAMPLE_MANIFEST = (await readPackFile(SAMPLE)).manifest;

const EXAMPLE = 'exercises/harbour/a.sql';

/** A zip with a true manifest of its files, however they lie; `manifest` replaces keys of it. */
export function packOf(
  files: readonly RawFile[] = [{ name: EXAMPLE, content: 'SELECT 1' }],
  manifest: Record<string, unknown> = {},
  end: RawEnd = {},
): Uint8Array {
  const listed: ListedFile[] = files.map(({ name, content }) => ({
    path: typeof name === 'string' ? name : 'unnamed',
    size: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const whole: PackManifest = { ...SAMPLE_ABOUT, format: PACK_FORMAT, files: listed };
  const text = JSON.stringify({ ...JSON.parse(manifestText(whole)), ...manifest });
  return rawZip([{ name: 'manifest.json', content: text }, ...files], end);
}
