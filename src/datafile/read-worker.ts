import { DatafileFault, type DatafileProblem, type Portion, type Request } from './datafile.ts';
import { readDatafile } from './read-datafile.ts';

/** What the page asks of the worker that reads a file: first to begin, then for one portion more at a time. */
export type Ask = { readonly file: Blob; readonly request: Request } | 'more';

/** What the worker answers. */
export type Answer =
  | { readonly kind: 'portion'; readonly portion: Portion }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault'; readonly problem: DatafileProblem }
  | { readonly kind: 'failed'; readonly message: string };

/** Portions that are read ahead of those asked for. */
const AHEAD = 2;

let credit = AHEAD;
let wake = () => {};

function answer(given: Answer, owned: Transferable[] = []): void {
  postMessage(given, { transfer: owned });
}

async function read(file: Blob, request: Request): Promise<void> {
  try {
    for await (const portion of readDatafile(file, request)) {
      while (credit === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      credit--;
      const owned = portion.batch.columns.flatMap(({ bytes, offsets, validity }) => [
        bytes.buffer as ArrayBuffer,
        offsets.buffer as ArrayBuffer,
        validity.buffer as ArrayBuffer,
      ]);
      answer({ kind: 'portion', portion }, owned);
    }
    answer({ kind: 'end' });
  } catch (error) {
    if (error instanceof DatafileFault) answer({ kind: 'fault', problem: error.problem });
    else answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data === 'more') {
    credit++;
    wake();
  } else {
    void read(data.file, data.request);
  }
});
