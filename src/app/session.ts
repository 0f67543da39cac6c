import { signal } from '@preact/signals';
import type { Engine } from '../engine/engine.ts';
import { startPageWorker } from '../engine/page-worker.ts';

export type EngineState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly engine: Engine }
  | { readonly kind: 'failed'; readonly message: string; readonly hasWebAssembly: boolean };

/** The one engine of this page. */
export const engineState = signal<EngineState>({ kind: 'idle' });

/** How often the engine was replaced after a fault; views that hold rows of tables read them again when it changes. */
export const replacements = signal(0);

let starting: Promise<Engine> | null = null;

/**
 * The engine, started at the first call and shared after. Rejects with a readable message where it cannot start; a
 * later call then tries again.
 */
export function startEngine(): Promise<Engine> {
  starting ??= boot().catch((error: unknown) => {
    starting = null;
    engineState.value = {
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
      hasWebAssembly: typeof WebAssembly === 'object',
    };
    throw error;
  });
  return starting;
}

async function boot(): Promise<Engine> {
  engineState.value = { kind: 'starting' };
  if (typeof WebAssembly !== 'object') throw new Error('This browser has no WebAssembly.');
  // The worker compiles the module while this page still fetches the code that talks to it.
  const worker = startPageWorker();
  const { startInPage } = await import('../engine/duckdb-wasm-page.ts');
  const engine = await startInPage(worker, {
    onReplaced: () => {
      replacements.value++;
    },
  });
  performance.mark('engine ready');
  engineState.value = { kind: 'ready', engine };
  return engine;
}
