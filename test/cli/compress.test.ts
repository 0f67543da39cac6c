import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compress } from '../../src/cli/compress.ts';

let folder: string;
let cache: string;
let files: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archipelago-compress-'));
  cache = join(folder, 'cache');
  files = join(folder, 'files');
  mkdirSync(join(files, 'deep'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

test('text and wasm get both compressed copies, which hold the same bytes', async () => {
  const content = Buffer.from('abc '.repeat(1000));
  writeFileSync(join(files, 'page.html'), content);
  writeFileSync(join(files, 'deep', 'engine.wasm'), content);
  await compress(files, cache, false);
  for (const path of ['page.html', join('deep', 'engine.wasm')]) {
    expect(brotliDecompressSync(readFileSync(join(files, `${path}.br`)))).toEqual(content);
    expect(gunzipSync(readFileSync(join(files, `${path}.gz`)))).toEqual(content);
  }
});

test('fonts and very small files are left as they are', async () => {
  writeFileSync(join(files, 'sans.woff2'), 'x'.repeat(5000));
  writeFileSync(join(files, 'tiny.js'), 'export {}');
  await compress(files, cache, false);
  expect(readdirSync(files).filter((name) => /\.(br|gz)$/.test(name))).toEqual([]);
});

test('a large file is compressed once and remembered by its content', async () => {
  const content = Buffer.from(Array.from({ length: 100_000 }, (_, i) => `${i * 7919}`).join(' '));
  writeFileSync(join(files, 'worker.js'), content);
  await compress(files, cache, false);
  const kept = readdirSync(cache);
  expect(kept).toHaveLength(2);

  for (const name of kept) writeFileSync(join(cache, name), 'remembered');
  writeFileSync(join(files, 'renamed.js'), content);
  await compress(files, cache, false);
  expect(readFileSync(join(files, 'renamed.js.br'), 'utf8')).toBe('remembered');
  expect(readFileSync(join(files, 'renamed.js.gz'), 'utf8')).toBe('remembered');
});
