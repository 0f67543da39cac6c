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

/** How often the engine was replaced; what was in its databases beside what was loaded is gone then. */
export const replacements = signal(0);

/** How often it was replaced unasked, and not since it did not stop when the reader asked it to. */
export const breakdowns = signal(0);

let starting: Promise<Engine> | null = null;

let beginTyping = () => {};
const typing = new Promise<void>((resolve) => {
  beginTyping = resolve;
});

/** How long a compiled module waits for an editor to open; a page without one waits as long, and nobody for it. */
const EDITOR_FIRST_MS = 150;

/** To be called when an editor takes characters: then the code that talks to the engine may load. */
export function editorTakesCharacters(): void {
  setTimeout(beginTyping);
}

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
  const worker = startPageWorker();
  // While the module is compiled nobody needs the code that talks to the worker, and the editor's is wanted first.
  const patience = worker.compiled.then(() => new Promise((resolve) => setTimeout(resolve, EDITOR_FIRST_MS)));
  await Promise.race([patience, typing]);
  const { startInPage } = await import('../engine/duckdb-wasm-page.ts');
  const engine = await startInPage(worker, {
    onReplaced: (_fault, stopped) => {
      replacements.value++;
      if (!stopped) breakdowns.value++;
    },
  });
  performance.mark('engine ready');
  engineState.value = { kind: 'ready', engine };
  return engine;
}
