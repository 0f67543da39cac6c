import type { World } from '../dataset/world.ts';
import type { SqlError } from '../engine/engine.ts';
import * as message from './message.ts';
import type { Failed } from './verdict.ts';

/** A statement of the judge's own failed. */
export class JudgeFault extends Error {
  readonly error: SqlError;

  constructor(error: SqlError, sql: string) {
    super(`${error.message}\nin ${sql.length > 2000 ? `${sql.slice(0, 2000)}...` : sql}`);
    this.name = 'JudgeFault';
    this.error = error;
  }

  /** True where the tables may be gone, because the engine was replaced: building them again is worth a try. */
  get mayBeLost(): boolean {
    return this.error.kind !== 'timed-out' && this.error.kind !== 'out-of-memory';
  }
}

/** The query whose rows are expected failed in a world. */
export class ReferenceFault extends JudgeFault {
  readonly world: World;

  constructor(error: SqlError, sql: string, world: World) {
    super(error, sql);
    this.world = world;
  }
}

/** Throws the reason of the signal where a query ended because it was cancelled. */
export function throwIfCancelled(error: SqlError, signal: AbortSignal | undefined): void {
  signal?.throwIfAborted();
  if (error.kind === 'cancelled') throw new DOMException(error.message, 'AbortError');
}

/** What the learner's own query failing means: timed out, too large for the memory, or an error to be read. */
export function failure(error: SqlError, timeoutMs: number, world: World | null): Failed {
  switch (error.kind) {
    case 'timed-out':
      return { verdict: 'timed-out', message: message.timedOut(timeoutMs, world) };
    case 'out-of-memory':
      return { verdict: 'too-large', message: message.outOfMemory(world) };
    case 'refused':
      return { verdict: 'refused', error };
    default:
      return { verdict: 'error', error };
  }
}

/**
 * The error as the learner may see it: positions counted in the learner's text (which began `offset` units into the
 * statement that failed and has `length` units), and no name of a database that is kept from them.
 */
export function asLearnerReads(error: SqlError, offset: number, length: number): SqlError {
  const from = (error.position?.from ?? 0) - offset;
  const to = (error.position?.to ?? 0) - offset;
  const position = error.position && from >= 0 && from < length ? { from, to: Math.min(to, length) } : null;
  return {
    ...error,
    message: withoutHiddenNames(error.message),
    advice: error.advice && withoutHiddenNames(error.advice),
    position,
  };
}

const HIDDEN_NAME = /(?:world|judge)_[0-9a-f]{32}/;
const SUGGESTION = /\s*(?:Did you mean|Candidate (?:tables|bindings|functions):)[^\n]*/gi;

/** Suggestions of the engine can name any attached database: such a line is dropped. */
function withoutHiddenNames(text: string): string {
  if (!HIDDEN_NAME.test(text)) return text;
  const kept = text.replace(SUGGESTION, (line) => (HIDDEN_NAME.test(line) ? '' : line));
  return kept.replace(new RegExp(`"?${HIDDEN_NAME.source}"?\\.?`, 'g'), '');
}

/** A database name that no query can guess, and that `asLearnerReads` keeps out of messages. */
export function hiddenName(kind: 'world' | 'judge'): string {
  return `${kind}_${crypto.randomUUID().replaceAll('-', '')}`;
}
