import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { distOf } from '../../src/cli/build.ts';
import { ROOT } from '../../src/cli/install.mjs';
import { type Served, serve } from '../../src/cli/serve.ts';
import { text } from '../../src/ui/text.ts';

/** A server whose build can be changed for that of the next release, and that can be stopped. Dispose of it with `using`. */
export interface Releases extends Disposable {
  /** The page's root, with a slash at its end. */
  readonly url: string;
  /** Puts the next release in the place of the first, as uploading it to a host does. */
  goOver(): void;
  /** Stops answering; with `start` the same address answers again. */
  stop(): void;
  start(): Promise<void>;
}

/** What the catalogue says in this release. */
export const OLD_TAGLINE = text.tagline;

/** And in the next one. */
export const NEXT_TAGLINE = 'Practise the SQL of the next release.';

/** Serves the build of this run under a path, with the next release at hand where asked. */
export async function serveReleases(base: string, withNext = false): Promise<Releases> {
  const folder = mkdtempSync(join(tmpdir(), 'archipelago-releases-'));
  const served = join(folder, 'served');
  cpSync(distOf(ROOT), served, { recursive: true });
  const next = join(folder, 'next');
  if (withNext) await buildNext(next);
  let server: Served = await serve({ dist: served, port: 0, base });
  const { url } = server;
  return {
    url,
    goOver() {
      renameSync(served, join(folder, 'before'));
      renameSync(next, served);
    },
    stop: () => server.close(),
    async start() {
      server = await serve({ dist: served, port: Number(new URL(url).port), base });
      if (server.url !== url) throw new Error(`${url} is taken`);
    },
    [Symbol.dispose]() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A whole build from the same source but for one sentence, which gives most files other names. */
async function buildNext(outDir: string): Promise<void> {
  const nonce = 'next';
  await build({
    root: ROOT,
    logLevel: 'warn',
    html: { cspNonce: nonce },
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'next-release',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/src/ui/text.ts') ? code.replace(OLD_TAGLINE, NEXT_TAGLINE) : null,
      },
    ],
  });
  writeFileSync(join(outDir, '.build.json'), JSON.stringify({ fingerprint: '', nonce, release: false }));
}
