import type { Engine } from './engine.ts';
import { type Supervision, supervise } from './supervised.ts';
import type { WasmLink } from './wasm-link.ts';
import { openWasmSession } from './wasm-session.ts';

export interface WasmOptions extends Supervision {
  /** 1 by default; more need a link with a `threadUrl`. */
  readonly threads?: number;
  /** As DuckDB reads it; 2 GB by default, since a page has at most 4 GB for everything. */
  readonly memoryLimit?: string;
}

/**
 * DuckDB-Wasm as an engine. `link` starts a worker; it is called again for each replacement.
 * Rejects with a readable Error where WebAssembly is missing or the engine can't be loaded.
 */
export function startWasm(
  link: () => WasmLink,
  { threads = 1, memoryLimit = '2GB', ...supervision }: WasmOptions = {},
): Promise<Engine> {
  if (typeof WebAssembly !== 'object') {
    return Promise.reject(
      new Error('This browser does not run WebAssembly, which the database engine is made of.'),
    );
  }
  return supervise(() => openWasmSession(link(), { threads, memoryLimit }), supervision);
}
