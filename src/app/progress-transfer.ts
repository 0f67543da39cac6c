import { type ReadonlySignal, signal } from '@preact/signals';
import { sentenceOf } from './problem.ts';
import { attempts, keepAll } from './progress.ts';
import {
  MOST_BYTES,
  type ProgressFault,
  type ProgressFile,
  progressFileName,
  readProgress,
  writeProgress,
} from './progress-file.ts';
import { type Joining, joinFile } from './progress-join.ts';
import { theme } from './theme.ts';

/** Progress on its way to a file or from one. */
export type Transfer =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'faulty'; readonly name: string; readonly fault: ProgressFault }
  /** Read and held against what is kept; nothing has changed yet. */
  | {
      readonly kind: 'preview';
      readonly name: string;
      readonly file: ProgressFile;
      readonly joining: Joining;
    }
  | { readonly kind: 'joined'; readonly changed: number }
  /** `isFull` where the browser has no room for it. */
  | { readonly kind: 'failed'; readonly isFull: boolean; readonly message: string };

export interface ProgressTransfer {
  readonly state: ReadonlySignal<Transfer>;
  /** The file of everything that is kept now; null where it is too large to be read again, which is then said. */
  save(): { readonly name: string; readonly content: Blob } | null;
  /** Reads a file and says what would change. Never rejects. */
  read(file: File): Promise<void>;
  /** Does what the preview says, all of it or nothing, and takes the file's theme where that is wanted. Never rejects. */
  join(takesTheme: boolean): Promise<void>;
  cancel(): void;
}

/** Nothing on its way yet. */
export function openProgressTransfer(): ProgressTransfer {
  const state = signal<Transfer>({ kind: 'idle' });

  async function read(file: File): Promise<void> {
    const { name } = file;
    const fail = (fault: ProgressFault) => {
      state.value = { kind: 'faulty', name, fault };
    };
    const reading: Transfer = { kind: 'reading', name };
    state.value = reading;
    if (file.size > MOST_BYTES) return fail({ kind: 'too-large', bytes: file.size, most: MOST_BYTES });
    const json = await textOf(file);
    // Another file was chosen meanwhile.
    if (state.peek() !== reading) return;
    if (typeof json !== 'string') return fail(json);
    const found = readProgress(json);
    if (!found.ok) return fail(found.fault);
    const joining = joinFile(attempts.peek(), found.file.attempts, Date.now());
    state.value = { kind: 'preview', name, file: found.file, joining };
  }

  async function join(takesTheme: boolean): Promise<void> {
    const shown = state.peek();
    if (shown.kind !== 'preview') return;
    const { file } = shown;
    try {
      let changed: Joining['changed'] = [];
      await keepAll((kept) => {
        // Anew, as another tab may have changed something since.
        ({ changed } = joinFile(kept, file.attempts, Date.now()));
        return changed;
      });
      if (takesTheme && file.settings.theme) theme.value = file.settings.theme;
      state.value = { kind: 'joined', changed: changed.length };
    } catch (error) {
      state.value = { kind: 'failed', isFull: isFull(error), message: sentenceOf(error) };
    }
  }

  return {
    state,
    read,
    join,
    save() {
      const now = Date.now();
      const name = progressFileName(now);
      const settings = { theme: theme.peek() };
      const json = writeProgress({ exportedAt: now, attempts: [...attempts.peek().values()], settings });
      const content = new Blob([json], { type: 'application/json' });
      if (content.size > MOST_BYTES) {
        const fault = { kind: 'too-large', bytes: content.size, most: MOST_BYTES } as const;
        state.value = { kind: 'faulty', name, fault };
        return null;
      }
      state.value = { kind: 'saved', name };
      return { name, content };
    },
    cancel() {
      state.value = { kind: 'idle' };
    },
  };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

async function textOf(file: File): Promise<string | ProgressFault> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { kind: 'unreadable' };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'no-json' };
  }
}
