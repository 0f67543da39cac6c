import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Catalogue } from '../exercise/read-pack.ts';
import type { EngineBuild, Release } from '../offline/release.ts';
import { routesOf } from './pages.ts';

const MANIFEST = 'app.webmanifest';
const ICONS = [
  { name: 'icon-192.png', sizes: '192x192' },
  { name: 'icon-512.png', sizes: '512x512' },
  { name: 'icon-maskable-512.png', sizes: '512x512', purpose: 'maskable' },
] as const;
const TOUCH_ICON = 'icon-192.png';

/**
 * Makes the build an app that can be installed and works without a network: adds a web manifest, its icons, and the service
 * worker, which knows all files of the build. Has to stand before `pages`, whose template gets the links.
 */
export function offline(root: string, read: () => Catalogue): Plugin {
  const room = join(root, 'src', 'offline');
  const icons = new Map<string, string>();
  let isBuild = false;
  return {
    name: 'archipelago-offline',
    enforce: 'post',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    buildStart() {
      if (!isBuild) return;
      for (const { name } of ICONS) {
        const source = readFileSync(join(room, 'icons', name));
        icons.set(name, this.emitFile({ type: 'asset', name, source }));
      }
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') return;
        const paper = paperColours(readFileSync(join(root, 'src', 'ui', 'tokens.css'), 'utf8'));
        const iconFile = (name: string) => this.getFileName(icons.get(name) ?? '');
        const manifest = manifestOf(paper.light, iconFile);
        const template = String(index.source);
        const code = await serviceWorkerCode(root);
        const routes = ['', ...routesOf(read().packs).map(({ address }) => address)];
        const files = filesOf(bundle);
        const named = [...routes, ...files.map(({ path }) => path), ...undigested(bundle)];
        const parts = [withoutNonce(template), manifest, code, ...named];
        const id = createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
        index.source = template.replace('</title>', () =>
          [
            '</title>',
            `<meta name="release" content="${id}">`,
            `<meta name="theme-color" content="${paper.light}" media="(prefers-color-scheme: light)">`,
            `<meta name="theme-color" content="${paper.dark}" media="(prefers-color-scheme: dark)">`,
            `<link rel="manifest" href="./${MANIFEST}">`,
            `<link rel="apple-touch-icon" href="./${iconFile(TOUCH_ICON)}">`,
          ].join('\n    '),
        );
        const release = releaseOf(id, files, routes, manifest.length + template.length);
        this.emitFile({ type: 'asset', fileName: MANIFEST, source: manifest });
        const source = `const RELEASE=${JSON.stringify(release)};\n${code}`;
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}

interface BuiltFile {
  readonly path: string;
  readonly bytes: number;
}

/** Current browsers ask for woff2 only. */
const UNUSED = /\.(html|woff|map)$/;

/** What lies elsewhere has no digest in its name. */
const DIGESTED = /^assets\//;

function filesOf(bundle: Rolldown.OutputBundle): BuiltFile[] {
  return Object.values(bundle)
    .filter(({ fileName }) => !UNUSED.test(fileName))
    .map((file) => ({
      path: file.fileName,
      bytes: Buffer.byteLength(file.type === 'chunk' ? file.code : file.source),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files whose digest is in the text of another one: `packs/index.json` has those of packs. */
const TOLD = /\.sqlpack$/;

/** The texts of files whose name does not tell what is in them. */
function undigested(bundle: Rolldown.OutputBundle): string[] {
  const isTold = (path: string) => [UNUSED, DIGESTED, TOLD].some((pattern) => pattern.test(path));
  return Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' || isTold(file.fileName) ? [] : [String(file.source)],
  );
}

/** Which engine a file is part of: the modules and DuckDB's own scripts; null for all else. */
function engineOf(path: string): EngineBuild | null {
  const found = /\/duckdb-(?:browser-)?(eh|coi)\b.*\.(?:wasm|js)$/.exec(path)?.[1];
  return found === 'eh' || found === 'coi' ? found : null;
}

function releaseOf(
  id: string,
  all: readonly BuiltFile[],
  routes: readonly string[],
  fixedBytes: number,
): Release {
  const of = (engine: EngineBuild | null) => all.filter(({ path }) => engineOf(path) === engine);
  const shell = of(null);
  const paths = (files: readonly BuiltFile[]) => files.map(({ path }) => path);
  const bytes = (files: readonly BuiltFile[]) => files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    id,
    files: paths(shell.filter(({ path }) => DIGESTED.test(path))),
    fixed: ['index.html', MANIFEST, ...paths(shell.filter(({ path }) => !DIGESTED.test(path)))],
    engines: { eh: paths(of('eh')), coi: paths(of('coi')) },
    routes,
    bytes: { shell: bytes(shell) + fixedBytes, eh: bytes(of('eh')), coi: bytes(of('coi')) },
  };
}

function manifestOf(colour: string, iconFile: (name: string) => string): string {
  return JSON.stringify(
    {
      name: 'Archipelago',
      short_name: 'Archipelago',
      description: 'Practise the SQL that data engineers really need, on DuckDB in the browser.',
      lang: 'en',
      // Relative to this file, so that the app works under any path.
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: colour,
      theme_color: colour,
      icons: ICONS.map(({ name, ...icon }) => ({ src: iconFile(name), type: 'image/png', ...icon })),
    },
    null,
    2,
  );
}

/** The ground of the page by day and by night. */
function paperColours(tokens: string): { readonly light: string; readonly dark: string } {
  const [light, dark] = [...tokens.matchAll(/--paper: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
  if (!light || !dark) throw new Error('src/ui/tokens.css: --paper is not there twice, for light and dark');
  return { light, dark };
}

/** Each build has another nonce, which makes no other release of it. */
function withoutNonce(html: string): string {
  return html.replaceAll(/nonce="[^"]*"/g, '');
}

/** The service worker in one file, which expects the constant RELEASE. */
async function serviceWorkerCode(root: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      lib: {
        entry: join(root, 'src', 'offline', 'service-worker.ts'),
        formats: ['iife'],
        name: 'serviceWorker',
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  const code = outputs[0]?.output[0]?.code;
  if (!code) throw new Error('src/offline/service-worker.ts gave no code');
  return code;
}
