import moduleUrl from 'virtual:duckdb-module';
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { deferred } from './deferred.ts';
import bootUrl from './page-worker-boot.js?url';
import type { WasmLink } from './wasm-link.ts';

/** A link whose module the page compiles itself. */
export interface PageLink extends WasmLink {
  /** Resolves when the module is compiled, or can't be; never rejects. */
  readonly compiled: Promise<void>;
}

/** Null once a link has been handed out. */
let early: PageLink | null | undefined;
const compiled = new Map<string, Promise<WebAssembly.Module>>();

/**
 * Starts the worker that the first `startPageWorker` hands out. The script that calls this is not waited for: where it
 * comes after that, it does nothing.
 */
export function startEarly(): void {
  if (early === undefined) early = start();
}

/**
 * Starts DuckDB's worker in the page, and beside it fetches and compiles the module, once for all workers. Small and free of
 * DuckDB's own code, so that the page can call it before anything else.
 */
export function startPageWorker(): PageLink {
  const link = early ?? start();
  early = null;
  return link;
}

function start(): PageLink {
  return linkTo(moduleUrl, scriptUrl, bootUrl);
}

/** Starts a worker with the script of one of DuckDB's bundles, and compiles its module: see `startPageWorker`. */
export function linkTo(moduleUrl: string, scriptUrl: string, bootUrl: string): PageLink {
  const module = compileOnce(moduleUrl);
  const name = `engine ${performance.timeOrigin} ${performance.now()} ${Math.random()}`;
  const worker = new Worker(`${absolute(bootUrl)}#${encodeURIComponent(absolute(scriptUrl))}`, { name });
  const { promise: ended, resolve: end } = deferred<string>();
  worker.addEventListener('message', (event: MessageEvent<{ lock?: string } | null>) => {
    if (event.data?.lock !== name) return;
    // AsyncDuckDB listens too, and would look for the question that this answers.
    event.stopImmediatePropagation();
    navigator.locks.request(name, () => end("the engine's worker ended"));
  });
  const fail = (reason: string) =>
    end(`The engine could not be loaded. Check the connection and try again.${reason ? ` (${reason})` : ''}`);
  worker.addEventListener('error', (event) => {
    // AsyncDuckDB would write it into the console; the reader is told instead.
    event.stopImmediatePropagation();
    fail(event.message);
  });
  const sent = module.then(
    (ready) => worker.postMessage(ready),
    (error: unknown) => {
      worker.terminate();
      fail(String(error));
    },
  );
  const terminate = () => worker.terminate();
  return { worker, moduleUrl: absolute(moduleUrl), ended, compiled: sent, terminate };
}

/** The module; after a failure the next call fetches it again. */
function compileOnce(url: string): Promise<WebAssembly.Module> {
  const known = compiled.get(url);
  if (known) return known;
  const compiling = WebAssembly.compileStreaming(fetch(absolute(url)));
  compiled.set(url, compiling);
  compiling.catch(() => compiled.delete(url));
  return compiling;
}

/** The address under which the page itself would find it. */
export function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
