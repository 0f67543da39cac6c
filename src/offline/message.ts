import type { EngineBuild } from './release.ts';

/** What a page tells its service worker. */
export type ToWorker =
  /** Take the place of the release that runs. */
  | { readonly kind: 'take over' }
  /** The page holds the lock of its release, so that what no page needs may go. */
  | { readonly kind: 'settled' }
  /** The engine has been used: store it. */
  | { readonly kind: 'keep engine'; readonly build: EngineBuild };

/** Why something could not be stored. */
export type WhyNotKept = 'no-space' | 'no-connection';

/** What a service worker tells its pages. */
export type ToPage =
  | { readonly kind: 'storing'; readonly done: number; readonly of: number }
  | { readonly kind: 'stored' }
  | { readonly kind: 'not stored'; readonly why: WhyNotKept };

/** Why it failed, from what was thrown while something was fetched and put into the cache. */
export function whyNotKept(thrown: unknown): WhyNotKept {
  return (thrown as { readonly name?: string } | null)?.name === 'QuotaExceededError'
    ? 'no-space'
    : 'no-connection';
}
