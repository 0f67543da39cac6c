import type { Engine } from '../engine/engine.ts';
import { startSpareEngine } from './spare-engine.ts';
import { threadsOffer } from './threads.ts';
import { unlessAborted } from './unless-aborted.ts';

/** What a laboratory's engine is to be. */
export interface Wanted {
  readonly threads: number;
  readonly memoryBytes: number;
}

/**
 * Does work with an engine of its own, closed at the end: an engine's peak never falls, and WebAssembly gives no memory back.
 * It has as many threads as asked for, and as this page can have. Rejects where the engine can't start, where the work rejects,
 * and with the signal's reason where it is stopped before the engine is there.
 */
export async function withFreshEngine<T>(
  { threads, memoryBytes }: Wanted,
  signal: AbortSignal,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const offer = threadsOffer();
  const starting = startSpareEngine({
    threads: offer.offered ? Math.min(threads, offer.most) : 1,
    memoryLimit: `${memoryBytes / 1e6}MB`,
  });
  try {
    return await work(await unlessAborted(starting, signal));
  } finally {
    void starting.then(
      (engine) => engine.close(),
      () => {},
    );
  }
}
