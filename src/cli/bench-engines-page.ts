// The page that asks the app's own engines, for `npm run bench -- --only threads`: on one thread and on several, side by side.
import { startInPage } from '../engine/duckdb-wasm-page.ts';
import { startThreaded } from '../engine/duckdb-wasm-threads.ts';
import type { Engine } from '../engine/engine.ts';
import { startPageWorker } from '../engine/page-worker.ts';

const DATABASE = 'bench';
const MEMORY_LIMIT = '2GB';

/** What the page offers to bench-threads-part.ts; an engine is named by its number of threads. */
export interface EnginesPage {
  /** Starts an engine and makes its tables. */
  open(threads: number, statements: readonly string[]): Promise<void>;
  /** Milliseconds of one statement. */
  run(threads: number, sql: string): Promise<number>;
}

const engines = new Map<number, Engine>();

const offered: EnginesPage = {
  async open(threads, statements) {
    const options = { memoryLimit: MEMORY_LIMIT };
    const engine =
      threads > 1 ? startThreaded({ threads, ...options }) : startInPage(startPageWorker(), options);
    engines.set(threads, await engine);
    await (await engine).load({ database: DATABASE, statements });
  },
  async run(threads, sql) {
    const began = performance.now();
    const outcome = await engines.get(threads)?.run(sql, { database: DATABASE });
    const elapsedMs = performance.now() - began;
    if (!outcome?.ok) throw new Error(outcome?.error.message ?? `no engine of ${threads} threads is open`);
    return elapsedMs;
  },
};

Object.assign(globalThis, { benchEngines: offered });
