import { effect, signal } from '@preact/signals';
import type { ToPage, ToWorker, WhyNotKept } from '../offline/message.ts';
import { cacheOf, lockOf, type Release, recordOf } from '../offline/release.ts';
import { followMissingParts, followReleases, releaseHere } from './new-release.ts';
import { engineState } from './session.ts';
import { askWhenSolved } from './storage.ts';

/** Why a page can't be kept for a visit without a network: keys of the sentences that say so. */
export type WhyNeverKept = 'not-secure' | 'no-service-worker' | 'refused' | 'development';

/** Whether the page works without a network. */
export type OfflineState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'storing'; readonly done: number; readonly of: number }
  | { readonly kind: 'stored'; readonly copy: OfflineCopy }
  | { readonly kind: 'not stored'; readonly why: WhyNotKept }
  | { readonly kind: 'never'; readonly why: WhyNeverKept };

/** What of this release is stored; the engine is at its first use. */
export interface OfflineCopy {
  readonly hasEngine: boolean;
  readonly hasThreads: boolean;
  /** As they are stored. */
  readonly bytes: Release['bytes'];
}

export const offlineState = signal<OfflineState>({ kind: 'waiting' });

/** The page's root, with a slash at its end. */
const root = new URL('.', document.baseURI).href;

/**
 * Has the browser keep the page for visits without a network: all of it but the engines now, an engine once it has been
 * used. Called once, when nothing more urgent is left to do; never rejects.
 */
export async function keepOffline(): Promise<void> {
  followMissingParts();
  askWhenSolved();
  const why = whyNever();
  if (why) {
    offlineState.value = { kind: 'never', why };
    return;
  }
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<ToPage>) => void hear(data));
  const url = `${root}service-worker.js`;
  const registration = await serviceWorker.register(url, { updateViaCache: 'none' }).catch(() => null);
  if (!registration) {
    offlineState.value = { kind: 'never', why: 'refused' };
    return;
  }
  followReleases(registration);
  await holdRelease();
  const tell = (message: ToWorker) => registration.active?.postMessage(message);
  await serviceWorker.ready;
  tell({ kind: 'settled' });
  await look();
  effect(() => {
    if (engineState.value.kind === 'ready') tell({ kind: 'keep engine', build: 'eh' });
  });
}

function whyNever(): WhyNeverKept | null {
  if (releaseHere() === '') return 'development';
  if (!isSecureContext) return 'not-secure';
  return 'serviceWorker' in navigator ? null : 'no-service-worker';
}

/** Says for as long as the page is open which release it is of. Resolves when that is known. */
function holdRelease(): Promise<void> {
  return new Promise((resolve) => {
    const hold = () => {
      resolve();
      return new Promise<never>(() => {});
    };
    navigator.locks.request(lockOf(root, releaseHere()), { mode: 'shared' }, hold).catch(() => resolve());
  });
}

async function hear(message: ToPage): Promise<void> {
  if (message.kind === 'stored') await look();
  else if (!isComplete()) offlineState.value = message;
}

/** True where all is stored; then the next release is without a word. */
function isComplete(): boolean {
  const state = offlineState.value;
  return state.kind === 'stored' && state.copy.hasEngine;
}

/** Reads from the browser's cache what is there. */
async function look(): Promise<void> {
  try {
    const cache = await caches.open(cacheOf(root));
    const record = await cache.match(recordOf(root, releaseHere()));
    if (!record) return;
    const { engines, bytes } = (await record.json()) as Release;
    const hasAll = async (paths: readonly string[]) =>
      (await Promise.all(paths.map((path) => cache.match(root + path)))).every(Boolean);
    const [hasEngine, hasThreads] = await Promise.all([hasAll(engines.eh), hasAll(engines.coi)]);
    offlineState.value = { kind: 'stored', copy: { hasEngine, hasThreads, bytes } };
  } catch {
    offlineState.value = { kind: 'never', why: 'refused' };
  }
}
