import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leanWasm } from '../engine/lean-wasm.ts';
import { ROOT } from './install.mjs';
import { serve } from './serve.ts';

/** The page of bench-engines-page.ts, built and served as the app is. */
export interface EnginesSite {
  readonly url: string;
  close(): void;
}

/** Builds the page into a folder of its own and serves it, cross-origin isolated, on a free port. */
export async function serveEngines(): Promise<EnginesSite> {
  const { build } = await import('vite');
  const dist = mkdtempSync(join(tmpdir(), 'archipelago-engines-'));
  await build({
    configFile: false,
    root: ROOT,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [leanWasm()],
    build: {
      target: 'es2022',
      outDir: dist,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: join(import.meta.dirname, 'bench-engines-page.ts'),
        output: { entryFileNames: 'engines.js' },
      },
    },
  });
  const head = '<!doctype html><title>Bench</title><link rel="icon" href="data:,">';
  writeFileSync(join(dist, 'index.html'), `${head}<script type="module" src="engines.js"></script>`);
  writeFileSync(join(dist, '404.html'), head);
  writeFileSync(
    join(dist, '.build.json'),
    JSON.stringify({ fingerprint: '', nonce: 'bench', release: false }),
  );
  const server = await serve({ dist, port: 0, base: '/' });
  return {
    url: server.url,
    close() {
      server.close();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}
