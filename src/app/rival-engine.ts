import type { Engine } from '../engine/engine.ts';
import { startThreadedEngine } from './threads.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Does work with an engine of so many threads, which is closed then; with none for one thread. Rejects as the work does, or where there is no such engine. */
export async function withRival(
  threads: number,
  abort: AbortSignal,
  work: (rival: Engine | null) => Promise<void>,
): Promise<void> {
  if (threads === 1) return work(null);
  const starting = startThreadedEngine(threads);
  try {
    await work(await unlessAborted(starting, abort));
  } finally {
    // Not waited for: one that was stopped is just being replaced.
    void starting.then((rival) => rival.close()).catch(() => {});
  }
}
