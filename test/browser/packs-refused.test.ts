import { deflateRawSync } from 'node:zlib';
import { expect } from 'vitest';
import { packOf } from '../pack/sample.ts';
import { rawZip } from '../pack/zip.ts';
import { test } from './harness.ts';
import { arrived, choose, inList, installHarbour } from './pack-desk.ts';

/** Zips that mean harm, each with what the page says of it. */
const HARMFUL: readonly (readonly [does: string, file: Uint8Array, words: RegExp])[] = [
  [
    'unpacks to more than it says',
    packOf([
      {
        name: 'exercises/harbour/a.sql',
        content: '',
        size: 9,
        packed: deflateRawSync(Buffer.alloc(10_000_000)),
      },
    ]),
    /a\.sql: unpacks to more/,
  ],
  [
    'says that it unpacks to 4 GB',
    packOf([
      {
        ...{ name: 'exercises/harbour/a.sql', content: '', size: 4_000_000_000 },
        packed: deflateRawSync(Buffer.alloc(10_000_000)),
      },
    ]),
    /a\.sql: unpacks to more/,
  ],
  [
    'has a million files',
    rawZip([{ name: 'exercises/harbour/a.sql', content: '' }], {
      ...{ count: 0xffff, between: Buffer.alloc(19_000_000) },
    }),
    /65535 files or more; 2000 is the most/,
  ],
  [
    'leads out of its folder',
    packOf([{ name: '../../a.sql', content: 'SELECT 1' }]),
    /its name leads out of its folder/,
  ],
  [
    'is not what its manifest tells of',
    packOf(undefined, {
      files: [{ path: 'exercises/harbour/a.sql', size: 8, sha256: '0'.repeat(64) }],
    }),
    /a\.sql: is not the file that the manifest tells of: the pack was changed or cut on its way; get it again/,
  ],
  [
    'is of a format to come',
    packOf(undefined, { format: 2 }),
    /needs a newer Archipelago: format 2, this one reads 1/,
  ],
];

for (const [does, file, words] of HARMFUL) {
  test(`a pack that ${does} is refused in a sentence, and what is installed stays`, async ({ tab }) => {
    const { page } = tab;
    await installHarbour(tab);
    await choose(tab, 'harmful.sqlpack', Buffer.from(file));
    const refused = arrived(page, 'harmful.sqlpack cannot be used');
    await refused.getByText(words).waitFor();
    expect(await tab.axe()).toEqual([]);
    await page.reload();
    await inList(page, 'From files', 'The harbour').waitFor();
  });
}
