import { describeWith } from './describe.ts';
import type {
  Appendable,
  Appended,
  Described,
  Engine,
  Loadable,
  LoadOptions,
  Outcome,
  RunOptions,
  SqlError,
} from './engine.ts';
import { LoadError } from './load-error.ts';
import { runScript } from './script.ts';
import { EngineFault, type Session } from './session.ts';
import { replacedError, sqlError, stoppedError, tooSlowError } from './sql-error.ts';
import { turns } from './turns.ts';
import { type Ending, type Limits, watch } from './watch.ts';

/** What the owner of an engine may want to know. */
export interface Supervision {
  /**
   * Called when the engine has been replaced and its databases are loaded again; `stopped` where it was to end a call
   * and gave no answer, as whoever stopped the call knows of it.
   */
  readonly onReplaced?: (fault: Error, stopped: boolean) => void;
}

const DEFAULT_ROW_LIMIT = 1_000_000;

/** An engine made of sessions: calls take turns, and a session that broke is replaced by another with the same databases. */
export async function supervise(
  start: () => Promise<Session>,
  supervision: Supervision = {},
): Promise<Engine> {
  const supervised = new Supervised(start, supervision);
  await supervised.living();
  return supervised;
}

class Supervised implements Engine {
  readonly #start: () => Promise<Session>;
  readonly #supervision: Supervision;
  readonly #turns = turns();
  readonly #worlds = new Map<string, Loadable>();
  #session: Promise<Session> | null = null;
  #alive: Session | null = null;
  #build: Engine['build'] | null = null;
  #closed = false;

  constructor(start: () => Promise<Session>, supervision: Supervision) {
    this.#start = start;
    this.#supervision = supervision;
  }

  get build(): Engine['build'] {
    if (!this.#build) throw new Error('the engine has not started');
    return this.#build;
  }

  /** The session in use; a new one where there is none. Rejects where it can't start; the next call tries again. */
  living(): Promise<Session> {
    if (this.#closed) return Promise.reject(new Error('the engine is closed'));
    if (this.#session) return this.#session;
    const session = this.#begin();
    this.#session = session;
    session.catch(() => {
      if (this.#session === session) this.#session = null;
    });
    return session;
  }

  load(world: Loadable, { signal, timeoutMs, onProgress }: LoadOptions = {}): Promise<void> {
    const load = (session: Session) => session.load(world, onProgress);
    return this.#turns.take(async () => {
      this.#worlds.delete(world.database);
      let ending = await this.#watched(load, { signal, timeoutMs });
      // Loading starts from nothing, so after a fault it is simply done again.
      if (ending.kind === 'fault') ending = await this.#watched(load, { signal, timeoutMs });
      if (ending.kind === 'stopped' && ending.by === 'timed-out')
        throw new LoadError(world.database, tooSlowError(timeoutMs ?? 0));
      if (ending.kind === 'stopped') throw signal?.reason;
      if (ending.kind === 'failed') throw new LoadError(world.database, sqlError(ending.fault, ''));
      if (ending.kind === 'fault') throw ending.fault;
      this.#worlds.set(world.database, world);
    }, signal);
  }

  unload(database: string): Promise<void> {
    // At once, so that an engine which is just being replaced does not make it again; and in its turn, after a load that waits.
    const wasLoaded = this.#worlds.delete(database);
    return this.#turns.take(async () => {
      if (!this.#worlds.delete(database) && !wasLoaded) return;
      // A session that breaks here is replaced by one without the database, which is what was asked for.
      await this.#watched((session) => session.unload(database), {});
    });
  }

  async run(sql: string, options: RunOptions): Promise<Outcome> {
    const { database, signal, timeoutMs, rowLimit = DEFAULT_ROW_LIMIT } = options;
    const turn = async (): Promise<Outcome> => {
      await this.living();
      const began = performance.now();
      const ending = await this.#watched((session) => runScript(session, sql, database, rowLimit), {
        signal,
        timeoutMs,
      });
      const elapsedMs = performance.now() - began;
      if (ending.kind === 'done') return { ok: true, relation: ending.value, elapsedMs };
      return { ok: false, error: errorOf(ending, sql), elapsedMs };
    };
    try {
      return await this.#turns.take(turn, signal);
    } catch (error) {
      if (!signal?.aborted) throw error;
      return { ok: false, error: stoppedError('cancelled'), elapsedMs: 0 };
    }
  }

  async describe(sql: string, database: string, limits: Limits = {}): Promise<Described> {
    const turn = async (): Promise<Described> => {
      await this.living();
      const ending = await this.#watched((session) => describeWith(session, sql, database), limits);
      return ending.kind === 'done' ? ending.value : { ok: false, error: errorOf(ending, sql) };
    };
    try {
      return await this.#turns.take(turn, limits.signal);
    } catch (error) {
      if (!limits.signal?.aborted) throw error;
      return { ok: false, error: stoppedError('cancelled') };
    }
  }

  async append(rows: Appendable, signal?: AbortSignal): Promise<Appended> {
    const turn = async (): Promise<Appended> => {
      const ending = await this.#watched((session) => session.append(rows), { signal });
      return ending.kind === 'done' ? { ok: true } : { ok: false, error: errorOf(ending, '') };
    };
    try {
      return await this.#turns.take(turn, signal);
    } catch (error) {
      if (!signal?.aborted) throw error;
      return { ok: false, error: stoppedError('cancelled') };
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#worlds.clear();
    const session = this.#session;
    this.#session = null;
    this.#alive = null;
    await session?.then(
      (living) => living.kill(),
      () => {},
    );
  }

  async #watched<T>(call: (session: Session) => Promise<T>, limits: Limits): Promise<Ending<T>> {
    const session = await this.living();
    const ending = await watch(session, call(session), limits);
    if (ending.kind !== 'done' && ending.fault instanceof EngineFault)
      this.#replace(session, ending.fault, ending.kind === 'stopped');
    return ending;
  }

  async #begin(): Promise<Session> {
    const session = await this.#start();
    for (const world of this.#worlds.values()) {
      const ending = await watch(session, session.load(world), {});
      if (ending.kind === 'failed') this.#worlds.delete(world.database);
      if (ending.kind === 'fault') {
        session.kill();
        throw ending.fault;
      }
    }
    if (this.#closed) {
      session.kill();
      throw new Error('the engine is closed');
    }
    this.#build = session.build;
    this.#alive = session;
    session.died.then((fault) => this.#replace(session, fault, false));
    return session;
  }

  #replace(session: Session, fault: EngineFault, stopped: boolean): void {
    if (this.#alive !== session) return;
    this.#alive = null;
    this.#session = null;
    session.kill();
    this.living().then(
      () => this.#supervision.onReplaced?.(fault, stopped),
      // The next call starts it again, and hears of it if that fails too.
      () => {},
    );
  }
}

function errorOf(ending: Exclude<Ending<unknown>, { kind: 'done' }>, sql: string): SqlError {
  switch (ending.kind) {
    case 'failed':
      return sqlError(ending.fault, sql);
    case 'stopped':
      return stoppedError(ending.by);
    case 'fault':
      return replacedError(ending.fault);
  }
}
