import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNative } from '../../src/engine/duckdb-native.ts';
import { openWasmInNode } from '../../src/engine/duckdb-wasm-node.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { ADAPTERS, ask, cells, relationOf } from './adapters.ts';

const WORLD = {
  database: 'main world',
  statements: ['CREATE TABLE t (i INTEGER)', 'INSERT INTO t VALUES (1), (2), (3)'],
};

const ENDLESS = {
  'an endless recursion':
    'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r',
  'a cross join of millions':
    'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range + b.range < 0',
  'a blocking aggregate': 'SELECT count(DISTINCT range * 7919) FROM range(3000000000)',
  'a result that keeps coming': 'SELECT * FROM range(3000000000) WHERE range % 100000000 = 7',
};

let engine: Engine | undefined;
afterEach(() => engine?.close());

/** A signal that is aborted once the engine has been busy for a while. */
function soon(ms = 200): AbortSignal {
  return AbortSignal.timeout(ms);
}

describe.each(ADAPTERS)('$name: stopping', ({ open }) => {
  let shared: Engine;
  beforeAll(async () => {
    shared = await open();
  });
  beforeEach(() => shared.load(WORLD));
  afterAll(() => shared.close());

  test.each(Object.entries(ENDLESS))('%s stops within a second, and the engine goes on', async (_, sql) => {
    const began = performance.now();
    const outcome = await shared.run(sql, { database: 'main world', signal: soon() });
    expect(performance.now() - began).toBeLessThan(1200);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await ask(shared, 'SELECT sum(i) FROM t')).toEqual([['6']]);
  });

  test('a query ends at its time limit', async () => {
    const sql = ENDLESS['an endless recursion'];
    const outcome = await shared.run(sql, { database: 'main world', timeoutMs: 200 });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'timed-out' } });
    expect(await ask(shared, 'SELECT sum(i) FROM t')).toEqual([['6']]);
  });

  test('a database that takes longer than its time limit to be made is not made, and the engine goes on', async () => {
    const endless = `INSERT INTO t ${ENDLESS['an endless recursion']}`;
    const world = { database: 'endless', statements: ['CREATE TABLE t (i BIGINT)', endless] };
    const loading = shared.load(world, { timeoutMs: 300 });
    await expect(loading).rejects.toMatchObject({
      name: 'LoadError',
      error: { kind: 'timed-out', message: 'Making the tables was stopped after 0.3 s.' },
    });
    expect(await ask(shared, 'SELECT sum(i) FROM t')).toEqual([['6']]);
    expect(await shared.run('SELECT 1', { database: 'endless' })).toMatchObject({ ok: false });
  });

  test('a query whose signal is aborted before its turn is not run', async () => {
    const database = 'main world';
    const first = shared.run(ENDLESS['an endless recursion'], { database, timeoutMs: 1000 });
    const waiting = shared.run('INSERT INTO t VALUES (100)', { database, signal: soon(50) });
    const late = shared.run('INSERT INTO t VALUES (100)', { database, signal: AbortSignal.abort() });
    for (const outcome of await Promise.all([waiting, late])) {
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    }
    expect(await first).toMatchObject({ ok: false, error: { kind: 'timed-out' } });
    expect(await ask(shared, 'SELECT sum(i) FROM t')).toEqual([['6']]);
  });

  test('calls that overlap are run one after another', async () => {
    const database = 'main world';
    const [, inserted, summed] = await Promise.all([
      shared.load(WORLD),
      shared.run('INSERT INTO t VALUES (100)', { database }),
      shared.run('SELECT sum(i) FROM t', { database }),
    ]);
    expect(inserted.ok).toBe(true);
    expect(cells(relationOf(summed))).toEqual([['106']]);
  });

  test('an aborted load leaves no database behind', async () => {
    await shared.load({ database: 'other', statements: [] });
    const reason = new Error('no longer wanted');
    const stop = new AbortController();
    const load = shared.load(
      {
        database: 'big',
        statements: ['CREATE TABLE a (i INTEGER)', `CREATE TABLE b AS ${ENDLESS['an endless recursion']}`],
      },
      {
        signal: stop.signal,
        onProgress: (share) => share > 0.5 && setTimeout(() => stop.abort(reason), 100),
      },
    );
    await expect(load).rejects.toBe(reason);
    expect(
      await ask(shared, "SELECT count(*) FROM duckdb_databases() WHERE database_name = 'big'", 'other'),
    ).toEqual([['0']]);
  });

  test('the row limit cuts a result and says so', async () => {
    const run = async (sql: string, rowLimit: number) => {
      const relation = relationOf(await shared.run(sql, { database: 'main world', rowLimit }));
      return [relation.rowCount, relation.truncated];
    };
    expect(await run('SELECT * FROM range(10000000)', 1000)).toEqual([1000, true]);
    expect(await run('SELECT * FROM range(1000)', 1000)).toEqual([1000, false]);
    expect(await run('SELECT * FROM range(1001)', 1000)).toEqual([1000, true]);
    expect(await run('SELECT * FROM range(4096)', 4096)).toEqual([4096, false]);
    expect(await run('SELECT 1', 0)).toEqual([0, true]);
    expect(await run('SELECT * FROM range(10000000)', 5000)).toEqual([5000, true]);
    expect(await ask(shared, 'SELECT sum(i) FROM t')).toEqual([['6']]);
  });

  test('ten million result rows are cut at a million unless more are asked for', async () => {
    const relation = relationOf(
      await shared.run('SELECT * FROM range(10000000)', { database: 'main world' }),
    );
    expect([relation.rowCount, relation.truncated]).toEqual([1_000_000, true]);
    expect(relation.text(999_999, 0)).toBe('999999');
  });

  test('running out of memory is an ordinary error, and the engine goes on', async () => {
    engine = await open({ memoryLimit: '100MB' });
    await engine.load(WORLD);
    const sql = 'SELECT count(DISTINCT range) FROM range(50000000)';
    const outcome = await engine.run(sql, { database: 'main world' });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'out-of-memory' } });
    expect(await ask(engine, 'SELECT sum(i) FROM t')).toEqual([['6']]);
  });

  test('temporary tables and macros outlive errors, truncated results and stops', async () => {
    const database = 'main world';
    await shared.run('CREATE TEMP TABLE kept AS SELECT 42 AS answer', { database });
    await shared.run('SELECT nosuch', { database });
    await shared.run('SELECT * FROM range(100000)', { database, rowLimit: 10 });
    await shared.run(ENDLESS['an endless recursion'], { database, timeoutMs: 100 });
    expect(await ask(shared, 'SELECT answer FROM kept')).toEqual([['42']]);
  });

  test('a closed engine refuses further calls', async () => {
    engine = await open();
    await engine.close();
    await expect(engine.run('SELECT 1', { database: 'main world' })).rejects.toThrow('closed');
  });
});

describe('a worker that ends', () => {
  async function openWatched() {
    const workers: Worker[] = [];
    const replaced: string[] = [];
    const wasm = await openWasmInNode({
      onWorker: (worker) => workers.push(worker),
      onReplaced: (fault) => replaced.push(fault.message),
    });
    engine = wasm;
    await wasm.load(WORLD);
    await wasm.load({ database: 'second', statements: ["CREATE TABLE s AS SELECT 'here' AS w"] });
    const kill = () => void workers.at(-1)?.terminate();
    return { wasm, kill, workers, replaced };
  }

  test('in a query: the query says so, and everything works again with its tables', async () => {
    const { wasm, kill, replaced } = await openWatched();
    const running = wasm.run(ENDLESS['a blocking aggregate'], { database: 'main world' });
    setTimeout(kill, 200);
    expect(await running).toMatchObject({ ok: false, error: { kind: 'engine-replaced' } });
    expect(await ask(wasm, 'SELECT sum(i) FROM t')).toEqual([['6']]);
    expect(await ask(wasm, 'SELECT w FROM s', 'second')).toEqual([['here']]);
    expect(replaced).toEqual(["the engine's worker ended"]);
  });

  test('between queries: nobody notices', async () => {
    const { wasm, kill, replaced } = await openWatched();
    kill();
    await expect.poll(() => replaced.length, { timeout: 20_000 }).toBe(1);
    expect(await ask(wasm, 'SELECT sum(i) FROM t')).toEqual([['6']]);
  });

  test('while a database is loaded: it is loaded all the same', async () => {
    const { wasm, kill } = await openWatched();
    let once = true;
    const statements = [
      'CREATE TABLE a AS SELECT 1 AS x',
      'CREATE TABLE b AS SELECT sum(range) AS y FROM range(50000000)',
    ];
    await wasm.load(
      { database: 'third', statements },
      {
        onProgress: (share) => {
          if (once && share > 0.5) kill();
          if (share > 0.5) once = false;
        },
      },
    );
    expect(await ask(wasm, 'SELECT x FROM a', 'third')).toEqual([['1']]);
    expect(await ask(wasm, 'SELECT sum(i) FROM t')).toEqual([['6']]);
  });

  test('when close is called in a query, the query ends', async () => {
    const { wasm } = await openWatched();
    const running = wasm.run(ENDLESS['an endless recursion'], { database: 'main world' });
    setTimeout(() => wasm.close(), 200);
    expect((await running).ok).toBe(false);
  });

  test('a database given up while the engine is replaced is not made again', {
    timeout: 90_000,
  }, async () => {
    const { wasm, kill } = await openWatched();
    const statements = ['CREATE TABLE a AS SELECT count(DISTINCT range) AS n FROM range(20000000)'];
    const [began, large] = [performance.now(), 'large world'];
    await wasm.load({ database: large, statements });
    const made = performance.now();
    const running = wasm.run(ENDLESS['a blocking aggregate'], { database: large });
    kill();
    await running;
    await wasm.unload(large);
    expect(await ask(wasm, 'SELECT sum(i) FROM t')).toEqual([['6']]);
    // Starting an engine takes a fraction of that.
    expect(performance.now() - made).toBeLessThan(made - began);
  });

  test('unloading waits for a load that was asked for before', async () => {
    const { wasm } = await openWatched();
    await Promise.all([wasm.load({ database: 'third', statements: [] }), wasm.unload('third')]);
    const counted = "SELECT count(*) FROM duckdb_databases() WHERE database_name = 'third'";
    expect(await ask(wasm, counted)).toEqual([['0']]);
  });

  test('an unloaded database does not come back', async () => {
    const { wasm, kill, replaced } = await openWatched();
    await wasm.unload('second');
    kill();
    await expect.poll(() => replaced.length, { timeout: 20_000 }).toBe(1);
    expect(await ask(wasm, "SELECT count(*) FROM duckdb_databases() WHERE database_name = 'second'")).toEqual(
      [['0']],
    );
  });
});

test('an engine that cannot start says why', async () => {
  const opening = openWasmInNode({ onWorker: (worker) => void worker.terminate() });
  await expect(opening).rejects.toThrow("the engine's worker ended");
});

test('a browser without WebAssembly is told so', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  try {
    await expect(openWasmInNode()).rejects.toThrow('does not run WebAssembly');
  } finally {
    vi.unstubAllGlobals();
  }
});

test('a replacement that cannot start fails its call, and the next call tries again', async () => {
  let broken = false;
  const workers: Worker[] = [];
  const wasm = await openWasmInNode({
    onWorker: (worker) => {
      workers.push(worker);
      if (broken) void worker.terminate();
    },
  });
  engine = wasm;
  await wasm.load(WORLD);
  broken = true;
  workers.at(-1)?.terminate();
  await expect.poll(() => workers.length, { timeout: 20_000 }).toBe(2);
  await expect(wasm.run('SELECT 1', { database: 'main world' })).rejects.toThrow("the engine's worker ended");
  broken = false;
  expect(await ask(wasm, 'SELECT sum(i) FROM t')).toEqual([['6']]);
});

test('a native engine that is stopped is not replaced', async () => {
  let replaced = 0;
  engine = await openNative({ onReplaced: () => replaced++ });
  await engine.load(WORLD);
  await engine.run(ENDLESS['a cross join of millions'], { database: 'main world', signal: soon(100) });
  expect(await ask(engine, 'SELECT sum(i) FROM t')).toEqual([['6']]);
  expect(replaced).toBe(0);
});

describe.each(ADAPTERS)('$name: describing', ({ open }) => {
  test('a text whose constants take long to compute ends at its limit, and the engine goes on', async () => {
    engine = await open();
    await engine.load(WORLD);
    const database = 'main world';
    const long = 'SELECT list_sum(list_transform(range(100000000), lambda x: x % 7 + hash(x) % 3))';
    const began = performance.now();
    const described = await engine.describe(long, database, { timeoutMs: 200 });
    expect(described).toMatchObject({ ok: false, error: { kind: 'timed-out' } });
    expect(performance.now() - began).toBeLessThan(1500);
    expect(await ask(engine, 'SELECT sum(i) FROM t')).toEqual([['6']]);
    const stopped = await engine.describe('SELECT 1', database, { signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});
