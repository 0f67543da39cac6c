import type { Table } from '../dataset/dataset.ts';
import type { Engine } from '../engine/engine.ts';

/** Every table and view now in a database, with its columns; meanings and keys are not known. */
export async function listTables(engine: Engine, database: string): Promise<readonly Table[]> {
  const outcome = await engine.run(
    `SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns()
     WHERE database_name = '${database}' AND NOT internal ORDER BY table_name, column_index`,
    { database },
  );
  if (!outcome.ok) return [];
  const { relation } = outcome;
  const tables = new Map<string, Table['columns'][number][]>();
  for (let row = 0; row < relation.rowCount; row++) {
    const [table, name, type, nullable] = [0, 1, 2, 3].map((column) => relation.text(row, column) ?? '');
    const columns = tables.get(table ?? '') ?? [];
    columns.push({ name: name ?? '', type: type ?? '', meaning: '', nullable: nullable === 'true' });
    tables.set(table ?? '', columns);
  }
  return [...tables].map(([name, columns]) => ({ name, meaning: '', key: [], columns }));
}
