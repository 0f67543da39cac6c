import { signal } from '@preact/signals';
import { attempts } from './progress.ts';

/** Whether the browser may clear what this page keeps when space runs short; `refused` where it may and was asked not to. */
export type Persistence = 'unknown' | 'persistent' | 'clearable' | 'refused' | 'unsupported';

export const persistence = signal<Persistence>('unknown');

/** Bytes that this page's origin uses, and may use; null where the browser does not say. */
export interface StorageUse {
  readonly used: number;
  readonly most: number;
}

export const storageUse = signal<StorageUse | null>(null);

/** Reads both from the browser. Never rejects. */
export async function lookAtStorage(): Promise<void> {
  const { storage } = navigator;
  if (!storage?.persisted) {
    persistence.value = 'unsupported';
    return;
  }
  try {
    if (await storage.persisted()) persistence.value = 'persistent';
    // That it was refused stays said.
    else if (persistence.value !== 'refused') persistence.value = 'clearable';
    const { usage, quota } = await storage.estimate();
    storageUse.value = usage === undefined || quota === undefined ? null : { used: usage, most: quota };
  } catch {
    persistence.value = 'unsupported';
  }
}

/**
 * Asks the browser never to clear what is kept here unless the reader says so. Some browsers ask the reader, so this is
 * called when there is something to lose: a first solved exercise, an installed pack.
 */
export async function askToKeepStorage(): Promise<void> {
  try {
    persistence.value = (await navigator.storage.persist()) ? 'persistent' : 'refused';
  } catch {
    // Then nothing is known of it, which the look finds too.
  }
  await lookAtStorage();
}

/** Asks it when the first exercise is solved on this visit. Called once. */
export function askWhenSolved(): void {
  const solved = () => [...attempts.peek().values()].filter(({ standing }) => standing === 'accepted').length;
  const before = solved();
  let hasAsked = false;
  attempts.subscribe(() => {
    if (hasAsked || solved() <= before) return;
    hasAsked = true;
    void askToKeepStorage();
  });
}
