import type { Engine } from '../engine/engine.ts';
import { startSpareEngine } from './spare-engine.ts';

/** Why a page has one thread: keys of the sentences that say so. */
export type WhyOneThread = 'not-secure' | 'not-isolated' | 'no-shared-memory' | 'one-core';

export type ThreadsOffer =
  | { readonly offered: true; readonly most: number }
  | { readonly offered: false; readonly why: WhyOneThread };

/** Above this threads wait for each other more than they work, and each takes memory from the queries. */
const MOST = 8;

/** How many threads an engine of this page can have: from 2 to as many as the machine has cores, but at most 8. */
export function threadsOffer(): ThreadsOffer {
  const { isSecureContext, crossOriginIsolated, navigator } = globalThis;
  if (!isSecureContext) return { offered: false, why: 'not-secure' };
  if (crossOriginIsolated === false) return { offered: false, why: 'not-isolated' };
  if (typeof SharedArrayBuffer !== 'function') return { offered: false, why: 'no-shared-memory' };
  const cores = navigator.hardwareConcurrency ?? 1;
  if (cores < 2) return { offered: false, why: 'one-core' };
  return { offered: true, most: Math.min(cores, MOST) };
}

/** An engine of its own with so many threads, where they are offered: see `startSpareEngine`. */
export function startThreadedEngine(threads: number): Promise<Engine> {
  return startSpareEngine({ threads });
}
