import type { Dataset } from '../dataset/dataset.ts';
import { quoted } from '../sql/quoted.ts';

/**
 * Statements that copy a dataset's tables from a database into an empty one, each row kept and their order mixed;
 * the same `salt` mixes the same way.
 */
export function shuffledCopy(dataset: Dataset, from: string, salt = 1): string[] {
  return dataset.tables.map(({ name }) => {
    const table = quoted(name);
    return `CREATE TABLE ${table} AS SELECT * FROM ${quoted(from)}.main.${table} ORDER BY hash(rowid, ${salt})`;
  });
}
