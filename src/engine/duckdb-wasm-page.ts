import { startWasm, type WasmOptions } from './duckdb-wasm.ts';
import type { Engine } from './engine.ts';
import { startPageWorker } from './page-worker.ts';
import type { WasmLink } from './wasm-link.ts';

/**
 * DuckDB-Wasm in a worker of this page: see `startWasm`. Import this file dynamically, after `startPageWorker`, whose
 * worker is the first to be used; `another` starts each that replaces it.
 */
export function startInPage(
  first: WasmLink,
  options: WasmOptions = {},
  another: () => WasmLink = startPageWorker,
): Promise<Engine> {
  let started: WasmLink | null = first;
  const next = () => {
    const link = started ?? another();
    started = null;
    return link;
  };
  return startWasm(next, options);
}
