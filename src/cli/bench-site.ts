import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxStatements } from '../engine/sandbox.ts';
import { importsOf } from './bench-imports.ts';
import { buildIfChanged, distOf } from './build.ts';
import { ROOT } from './install.mjs';
import { serve } from './serve.ts';

/** A served copy of a build, which another build cannot change while it is measured, with two pages beside it. */
export interface BenchSite {
  /** With a slash at its end. */
  readonly url: string;
  /** The folder that is served. */
  readonly folder: string;
  /** A page of the same origin and headers that offers `moduleAlone`, see bench-bare.js. */
  readonly bareUrl: string;
  /** A page of the same origin and headers that offers `openDirect` and `runDirect`, see bench-direct.js. */
  readonly directUrl: string;
  /** Addresses of the module and of DuckDB's worker script, from the root. */
  readonly module: string;
  readonly script: string;
  close(): void;
}

/** The page's own settings, for the pages that it is compared with. */
export const PAGE_SETTINGS = sandboxStatements({ threads: 1, memoryLimit: '2GB' });

const HERE = import.meta.dirname;

/** Builds what changed and serves it, see `serveForBench`. */
export async function serveBuild(): Promise<BenchSite> {
  await buildIfChanged(ROOT);
  return serveForBench(distOf(ROOT));
}

/** Copies a finished build into a folder of its own, adds the pages to compare with, and serves it on a free port. */
export async function serveForBench(dist: string): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'archipelago-bench-'));
  cpSync(dist, folder, { recursive: true });
  const asset = (pattern: RegExp) => {
    const name = readdirSync(join(folder, 'assets')).find((each) => pattern.test(each));
    if (!name) throw new Error(`${dist}/assets holds nothing like ${pattern}; run npm run build again.`);
    return `assets/${name}`;
  };
  const module = asset(/^duckdb-eh.*\.wasm$/);
  const settings = JSON.stringify({ url: module, imports: importsOf(readFileSync(join(folder, module))) });
  const bare = readFileSync(join(HERE, 'bench-bare.js'), 'utf8');
  writeFileSync(join(folder, 'bare.js'), `globalThis.benchModule = ${settings};\n${bare}`);
  writeFileSync(join(folder, 'bare.html'), pageWith('bare.js'));
  await bundle(join(HERE, 'bench-direct.js'), folder, 'direct.js');
  writeFileSync(join(folder, 'direct.html'), pageWith('direct.js'));
  const server = await serve({ dist: folder, port: 0, base: '/' });
  return {
    url: server.url,
    folder,
    bareUrl: `${server.url}bare.html`,
    directUrl: `${server.url}direct.html`,
    module,
    script: asset(/^duckdb-browser-eh\.worker.*\.js$/),
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function pageWith(script: string): string {
  return `<!doctype html><title>Bench</title><link rel="icon" href="data:,"><script type="module" src="${script}"></script>`;
}

async function bundle(entry: string, folder: string, name: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry, formats: ['es'], fileName: () => name },
      chunkSizeWarningLimit: 1000,
    },
  });
}
