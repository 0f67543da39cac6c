import type { Dataset } from '../dataset/dataset.ts';
import { nameOf, significantTokens } from '../sql/token.ts';

/** True where a query has the name of a table of the dataset in it, in whatever role; then it may read the data. */
export function namesTable(sql: string, { tables }: Dataset): boolean {
  const names = new Set(tables.map(({ name }) => name.toLowerCase()));
  return significantTokens(sql).some((token) => names.has(nameOf(token)?.toLowerCase() ?? ''));
}
