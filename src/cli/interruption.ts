const STOPS = ['SIGINT', 'SIGTERM'] as const;

/** What a process ends with that was stopped by Ctrl-C. */
export const INTERRUPTED = 130;

/** Ctrl-C reaches a script twice where npm passes on what the terminal has sent already. */
const ONE_PRESS_MS = 1000;

/**
 * Does work that can be stopped: Ctrl-C, or being asked to terminate, aborts the signal so that the work can end with what it
 * has. Asked again later, the process ends at once.
 */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopper = new AbortController();
  let stoppedAt = Number.NaN;
  const stop = () => {
    if (stopper.signal.aborted && performance.now() - stoppedAt > ONE_PRESS_MS) process.exit(INTERRUPTED);
    if (stopper.signal.aborted) return;
    stoppedAt = performance.now();
    stopper.abort();
  };
  for (const name of STOPS) process.on(name, stop);
  try {
    return await work(stopper.signal);
  } finally {
    for (const name of STOPS) process.off(name, stop);
  }
}
