import { engineState } from './session.ts';

/** How long the reader's first look and the first query are left alone after the engine runs. */
const AFTER_ENGINE_MS = 2000;

/** When a page that starts no engine by itself is thought to be done with loading. */
const WITHOUT_ENGINE_MS = 8000;

/** A page may have something to draw all the time. */
const IDLE_WITHIN_MS = 2000;

/** Resolves when nothing that the reader waits for is under way: for what is useful but not urgent. */
export async function leisure(): Promise<void> {
  await new Promise<void>((resolve) => {
    let isLate = false;
    const look = () => {
      const { kind } = engineState.value;
      if (kind === 'ready' || kind === 'failed') setTimeout(resolve, AFTER_ENGINE_MS);
      else if (kind === 'idle' && isLate) resolve();
    };
    setTimeout(() => {
      isLate = true;
      look();
    }, WITHOUT_ENGINE_MS);
    engineState.subscribe(look);
  });
  // Not every browser has it.
  const whenIdle = globalThis.requestIdleCallback ?? ((go: () => void, _options: object) => setTimeout(go));
  await new Promise<void>((resolve) => {
    whenIdle(() => resolve(), { timeout: IDLE_WITHIN_MS });
  });
}
