import { signal } from '@preact/signals';
import type { ToWorker } from '../offline/message.ts';

/**
 * What is known of a release after the one that this page is of: it waits for the reader's word; it has taken over, in
 * another tab or on the host, and this page can't load parts of itself that it has not loaded yet.
 */
export type NewRelease = 'none' | 'waits' | 'took over' | 'replaced';

export const newRelease = signal<NewRelease>('none');

/** How long a tab that stays open waits until it asks for a new release again. */
const ASK_EVERY_MS = 60 * 60 * 1000;

let registration: ServiceWorkerRegistration | null = null;

/** The release that this page is of; '' in development. */
export function releaseHere(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content ?? '';
}

/** Notices when another release is there. Called once. */
export function followReleases(registered: ServiceWorkerRegistration): void {
  registration = registered;
  const { serviceWorker } = navigator;
  const note = () => {
    if (registered.waiting && serviceWorker.controller) newRelease.value = 'waits';
  };
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', note);
  note();
  follow(registered.installing);
  registered.addEventListener('updatefound', () => follow(registered.installing));
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) newRelease.value = 'took over';
    isFirst = false;
  });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_EVERY_MS) return;
    asked = Date.now();
    void registered.update().catch(() => undefined);
  });
}

/** Goes over to the new release: lets the one that waits take over, then loads the page again. Drafts are kept already. */
export function takeNewRelease(): void {
  const waiting = registration?.waiting;
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ kind: 'take over' } satisfies ToWorker);
}

/** Looks, when a part of the page does not come, whether that is since the host has another release by now. Called once. */
export function followMissingParts(): void {
  addEventListener('vite:preloadError', () => void askHost());
}

let asking = false;

/** Asks the host which release it has. A host that does not answer says nothing about that. */
async function askHost(): Promise<void> {
  if (asking || newRelease.value !== 'none') return;
  asking = true;
  try {
    const response = await fetch(new URL('index.html', document.baseURI), { cache: 'no-store' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const there = page.querySelector<HTMLMetaElement>('meta[name="release"]')?.content;
    if (response.ok && there && there !== releaseHere()) newRelease.value = 'replaced';
  } catch {
    // Without a connection the part that did not come says so itself.
  } finally {
    asking = false;
  }
}
