import type { Engine } from './engine.ts';
import type { Allowance } from './sandbox.ts';
import { type Supervision, supervise } from './supervised.ts';
import type { WasmLink } from './wasm-link.ts';
import { openWasmSession } from './wasm-session.ts';

export interface WasmOptions extends Supervision {
  /** As DuckDB reads it; 2 GB by default, since a page has at most 4 GB for everything. */
  readonly memoryLimit?: string;
}

/**
 * DuckDB-Wasm as an engine, with one thread. `link` starts a worker; it is called again for each replacement.
 * Rejects with a readable Error where WebAssembly is missing or the engine can't be loaded.
 */
export function startWasm(link: () => WasmLink, options: WasmOptions = {}): Promise<Engine> {
  if (typeof WebAssembly !== 'object') {
    return Promise.reject(
      new Error('This browser does not run WebAssembly, which the database engine is made of.'),
    );
  }
  const allowance: Allowance = { threads: 1, memoryLimit: options.memoryLimit ?? '2GB' };
  return supervise(() => openWasmSession(link(), allowance), options);
}
