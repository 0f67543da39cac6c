import { afterAll, beforeAll, expect, test } from 'vitest';
import { provePack } from '../../src/app/pack-gate.ts';
import { readPack } from '../../src/app/pack-reading.ts';
import { TEMPLATE } from '../../src/cli/pack-new.ts';
import { filesInMemory } from '../../src/dataset/files.ts';
import { openNative } from '../../src/engine/duckdb-native.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { writePackFile } from '../../src/pack/pack-file.ts';
import { packContent } from '../../src/pack/pack-folder.ts';
import { textsBelow } from '../dataset/fixture.ts';
import { UNPROVABLE } from '../pack/unprovable.ts';

const MINUTES = 240_000;
let engine: Engine;
beforeAll(async () => {
  engine = await openNative();
});
afterAll(() => engine.close());

/** What the gate of the page says of the pack that `pack new ports` writes, with a part of a solution replaced. */
async function proofOf(solution: string, from: string, to: string) {
  const changed = `/solutions/${solution}.sql`;
  const texts = new Map(
    [...textsBelow(TEMPLATE)].map(([path, text]) => [
      path.replace('PACK', 'ports'),
      path.endsWith(changed) ? text.replace(from, () => to) : text,
    ]),
  );
  const files = filesInMemory(texts);
  const content = packContent(files, readCatalogue(files), 'ports');
  const bytes = await writePackFile({ ...content, engine: 'DuckDB v1.5.6', report: [] }, content.texts);
  const reading = await readPack(new Blob([Uint8Array.from(bytes)]));
  if (reading.kind === 'refused') throw new Error(reading.message);
  return provePack(engine, reading.read.content, () => {});
}

test('a pack as it is made first is proved by the gate of the page too', { timeout: MINUTES }, async () => {
  const { findings, reports } = await proofOf('aggregates', '', '');
  expect(findings).toEqual([]);
  expect(reports).toMatchObject([
    { slug: 'last-seen', solutions: 2, wrongAnswers: 4, surviving: 0, worlds: 99 },
  ]);
});

test.each(UNPROVABLE)(
  'of a pack whose reference %s the gate of the page says it, with what to do',
  { timeout: MINUTES },
  async (_, [solution, from, to], said) => {
    const { findings, reports } = await proofOf(solution, from, to);
    expect(findings[0]).toBe(said);
    // The others are told all the same.
    expect(reports).toMatchObject([{ slug: 'last-seen', wrongAnswers: 4 }]);
  },
);
