import type { WasmOptions } from './duckdb-wasm.ts';
import { startInPage } from './duckdb-wasm-page.ts';
import type { Engine } from './engine.ts';
import { startThreadedWorker } from './threaded-worker.ts';

/**
 * DuckDB-Wasm with several threads: an engine of its own, whose module is another one than the page's. A query that is
 * cancelled or timed out costs it its worker: the next call waits for another, with the databases made again.
 * Rejects with a readable Error where the page is not cross-origin isolated. Import this file dynamically.
 */
export function startThreaded(options: WasmOptions & { readonly threads: number }): Promise<Engine> {
  if (!globalThis.crossOriginIsolated) {
    return Promise.reject(
      new Error('Several threads share memory, which only a cross-origin isolated page may do.'),
    );
  }
  return startInPage(startThreadedWorker(), options, startThreadedWorker);
}
