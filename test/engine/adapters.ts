import { openNative } from '../../src/engine/duckdb-native.ts';
import { openWasmInNode } from '../../src/engine/duckdb-wasm-node.ts';
import type { Engine, Outcome } from '../../src/engine/engine.ts';
import type { Supervision } from '../../src/engine/supervised.ts';
import type { Relation } from '../../src/relation/relation.ts';

interface Options extends Supervision {
  readonly memoryLimit?: string;
}

/** Both adapters of the contract, for `describe.each`. */
export const ADAPTERS: readonly {
  readonly name: string;
  readonly open: (options?: Options) => Promise<Engine>;
}[] = [
  { name: 'duckdb-wasm', open: openWasmInNode },
  { name: 'duckdb-native', open: openNative },
];

/** The relation of an outcome that must be one. */
export function relationOf(outcome: Outcome): Relation {
  if (!outcome.ok) throw new Error(`${outcome.error.kind}: ${outcome.error.message}`);
  return outcome.relation;
}

/** All cells of a relation, row by row. */
export function cells(relation: Relation): (string | null)[][] {
  return Array.from({ length: relation.rowCount }, (_, row) =>
    relation.columns.map((_, column) => relation.text(row, column)),
  );
}

/** The cells that SQL answers with. */
export async function ask(
  engine: Engine,
  sql: string,
  database = 'main world',
): Promise<(string | null)[][]> {
  return cells(relationOf(await engine.run(sql, { database })));
}
