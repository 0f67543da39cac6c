import { join } from 'node:path';
import { build, createServer } from 'vite';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/exercise/vite-plugin.ts';
import { Copy, FIXTURE } from '../dataset/fixture.ts';

const CATALOGUE = join(import.meta.dirname, '../../src/exercise/catalogue.ts');

async function chunksOf(root: string) {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [catalogue(root)],
    build: {
      write: false,
      minify: false,
      lib: { entry: CATALOGUE, formats: ['es'], fileName: 'catalogue' },
    },
  });
  if (!Array.isArray(result) || !result[0]) throw new Error('the build gave no output');
  return result[0].output.filter((file) => file.type === 'chunk');
}

test('the catalogue holds cards only; each exercise, dataset and story is a chunk of its own', async () => {
  const chunks = await chunksOf(FIXTURE);
  const entry = chunks.find((chunk) => chunk.isEntry);
  expect(entry?.code).toContain('Queries about water.');
  expect(entry?.code).not.toContain('min(level_m)');
  expect(entry?.dynamicImports).toHaveLength(3);
  expect(entry?.code).not.toContain('comes <strong>and');
  expect(chunks.filter((chunk) => chunk.code.includes('min(level_m)'))).toHaveLength(1);
  expect(chunks.filter((chunk) => chunk.code.includes('INSERT INTO gauges'))).toHaveLength(1);
});

test('a faulty folder stops the build with file and line', async () => {
  using copy = new Copy().replace('exercises/harbour/pack.md', 'order: 1', 'order: first');
  await expect(chunksOf(copy.root)).rejects.toThrow('exercises/harbour/pack.md:4: "order": write a number');
});

test('exercises, datasets and stories load by name, and unknown names are refused', async () => {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    plugins: [catalogue(FIXTURE)],
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const module = (await server.ssrLoadModule(
      CATALOGUE,
    )) as typeof import('../../src/exercise/catalogue.ts');
    expect(module.packs.map(({ id }) => id)).toEqual(['harbour']);
    expect(module.datasets).toEqual([{ name: 'tides', title: 'Tide gauges' }]);
    expect(module.hasExercise('harbour', 'high-water')).toBe(true);
    expect(module.hasExercise('harbour', 'toString')).toBe(false);
    expect((await module.loadExercise('harbour', 'high-water')).title).toBe('High water');
    expect((await module.loadDataset('tides')).tables).toHaveLength(2);
    await expect(module.loadExercise('harbour', 'low-water')).rejects.toThrow(
      'There is no exercise harbour/low-water.',
    );
    expect((await module.loadStory('harbour')).prose).toContain('Water comes');
    await expect(module.loadStory('toString')).rejects.toThrow('There is no pack toString.');
    await expect(module.loadDataset('constructor')).rejects.toThrow('There is no dataset constructor.');
  } finally {
    await server.close();
  }
});
