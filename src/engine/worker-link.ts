import { absolute } from './absolute.ts';
import { deferred } from './deferred.ts';
import { fetchModule } from './module-download.ts';
import type { WasmLink } from './wasm-link.ts';

/** A link whose module is compiled by who starts the worker. */
export interface WorkerLink extends WasmLink {
  /** Resolves when the module is compiled, or can't be; never rejects. */
  readonly compiled: Promise<void>;
}

/** Where a build of DuckDB-Wasm is: its module, of so many bytes, its worker's script, and the script that the worker starts with. */
export interface Bundle {
  readonly moduleUrl: string;
  readonly byteLength: number;
  readonly scriptUrl: string;
  readonly bootUrl: string;
}

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/** Starts a worker with the script of one of DuckDB's bundles, and compiles its module; in a page, or in a worker that is given whole addresses. */
export function linkTo({ moduleUrl, byteLength, scriptUrl, bootUrl }: Bundle): WorkerLink {
  const module = compileOnce(moduleUrl, byteLength);
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
function compileOnce(url: string, length: number): Promise<WebAssembly.Module> {
  const known = compiled.get(url);
  if (known) return known;
  const compiling = WebAssembly.compileStreaming(fetchModule(url, length));
  compiled.set(url, compiling);
  compiling.catch(() => compiled.delete(url));
  return compiling;
}
