import { checksumSql } from '../../src/dataset/checksum.ts';
import type { Table } from '../../src/dataset/dataset.ts';
import { worldStatements } from '../../src/dataset/statements.ts';
import type { World } from '../../src/dataset/world.ts';
import { openNative } from '../../src/engine/duckdb-native.ts';
import { openWasmInNode } from '../../src/engine/duckdb-wasm-node.ts';
import type { Engine } from '../../src/engine/engine.ts';

/** Both engines by name, opened; close them after the tests. */
export async function openBoth() {
  const [native, wasm] = await Promise.all([openNative(), openWasmInNode()]);
  const all = [
    ['native', native],
    ['wasm', wasm],
  ] as const;
  return {
    native,
    wasm,
    all,
    async close() {
      await Promise.all([native.close(), wasm.close()]);
    },
  };
}

/** The rows a query returns, as text, in a database made before. */
export async function rowsOf(engine: Engine, database: string, sql: string): Promise<(string | null)[][]> {
  const outcome = await engine.run(sql, { database });
  if (!outcome.ok) throw new Error(`${outcome.error.message}\n${sql}`);
  const { relation } = outcome;
  return Array.from({ length: relation.rowCount }, (_, row) =>
    relation.columns.map((_column, column) => relation.text(row, column)),
  );
}

/** The single value a query returns. */
export async function singleValue(engine: Engine, database: string, sql: string): Promise<string | null> {
  const rows = await rowsOf(engine, database, sql);
  return rows[0]?.[0] ?? null;
}

/** Builds a world in a database of the given name. */
export async function build(engine: Engine, database: string, world: World): Promise<void> {
  await engine.load({ database, statements: worldStatements(world) });
}

/** The checksum of each table of a database, by name. */
export async function checksums(
  engine: Engine,
  database: string,
  tables: readonly Table[],
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of tables)
    found[table.name] = String(await singleValue(engine, database, checksumSql(table)));
  return found;
}
