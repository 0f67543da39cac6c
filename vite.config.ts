import { defineConfig } from 'vitest/config';
import { filesBelow } from './src/dataset/disk.ts';
import './src/cli/node-20.ts';
import { offline } from './src/cli/offline-plugin.ts';
import { packFiles } from './src/cli/pack-files-plugin.ts';
import { pages } from './src/cli/pages-plugin.ts';
import { leanWasm } from './src/engine/lean-wasm.ts';
import { type Catalogue, readCatalogue } from './src/exercise/read-pack.ts';
import { catalogue } from './src/exercise/vite-plugin.ts';

const root = import.meta.dirname;
// `pack watch` shows the packs of another folder.
const content = process.env['ARCHIPELAGO_CONTENT'] ?? root;
/** Read once in a build, the only one that asks. */
let read: Catalogue | undefined;
const whole = () => {
  read ??= readCatalogue(filesBelow(content));
  return read;
};

export default defineConfig({
  // Relative, so that the build works under any path of any static host.
  base: './',
  publicDir: false,
  plugins: [catalogue(content), leanWasm(), offline(root, whole), packFiles(root), pages(root, whole)],
  // Workers of ours fetch late what they need, as the page does.
  worker: {
    format: 'es',
    // What the page loads late, a worker of its gate has at once.
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
  },
  build: {
    target: 'es2022',
    // The policy allows no data: fonts, and every asset is to be cached by its own name.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // DuckDB's worker is one file of 0.8 MB.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // A script of its own, which each page loads first; see pages-plugin.ts.
      input: { index: `${root}/index.html`, start: `${root}/src/app/page-start.ts` },
      // A slow machine is no fault of the build.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          // Files of their own, which a change of the app leaves in the cache. The patterns end so that the
          // addresses of the worker and the wasm (`?url`) stay with who asks for them.
          groups: [
            { name: 'duckdb', test: /node_modules\/(@duckdb|apache-arrow|flatbuffers)\/.*js$/ },
            { name: 'sql-formatter', test: /node_modules\/(sql-formatter|nearley)\/.*js$/ },
            // The very first script and the starter of the engine wait for nothing else.
            { name: 'page-worker', test: /src\/(engine\/(page-worker|worker-link)|app\/kept-theme)\.ts$/ },
            // The rest of what the page needs at once, in one file: each panel that loads late would else cut out of it
            // what both use, and small files compress worse.
            { name: 'index', tags: ['$initial'], test: /^(?!.*\/src\/app\/page-start\.ts$)/ },
          ],
        },
      },
    },
  },
  test: {
    // Made for two cores; DuckDB itself uses what a worker leaves.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/exercises.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'gate',
          include: ['test/exercises.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/global-setup.ts',
          // One page at a time, so that timings and the two cores are its own.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
