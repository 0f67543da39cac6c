import { DatafileFault, type Portion, type Request } from './datafile.ts';
import type { Answer, Ask } from './read-worker.ts';

/**
 * As `readDatafile`, in a worker of this page, which reads a little ahead; it ends when the iteration does. Rejects with
 * the signal's reason where that is aborted.
 */
export async function* readInWorker(
  file: Blob,
  request: Request,
  signal: AbortSignal,
): AsyncGenerator<Portion> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  const ask = (asked: Ask) => worker.postMessage(asked);
  const answers: Answer[] = [];
  let wake = () => {};
  const take = (answer: Answer) => {
    answers.push(answer);
    wake();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => take(data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    take({ kind: 'failed', message: event.message || 'The part of the page that reads files did not load.' });
  });
  const stop = () => wake();
  signal.addEventListener('abort', stop);
  try {
    ask({ file, request });
    for (;;) {
      signal.throwIfAborted();
      const answer = answers.shift();
      if (!answer) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (answer.kind === 'end') return;
      if (answer.kind === 'fault') throw new DatafileFault(answer.problem);
      if (answer.kind === 'failed') throw new Error(answer.message);
      ask('more');
      yield answer.portion;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}
