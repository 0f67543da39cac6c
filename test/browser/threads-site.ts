import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../src/cli/csp.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { listen } from '../../src/cli/listen.ts';
import { serve } from '../../src/cli/serve.ts';
import { leanWasm } from '../../src/engine/lean-wasm.ts';

/** The page of threads-page.tsx, built as the app is and served twice; each address ends in a slash. */
export interface ThreadsSite {
  /** With the policy and the headers of `npm start`. */
  readonly isolatedUrl: string;
  /** With the policy in the page and without a header. */
  readonly plainUrl: string;
  /** With the headers that isolate it, and without the script of the threads. */
  readonly lackingUrl: string;
  close(): void;
}

/** Builds and serves the page, on two free ports. */
export async function serveThreadsSite(): Promise<ThreadsSite> {
  const dist = mkdtempSync(join(tmpdir(), 'archipelago-threads-'));
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
        checks: { bundlerTimings: false },
        input: join(ROOT, 'test/browser/threads-page.tsx'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const styles = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.css'));
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(null)}">`,
    '<meta name="viewport" content="width=device-width">',
    '<title>Threads</title>',
    '<link rel="icon" href="data:,">',
    ...styles.map((file) => `<link rel="stylesheet" href="assets/${file}">`),
    '<script type="module" src="page.js"></script>',
  ];
  writeFileSync(
    join(dist, 'index.html'),
    `<!doctype html><html lang="en"><head>${head.join('')}</head></html>`,
  );
  writeFileSync(join(dist, '404.html'), '');
  writeFileSync(
    join(dist, '.build.json'),
    JSON.stringify({ fingerprint: '', nonce: 'test', release: false }),
  );
  const isolated = await serve({ dist, port: 0, base: '/' });
  const plain = await listen(hostOf(dist, {}), 0);
  const isolating = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const lacking = await listen(hostOf(dist, isolating, /pthread/), 0);
  return {
    isolatedUrl: isolated.url,
    plainUrl: `http://localhost:${plain.port}/`,
    lackingUrl: `http://localhost:${lacking.port}/`,
    close() {
      for (const server of [isolated, plain, lacking]) server.close();
      rmSync(dist, { recursive: true });
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

function hostOf(dist: string, headers: Readonly<Record<string, string>>, lacks?: RegExp): RequestListener {
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(dist, path === '/' ? 'index.html' : path);
    if (lacks?.test(path) || !existsSync(file)) return void response.writeHead(404).end();
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  };
}
