/** Runs tasks one after another, in the order they were given. */
export interface Turns {
  /**
   * Resolves or rejects as the task does; a task that fails does not keep the next one from its turn. A task whose
   * signal is aborted while it waits is skipped: then this rejects at once, with the signal's reason.
   */
  take<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** A queue with nobody in it. */
export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(task, signal) {
      let begun = false;
      const mine = last.then(() => {
        signal?.throwIfAborted();
        begun = true;
        return task();
      });
      last = mine.catch(() => {});
      return signal ? unlessAborted(mine, signal, () => begun) : mine;
    },
  };
}

function unlessAborted<T>(task: Promise<T>, signal: AbortSignal, begun: () => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      if (!begun()) reject(signal.reason);
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    task.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
