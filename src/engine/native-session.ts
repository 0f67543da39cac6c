import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBResult,
} from '@duckdb/node-api';
import type { Column, Relation } from '../relation/relation.ts';
import { cellOf } from '../relation/text-batch.ts';
import { quoted } from '../sql/quoted.ts';
import { deferred } from './deferred.ts';
import type { Appendable, Build, Loadable } from './engine.ts';
import { nativeColumn, nativeRelation } from './native-relation.ts';
import { type Allowance, sandboxStatements } from './sandbox.ts';
import { EngineFault, isFatal, type Session, StatementFault } from './session.ts';

/** Opens DuckDB in this process, in memory, closed by the sandbox. */
export async function openNativeSession(allowance: Allowance): Promise<Session> {
  const instance = await DuckDBInstance.create(':memory:');
  const outside = await instance.connect();
  for (const sql of sandboxStatements(allowance)) await outside.run(sql);
  const answer = await outside.runAndReadAll('SELECT version()');
  const version = String(answer.getRowsJS()[0]?.[0]);
  return new NativeSession(instance, outside, {
    engine: 'duckdb-native',
    version,
    threads: allowance.threads,
    variant: 'native',
  });
}

class NativeSession implements Session {
  readonly build: Build;
  readonly survivesCancel = true;
  readonly #end = deferred<EngineFault>();
  readonly died = this.#end.promise;
  readonly #instance: DuckDBInstance;
  /** Stands outside all loaded databases, so that they can be detached. */
  readonly #outside: DuckDBConnection;
  readonly #connections = new Map<string, DuckDBConnection>();
  #active: DuckDBConnection | null = null;
  /** Settles, and never rejects, when the call that was begun last has ended. */
  #running: Promise<unknown> = Promise.resolve();
  #stopped = false;
  #killed = false;

  constructor(instance: DuckDBInstance, outside: DuckDBConnection, build: Build) {
    this.#instance = instance;
    this.#outside = outside;
    this.build = build;
  }

  async load(world: Loadable, onProgress?: (share: number) => void): Promise<void> {
    this.#stopped = false;
    await this.unload(world.database);
    const name = quoted(world.database);
    const statements = [`ATTACH ':memory:' AS ${name}`, `USE ${name}`, ...world.statements];
    const connection = await this.#instance.connect();
    this.#connections.set(world.database, connection);
    try {
      for (const [done, sql] of statements.entries()) {
        await this.#during(connection, () => this.#readLast(connection, sql, async () => {}));
        onProgress?.((done + 1) / statements.length);
      }
    } catch (error) {
      if (!(error instanceof EngineFault)) await this.unload(world.database);
      throw error;
    }
  }

  async unload(database: string): Promise<void> {
    this.#disconnect(database);
    const detach = () => this.#outside.run(`DETACH DATABASE IF EXISTS ${quoted(database)}`);
    await this.#during(this.#outside, detach);
  }

  async perform(sql: string, database: string): Promise<void> {
    this.#stopped = false;
    const connection = await this.#connection(database);
    await this.#during(connection, async () => void (await connection.run(sql)));
  }

  async query(sql: string, database: string, rowLimit: number): Promise<Relation> {
    this.#stopped = false;
    const connection = await this.#connection(database);
    let unread = false;
    try {
      const read = async (result: DuckDBResult) => {
        const chunks: DuckDBDataChunk[] = [];
        let rows = 0;
        while (rows <= rowLimit) {
          const chunk = await result.fetchChunk();
          this.#throwIfStopped();
          if (!chunk || chunk.rowCount === 0) break;
          chunks.push(chunk);
          rows += chunk.rowCount;
        }
        unread = rows > rowLimit;
        return nativeRelation(columnsOf(result), chunks, rowLimit);
      };
      return await this.#during(connection, () => this.#readLast(connection, sql, read));
    } finally {
      if (unread || this.#stopped) await this.comeBack(database);
    }
  }

  async append({ database, table, batch }: Appendable): Promise<void> {
    const connection = await this.#connection(database);
    await this.#during(connection, async () => {
      const appender = await connection.createAppender(table, 'main', database);
      for (let row = 0; row < batch.rowCount; row++) {
        for (const column of batch.columns) {
          const cell = cellOf(column, row);
          if (cell === null) appender.appendNull();
          else appender.appendVarchar(cell);
        }
        appender.endRow();
      }
      appender.closeSync();
    });
  }

  async comeBack(database: string): Promise<void> {
    const connection = await this.#connection(database);
    const use = () => connection.run(`USE ${quoted(database)}`);
    await this.#during(connection, use).catch(() => this.#disconnect(database));
  }

  async prepare(sql: string, database: string): Promise<void> {
    await this.#prepared(sql, database);
  }

  columnsOf(sql: string, database: string): Promise<readonly Column[]> {
    return this.#prepared(sql, database);
  }

  cancel(): void {
    this.#stopped = true;
    this.#active?.interrupt();
  }

  kill(): void {
    this.cancel();
    this.#killed = true;
    const connections = [...this.#connections.values(), this.#outside];
    this.#connections.clear();
    // Closing waits for a query that does not answer, and everybody with it: that one is left to end by itself.
    void this.#running.then(() => {
      for (const connection of connections) connection.closeSync();
      this.#instance.closeSync();
    });
    this.#end.resolve(new EngineFault('the engine was closed'));
  }

  /** Runs all statements and reads the result of the last one. */
  async #readLast<T>(
    connection: DuckDBConnection,
    sql: string,
    read: (result: DuckDBResult) => Promise<T>,
  ): Promise<T> {
    const statements = await connection.extractStatements(sql);
    if (statements.count === 0) throw new Error('no statements');
    for (let i = 0; ; i++) {
      this.#throwIfStopped();
      const prepared = await statements.prepare(i);
      try {
        if (i === statements.count - 1) return await read(await prepared.stream());
        await prepared.run();
      } finally {
        // What a query has in memory, its hash tables too, is held until then, whether it failed or not.
        prepared.destroySync();
      }
    }
  }

  async #prepared(sql: string, database: string): Promise<readonly Column[]> {
    const connection = await this.#connection(database);
    return this.#during(connection, async () => {
      const statements = await connection.extractStatements(sql);
      if (statements.count > 1) throw new Error('Cannot prepare multiple statements at once!');
      const prepared = await statements.prepare(0);
      const columns = Array.from({ length: prepared.columnCount }, (_, i) =>
        nativeColumn(prepared.columnName(i), prepared.columnType(i)),
      );
      prepared.destroySync();
      return columns;
    });
  }

  async #during<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
    // A connection that is closed while something begins on it takes the process with it.
    if (this.#killed) throw new EngineFault('the engine was closed');
    this.#active = connection;
    const working = work();
    this.#running = working.catch(() => undefined);
    try {
      return await working;
    } catch (error) {
      if (error instanceof StatementFault) throw error;
      const message = (error as Error).message.replace(/^Failed to extract statements: /, '');
      throw isFatal(message) ? new EngineFault(message) : new StatementFault(message);
    } finally {
      this.#active = null;
    }
  }

  #throwIfStopped(): void {
    if (this.#stopped) throw new StatementFault('INTERRUPT Error: Interrupted!');
  }

  async #connection(database: string): Promise<DuckDBConnection> {
    const kept = this.#connections.get(database);
    if (kept) return kept;
    if (this.#killed) throw new EngineFault('the engine was closed');
    const connection = await this.#instance.connect();
    await this.#during(connection, () => connection.run(`USE ${quoted(database)}`));
    this.#connections.set(database, connection);
    return connection;
  }

  #disconnect(database: string): void {
    if (this.#killed) return;
    this.#connections.get(database)?.closeSync();
    this.#connections.delete(database);
  }
}

function columnsOf(result: DuckDBResult): readonly Column[] {
  return Array.from({ length: result.columnCount }, (_, i) =>
    nativeColumn(result.columnName(i), result.columnType(i)),
  );
}
