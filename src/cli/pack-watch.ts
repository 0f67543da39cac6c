import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Plugin } from 'vite';
import { filesBelow } from '../dataset/disk.ts';
import { ContentError } from '../dataset/fault.ts';
import { calledPath } from './called-path.ts';
import { ROOT } from './install.mjs';
import { stoppable } from './interruption.ts';
import { wholeNumber } from './option-fault.ts';
import { faultPage } from './pack-fault-page.ts';
import { catalogueBelow, WatchedGate } from './pack-watch-gate.ts';
import { refuse } from './refusal.ts';

const USAGE = 'usage: npm run --silent cli -- pack watch <folder> [--port N]';

const PANEL = '/src/cli/pack-watch-panel.ts';

/** Editors write a file in several steps. */
const SETTLED_MS = 150;

/**
 * `pack watch <folder> [--port N]`: serves the page with the packs of a folder in the place of the built-in ones, and loads
 * it again on each save. The gate runs on what was changed, and says what it finds here and in a corner of the page; faults
 * that keep the page from being shown are told in its place.
 * Ends the process with 0 when it is interrupted, and resolves to 2 where the folder holds no pack.
 */
export async function packWatchCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string', default: '5173' } },
  });
  const [asked, another] = positionals;
  if (asked === undefined || another !== undefined) return refuse(`Name one folder.\n${USAGE}`);
  const port = wholeNumber('--port', values.port, { least: 1, most: 65_535 });
  const root = calledPath(asked);
  const [pack] = filesBelow(root)
    .entries('exercises')
    .filter(({ kind }) => kind === 'folder');
  if (!pack) return refuse(`${asked} has no pack in exercises/. Make one with "pack new".`);
  // Read by vite.config.ts. What Vite would log of a fault, the gate says in words.
  process.env['ARCHIPELAGO_CONTENT'] = root;
  const { createServer } = await import('vite');
  const server = await createServer({
    ...{ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'silent' },
    server: { port, hmr: { overlay: false } },
    plugins: [gateBeside(root)],
  });
  await server.listen();
  console.log(`${asked} is at ${server.resolvedUrls?.local[0] ?? `port ${port} `}${pack.name}`);
  await stoppable((signal) => new Promise((resolve) => signal.addEventListener('abort', resolve)));
  await server.close();
  // A gate that runs would keep the process for seconds.
  process.exit(0);
}

/** Runs the gate beside the development server, and puts a panel into its page, or faults into the page's place. */
function gateBeside(root: string): Plugin {
  return {
    name: 'archipelago-gate-beside',
    configureServer({ watcher, ws }) {
      const gate = new WatchedGate(root, (state) => ws.send('archipelago:gate', state));
      ws.on('archipelago:gate-asked', (_, client) => client.send('archipelago:gate', gate.state));
      const folders = ['exercises', 'datasets'].map((name) => join(root, name));
      watcher.add(folders);
      const changed = new Set<string>();
      let settling: NodeJS.Timeout | undefined;
      watcher.on('all', (_, file) => {
        if (!folders.some((folder) => file.startsWith(folder + sep))) return;
        changed.add(relative(root, file).split(sep).join('/'));
        clearTimeout(settling);
        settling = setTimeout(() => {
          gate.changed([...changed]);
          changed.clear();
        }, SETTLED_MS);
      });
      gate.changed(null);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const read = catalogueBelow(root);
        if (read instanceof ContentError) return faultPage(html, read.faults);
        return [{ tag: 'script', attrs: { type: 'module', src: PANEL }, injectTo: 'body' }];
      },
    },
  };
}
