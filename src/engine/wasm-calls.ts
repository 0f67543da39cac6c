import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { EngineFault, isFatal, StatementFault } from './session.ts';

/** DuckDB-Wasm's number for a connection. */
export type ConnectionId = number;

/** Waits for one answer of the worker and sorts its errors into wrong SQL and a broken engine. */
export async function answer<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw faultOf(error);
  }
}

/**
 * The Arrow messages of a query, the schema first, as they are made. While one is read the next ones are on their way.
 * `stopped` is asked between answers; where it says true the query ends with a StatementFault, and the connection
 * must not be used again. Several statements are run one after another, and the last one's rows are sent.
 */
export async function* streamedMessages(
  db: AsyncDuckDB,
  connection: ConnectionId,
  sql: string,
  stopped: () => boolean,
): AsyncGenerator<Uint8Array, void> {
  yield await header(db, connection, sql, true, stopped);
  const fetch = () => {
    const chunk = answer(db.fetchQueryResults(connection));
    // Those on their way when the rest is not wanted any more are never awaited.
    chunk.catch(() => {});
    return chunk;
  };
  const coming = [fetch(), fetch()];
  for (let chunks = 0; ; ) {
    const chunk = await coming.shift();
    throwIfStopped(stopped);
    if (chunk?.length === 0) return;
    if (chunk) chunks++;
    // Most results end after one chunk, and the end is on its way already; a second one makes a third likely.
    const ahead = chunks > 1 ? FETCHED_AHEAD : 1;
    while (coming.length < ahead) coming.push(fetch());
    // null: the engine used up its time slice without filling a chunk.
    if (chunk) yield chunk;
  }
}

/** Chunks asked for before they are needed, so that the worker is not kept waiting. Asking past the end does nothing. */
const FETCHED_AHEAD = 4;

/** Runs statements for what they do; the last one's rows stay in the engine. */
export async function perform(
  db: AsyncDuckDB,
  connection: ConnectionId,
  sql: string,
  stopped: () => boolean,
): Promise<void> {
  await header(db, connection, sql, false, stopped);
}

async function header(
  db: AsyncDuckDB,
  connection: ConnectionId,
  sql: string,
  streaming: boolean,
  stopped: () => boolean,
): Promise<Uint8Array> {
  let schema = await answer(db.startPendingQuery(connection, sql, streaming));
  while (!schema) {
    throwIfStopped(stopped);
    schema = await answer(db.pollPendingQuery(connection));
  }
  return schema;
}

function throwIfStopped(stopped: () => boolean): void {
  if (stopped()) throw new StatementFault('INTERRUPT Error: Interrupted!');
}

/** DuckDB's own errors cross the worker boundary as plain `Error`; anything else is WebAssembly breaking down. */
function faultOf(error: unknown): Error {
  if (error instanceof StatementFault || error instanceof EngineFault) return error;
  const { name, message } = error as Error;
  if (name !== 'Error' || isFatal(message)) return new EngineFault(`${name}: ${message}`);
  return new StatementFault(message);
}
