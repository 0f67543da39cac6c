import { expect, test } from 'vitest';
import { openNative } from '../../src/engine/duckdb-native.ts';

test('a query that was stopped leaves its memory to the next one', async () => {
  const engine = await openNative();
  await engine.load({ database: 'w', statements: ['CREATE TABLE t AS SELECT i FROM range(50) AS r(i)'] });
  const endless =
    'SELECT count(*) FROM (WITH RECURSIVE w AS (FROM t UNION ALL SELECT t.i FROM w JOIN t ON true) FROM w)';
  const stopped = await engine.run(`CREATE TABLE kept AS ${endless}`, { database: 'w', timeoutMs: 300 });
  expect(stopped).toMatchObject({ ok: false });
  const held = await engine.run('SELECT sum(memory_usage_bytes) < 50_000_000 FROM duckdb_memory()', {
    database: 'w',
  });
  expect(held.ok && held.relation.text(0, 0)).toBe('true');
  await engine.close();
});

test('queries that have been read keep none of their memory', async () => {
  const engine = await openNative();
  await engine.load({ database: 'w', statements: ['CREATE TABLE t AS SELECT i FROM range(50) AS r(i)'] });
  const joined = 'SELECT a.i, count(b.i) FROM t AS a JOIN t AS b ON b.i BETWEEN a.i - 6 AND a.i GROUP BY a.i';
  for (let i = 0; i < 20; i++) {
    await engine.run(joined, { database: 'w' });
    await engine.run(`CREATE OR REPLACE TABLE kept AS ${joined}`, { database: 'w' });
  }
  const held = await engine.run('SELECT sum(memory_usage_bytes) < 1_000_000 FROM duckdb_memory()', {
    database: 'w',
  });
  expect(held.ok && held.relation.text(0, 0)).toBe('true');
  await engine.close();
});
