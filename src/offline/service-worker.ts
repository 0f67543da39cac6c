import { fetched, kept } from './kept.ts';
import { type ToPage, type ToWorker, whyNotKept } from './message.ts';
import { pageAt, routeAddress } from './page-at.ts';
import { cacheOf, type EngineBuild, fixedOf, type Release } from './release.ts';
import { removeRemains } from './remains.ts';
import { storeShell } from './shell.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

// Serves the page without a network. One release is shown at a time: its pages come from the cache, whatever the host
// has now, until the reader lets the next one take over.

declare const RELEASE: Release;

const scope = globalThis as unknown as WorkerScope;
const root = scope.registration.scope;
const opened = caches.open(cacheOf(root));
const engineFiles = new Set([...RELEASE.engines.eh, ...RELEASE.engines.coi]);

/** How long a host may take for an address that the release does not know, before its own page is shown there. */
const HOST_WITHIN_MS = 4000;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const response = answer(event);
  if (response) event.respondWith(response);
});
scope.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.kind === 'take over') event.waitUntil(scope.skipWaiting());
  if (message.kind === 'settled') event.waitUntil(clean());
  if (message.kind === 'keep engine') event.waitUntil(keepEngine(message.build));
});

async function install(): Promise<void> {
  try {
    await storeShell(await opened, root, RELEASE, (done, of) => tell({ kind: 'storing', done, of }));
  } catch (error) {
    await tell({ kind: 'not stored', why: whyNotKept(error) });
    throw error;
  }
}

async function activate(): Promise<void> {
  await clean();
  await scope.clients.claim();
  await tell({ kind: 'stored' });
}

async function clean(): Promise<void> {
  await removeRemains(scope, await opened, root, RELEASE);
}

const keeping = new Map<EngineBuild, Promise<void>>();

/** Stores what an engine is made of, which the browser has just fetched for the page. */
function keepEngine(build: EngineBuild): Promise<void> {
  const under = keeping.get(build);
  if (under) return under;
  const work = store().finally(() => keeping.delete(build));
  keeping.set(build, work);
  return work;
  async function store(): Promise<void> {
    const cache = await opened;
    try {
      for (const path of RELEASE.engines[build]) {
        if (!(await cache.match(root + path)))
          await cache.put(root + path, kept(await fetched(root + path, 'default')));
      }
      await tell({ kind: 'stored' });
    } catch (error) {
      await tell({ kind: 'not stored', why: whyNotKept(error) });
    }
  }
}

function answer(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  const url = new URL(request.url);
  // With `no-store` a page asks what the host itself has.
  if (request.method !== 'GET' || request.cache === 'no-store' || !url.href.startsWith(root)) return null;
  const path = url.pathname.slice(new URL(root).pathname.length);
  if (request.mode === 'navigate') return page(request, path);
  if (engineFiles.has(path)) return engineFile(event, path);
  if (path.startsWith('assets/')) return asset(request, path);
  if (RELEASE.fixed.includes(path)) return fixed(path).then((stored) => stored ?? fetch(request));
  return null;
}

async function fixed(path: string): Promise<Response | undefined> {
  return (await opened).match(fixedOf(root, path, RELEASE.id));
}

/** A file with a digest in its name; of an older release too, as long as a page of it is open. */
async function asset(request: Request, path: string): Promise<Response> {
  return (await (await opened).match(root + path)) ?? fetch(request);
}

/**
 * What is stored, but from the browser's own cache where that has it too, as compiled code is kept beside that one only.
 * Else from the host; what is used is stored.
 */
async function engineFile(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  const stored = await (await opened).match(root + path);
  if (stored) {
    const atHand = await fetch(request, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
    return atHand?.ok ? atHand : stored;
  }
  const response = await fetch(request);
  if (path.endsWith('.wasm')) event.waitUntil(keepEngine(RELEASE.engines.coi.includes(path) ? 'coi' : 'eh'));
  return response;
}

async function page(request: Request, path: string): Promise<Response> {
  const own = async () => {
    const stored = await fixed(RELEASE.fixed[0] ?? '');
    if (!stored) return fetch(request);
    return kept(stored, pageAt(path, await stored.text()));
  };
  if (RELEASE.routes.includes(routeAddress(path))) return own();
  // Perhaps a page of somebody else below our root; perhaps an exercise of a pack that was installed here.
  const theirs = await fetch(request, { signal: AbortSignal.timeout(HOST_WITHIN_MS) }).catch(() => null);
  return theirs && theirs.status !== 404 ? theirs : own();
}

async function tell(message: ToPage): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const client of windows) if (client.url.startsWith(root)) client.postMessage(message);
}
