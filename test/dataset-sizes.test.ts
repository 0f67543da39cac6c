import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIZES, type Size, sizesOf } from '../src/dataset/dataset.ts';
import { filesBelow } from '../src/dataset/disk.ts';
import { readDatasets } from '../src/dataset/read-dataset.ts';
import { build, checksums, openBoth } from './dataset/engines.ts';

// Apart from datasets.test.ts, so that two cores share what takes longest.

// 20 M rows take half a minute a dataset
const slow = process.env['CI'] || process.env['ARCHIPELAGO_XL'];
const sizes: Size[] = slow ? ['S', 'M', 'L', 'XL'] : ['S', 'M', 'L'];

let engines: Awaited<ReturnType<typeof openBoth>>;
beforeAll(async () => {
  engines = await openBoth();
});
afterAll(() => engines.close());

describe.each(readDatasets(filesBelow(join(import.meta.dirname, '..'))))('dataset $name', (dataset) => {
  const made = sizesOf(dataset).map(([size]) => size);

  test.each(sizes.filter((size) => made.includes(size)))(
    'size %s has the stated checksums on both engines',
    { timeout: 180_000 },
    async (size) => {
      for (const [, engine] of engines.all) {
        await build(engine, 'sized', { dataset, profile: 'sized', seed: 1, rows: SIZES[size] });
        const found = await checksums(engine, 'sized', dataset.tables);
        await engine.unload('sized');
        expect(found).toEqual(dataset.checksums[size]);
      }
    },
  );

  test('the sizes count the rows of the main table, within a tenth', () => {
    const main = dataset.tables[0]?.name ?? '';
    for (const size of made) {
      const rows = Number(dataset.checksums[size][main]?.split(' ')[0]);
      expect(Math.abs(rows / SIZES[size] - 1)).toBeLessThan(0.1);
    }
  });
});
