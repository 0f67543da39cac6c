import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { holdsEnum } from '../relation/arrow-cell.ts';
import { arrowRelation } from '../relation/arrow-relation.ts';
import { enumValues } from '../relation/enum-values.ts';
import { familyOf } from '../relation/family.ts';
import type { Relation } from '../relation/relation.ts';
import { quoted } from '../sql/quoted.ts';
import { splitStatements } from '../sql/statement.ts';
import { type Deferred, deferred } from './deferred.ts';
import type { Appendable, Build, Loadable } from './engine.ts';
import { type Allowance, sandboxStatements } from './sandbox.ts';
import { EngineFault, type Session, StatementFault } from './session.ts';
import { textStream } from './text-stream.ts';
import { answer, type ConnectionId, perform, streamedMessages } from './wasm-calls.ts';
import type { WasmLink } from './wasm-link.ts';
import { type Received, readBatches } from './wasm-result.ts';

/** Opens DuckDB-Wasm in a worker, closed by the sandbox. Rejects with a readable Error where it can't start. */
export async function openWasmSession(link: WasmLink, allowance: Allowance): Promise<Session> {
  const db = new AsyncDuckDB(new VoidLogger(), link.worker);
  const end = deferred<EngineFault>();
  link.ended.then((reason) => end.resolve(new EngineFault(reason)));
  const boot = async () => {
    await db.instantiate(link.moduleUrl, link.threadUrl);
    await db.open({
      // Without it HUGEINT and UUID arrive as other types, and TIMETZ without its zone.
      arrowLosslessConversion: true,
      query: { queryPollingInterval: 20 },
      // `SET threads` to another number waits, more often than not for ever, for threads that have not begun.
      ...(link.threadUrl === undefined ? {} : { maximumThreads: allowance.threads }),
    });
    const connection = await db.connectInternal();
    await perform(db, connection, sandboxStatements(allowance).join(';\n'), () => false);
    const [threads, variant] =
      link.threadUrl === undefined
        ? ([1, 'eh'] as const)
        : ([await threadsOf(db, connection), 'coi'] as const);
    const build: Build = { engine: 'duckdb-wasm', version: await db.getVersion(), threads, variant };
    return { connection, build };
  };
  const { connection, build } = await Promise.race([
    boot(),
    end.promise.then((fault) => {
      throw new Error(fault.message);
    }),
  ]);
  return new WasmSession(db, link, end, connection, build);
}

/** How many threads the engine itself says that it uses. */
async function threadsOf(db: AsyncDuckDB, connection: ConnectionId): Promise<number> {
  const sql = "SELECT current_setting('threads')::INTEGER";
  const { batches } = await readBatches(
    streamedMessages(db, connection, sql, () => false),
    1,
  );
  return batches[0]?.getChildAt(0)?.get(0);
}

class WasmSession implements Session {
  readonly build: Session['build'];
  readonly survivesCancel: boolean;
  readonly died: Promise<EngineFault>;
  readonly #db: AsyncDuckDB;
  readonly #link: WasmLink;
  readonly #end: Deferred<EngineFault>;
  /** Stands outside all loaded databases, so that they can be detached. */
  readonly #outside: ConnectionId;
  /** One for each loaded database, kept so that a query need not wait for `USE`. */
  readonly #connections = new Map<string, ConnectionId>();
  #active: ConnectionId | null = null;
  #stopped = false;

  constructor(
    db: AsyncDuckDB,
    link: WasmLink,
    end: Deferred<EngineFault>,
    outside: ConnectionId,
    build: Session['build'],
  ) {
    this.#db = db;
    this.#link = link;
    this.#end = end;
    this.died = end.promise;
    this.#outside = outside;
    this.build = build;
    this.survivesCancel = build.threads === 1;
  }

  async load(world: Loadable, onProgress?: (share: number) => void): Promise<void> {
    this.#stopped = false;
    await this.unload(world.database);
    const name = quoted(world.database);
    const opening = [`ATTACH ':memory:' AS ${name}`, `USE ${name}`];
    const connection = await answer(this.#db.connectInternal());
    this.#connections.set(world.database, connection);
    try {
      await this.#during(connection, async (stopped) => {
        // One message for a small world; one for each statement where somebody watches the progress.
        const batches = onProgress
          ? [...opening, ...world.statements]
          : [[...opening, ...world.statements].join(';\n')];
        for (const [done, sql] of batches.entries()) {
          await perform(this.#db, connection, sql, stopped);
          onProgress?.((done + 1) / batches.length);
        }
      });
    } catch (error) {
      if (!(error instanceof EngineFault)) await this.unload(world.database);
      throw error;
    }
  }

  async unload(database: string): Promise<void> {
    await this.#disconnect(database);
    await perform(this.#db, this.#outside, `DETACH DATABASE IF EXISTS ${quoted(database)}`, () => false);
  }

  async perform(sql: string, database: string): Promise<void> {
    this.#stopped = false;
    const connection = await this.#connection(database);
    await this.#during(connection, (stopped) => perform(this.#db, connection, sql, stopped));
  }

  async query(sql: string, database: string, rowLimit: number): Promise<Relation> {
    this.#stopped = false;
    const { schema, batches, byteLength } = await this.#fetch(sql, database, rowLimit);
    const enums = schema.fields.some(holdsEnum) ? await this.#enumsOf(sql, database) : [];
    try {
      return { ...arrowRelation(schema, batches, rowLimit, enums), byteLength };
    } catch (error) {
      throw new StatementFault(
        `Not implemented Error: ${(error as Error).message}. Cast the column to VARCHAR.`,
      );
    }
  }

  async append({ database, table, batch }: Appendable): Promise<void> {
    const connection = await this.#connection(database);
    const stream = textStream(batch);
    const into = { name: table, schema: 'main', create: false };
    await answer(this.#db.insertArrowFromIPCStream(connection, stream, into));
  }

  async comeBack(database: string): Promise<void> {
    const connection = await this.#connection(database);
    try {
      await perform(this.#db, connection, `USE ${quoted(database)}`, () => false);
    } catch (error) {
      if (error instanceof EngineFault) throw error;
      await this.#disconnect(database);
    }
  }

  async prepare(sql: string, database: string): Promise<void> {
    const connection = await this.#connection(database);
    const statement = await answer(this.#db.createPrepared(connection, sql));
    await answer(this.#db.closePrepared(connection, statement));
  }

  async columnsOf(sql: string, database: string): Promise<Relation['columns']> {
    const described = await this.query(`DESCRIBE ${sql}`, database, 100_000);
    return Array.from({ length: described.rowCount }, (_, row) => {
      const type = described.text(row, 1) ?? '';
      return { name: described.text(row, 0) ?? '', type, family: familyOf(type) };
    });
  }

  cancel(): void {
    this.#stopped = true;
    if (this.#active !== null) this.#db.cancelPendingQuery(this.#active).catch(() => {});
  }

  kill(): void {
    this.#db.detach();
    this.#link.terminate();
    this.#end.resolve(new EngineFault('the engine was closed'));
  }

  async #fetch(sql: string, database: string, rowLimit: number): Promise<Received> {
    const connection = await this.#connection(database);
    let [unread, broken] = [false, false];
    try {
      return await this.#during(connection, async (stopped) => {
        const received = await readBatches(streamedMessages(this.#db, connection, sql, stopped), rowLimit);
        unread = !received.complete;
        return received;
      });
    } catch (error) {
      // A broken engine may never answer again.
      broken = error instanceof EngineFault;
      throw error;
    } finally {
      // What is left unread would cut the next result short; another statement ends it.
      if (!broken && (unread || this.#stopped)) await this.comeBack(database);
    }
  }

  async #enumsOf(sql: string, database: string): Promise<(readonly string[])[]> {
    const columns = await this.columnsOf(splitStatements(sql).at(-1)?.text ?? '', database);
    return enumValues(columns.map(({ type }) => type));
  }

  async #during<T>(connection: ConnectionId, work: (stopped: () => boolean) => Promise<T>): Promise<T> {
    this.#active = connection;
    try {
      return await work(() => this.#stopped);
    } finally {
      this.#active = null;
    }
  }

  async #connection(database: string): Promise<ConnectionId> {
    const kept = this.#connections.get(database);
    if (kept !== undefined) return kept;
    const connection = await answer(this.#db.connectInternal());
    await perform(this.#db, connection, `USE ${quoted(database)}`, () => false);
    this.#connections.set(database, connection);
    return connection;
  }

  async #disconnect(database: string): Promise<void> {
    const connection = this.#connections.get(database);
    if (connection === undefined) return;
    this.#connections.delete(database);
    await answer(this.#db.disconnect(connection));
  }
}
