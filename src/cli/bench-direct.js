// The page that asks DuckDB-Wasm straight, for `npm run bench`: the same module, script and settings, and no code of the app.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

/** @type {import('@duckdb/duckdb-wasm').AsyncDuckDBConnection} */
let connection;

/** @param {string} script @param {string} module @param {readonly string[]} statements */
async function openDirect(script, module, statements) {
  const absolute = (/** @type {string} */ path) => new URL(path, location.href).href;
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(script)));
  await db.instantiate(absolute(module));
  await db.open({ arrowLosslessConversion: true, query: { queryPollingInterval: 20 } });
  connection = await db.connect();
  for (const statement of statements) await connection.query(statement);
  return db.getVersion();
}

/** Milliseconds of one statement. @param {string} sql */
async function runDirect(sql) {
  const began = performance.now();
  await connection.query(sql);
  return performance.now() - began;
}

Object.assign(globalThis, { openDirect, runDirect });

// An address that ends in `#[script, module, statements, query]` asks at once, as a page does that knows its first query.
if (location.hash) {
  const [script, module, statements, query] = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  const asked = openDirect(script, module, statements).then(() => runDirect(query));
  Object.assign(globalThis, { asked: asked.then(() => performance.now()) });
}
