import { deferred } from './deferred.ts';
import { EngineFault, type Session, StatementFault } from './session.ts';

/** What can end a call before it is done. */
export interface Limits {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** How a call to a session ended. After a `fault` the session must be replaced. */
export type Ending<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly fault: StatementFault }
  | { readonly kind: 'stopped'; readonly by: 'cancelled' | 'timed-out'; readonly fault: EngineFault | null }
  | { readonly kind: 'fault'; readonly fault: EngineFault };

/** How long a session may take to answer `cancel`; with what surrounds it a Stop then takes less than a second. */
export const CANCEL_GRACE_MS = 700;

/** Waits for a call until it settles, is stopped by its limits, or the session dies. Never rejects. */
export async function watch<T>(session: Session, call: Promise<T>, limits: Limits): Promise<Ending<T>> {
  const settled: Promise<Ending<T>> = call.then(
    (value) => ({ kind: 'done', value }),
    (error) => endingOf(error),
  );
  const died: Promise<Ending<T>> = session.died.then((fault) => ({ kind: 'fault', fault }));
  const stop = stopOf(limits);
  const first = await Promise.race([settled, died, stop.reached]);
  stop.forget();
  if (typeof first === 'object') return first;
  if (!session.survivesCancel) {
    return { kind: 'stopped', by: first, fault: new EngineFault('its threads do not stop with the query') };
  }
  session.cancel();
  // Again and again: between two statements of a text there is nothing to stop.
  const insisting = setInterval(() => session.cancel(), CANCEL_GRACE_MS / 7);
  const grace = stopOf({ timeoutMs: CANCEL_GRACE_MS });
  const last = await Promise.race([settled, died, grace.reached]);
  grace.forget();
  clearInterval(insisting);
  if (typeof last === 'object')
    return { kind: 'stopped', by: first, fault: last.kind === 'fault' ? last.fault : null };
  return {
    kind: 'stopped',
    by: first,
    fault: new EngineFault('the engine did not answer when asked to stop'),
  };
}

function endingOf<T>(error: unknown): Ending<T> {
  if (error instanceof StatementFault) return { kind: 'failed', fault: error };
  if (error instanceof EngineFault) return { kind: 'fault', fault: error };
  return { kind: 'fault', fault: new EngineFault(String(error), { cause: error }) };
}

function stopOf({ signal, timeoutMs }: Limits): {
  reached: Promise<'cancelled' | 'timed-out'>;
  forget: () => void;
} {
  const { promise, resolve } = deferred<'cancelled' | 'timed-out'>();
  const abort = () => resolve('cancelled');
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => resolve('timed-out'), timeoutMs);
  const forget = () => {
    signal?.removeEventListener('abort', abort);
    clearTimeout(timer);
  };
  return { reached: promise, forget };
}
