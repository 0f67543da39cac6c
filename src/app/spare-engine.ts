import type { Engine } from '../engine/engine.ts';
import { startPageWorker } from '../engine/page-worker.ts';

/** What an engine beside the page's own is to be. */
export interface SpareOptions {
  /** More than 1 only where `threadsOffer` offers them. */
  readonly threads: number;
  /** As DuckDB reads it; the most that is safe by default. */
  readonly memoryLimit?: string;
  /** As of the engine: called when it was replaced, `stopped` where that was to end a call. */
  readonly onReplaced?: (fault: Error, stopped: boolean) => void;
}

/**
 * Of the 4 GiB that WebAssembly can address, what leaves room for what DuckDB does not count. A query that needs more ends
 * in an ordinary error; counting 100 million distinct numbers exactly does.
 */
const SPARE_MEMORY_LIMIT = '3.5GB';

/**
 * An engine beside the page's own, for work on large data: memory of WebAssembly never shrinks, so `close` it to give
 * the memory back. With one thread it starts from the module that the page has compiled; with more it
 * fetches another one. Rejects with a readable Error where it can't start.
 */
export async function startSpareEngine({ threads, ...options }: SpareOptions): Promise<Engine> {
  const limited = { memoryLimit: SPARE_MEMORY_LIMIT, ...options };
  if (threads > 1) {
    const { startThreaded } = await import('../engine/duckdb-wasm-threads.ts');
    return startThreaded({ threads, ...limited });
  }
  const { startInPage } = await import('../engine/duckdb-wasm-page.ts');
  return startInPage(startPageWorker(), limited);
}
