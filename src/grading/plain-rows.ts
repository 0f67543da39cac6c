import type { Cell, Row } from '../oracle/oracle.ts';
import { familyOf } from '../relation/family.ts';
import type { Relation } from '../relation/relation.ts';
import { dateText, timestampText } from '../relation/time-text.ts';

const MS_PER_DAY = 86_400_000;

/** Reads a relation's rows as an oracle reads them: cells by the names of their columns, in lower case. */
export function plainRows(relation: Relation): Row[] {
  return Array.from({ length: relation.rowCount }, (_, row) =>
    Object.fromEntries(
      relation.columns.map(({ name, type }, column) => [
        name.toLowerCase(),
        plainCell(relation.text(row, column), type),
      ]),
    ),
  );
}

/** A value of a DuckDB type as an oracle knows it. Throws on types that no oracle takes, as lists. */
export function plainCell(text: string | null, type: string): Cell {
  if (text === null) return null;
  switch (familyOf(type)) {
    case 'integer':
    case 'decimal':
    case 'float':
      return Number(text);
    case 'date':
      return Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY;
    case 'timestamp':
      return Date.parse(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`) * 1000 + micros(text.slice(19));
    case 'text':
      return text;
    case 'boolean':
      return text === 'true';
    default:
      throw new TypeError(`oracles do not know ${type}`);
  }
}

/** A value as DuckDB would print it in a column of the type; `NULL` for null. */
export function cellText(cell: Cell, type: string): string {
  if (cell === null) return 'NULL';
  if (typeof cell !== 'number') return String(cell);
  const family = familyOf(type);
  if (family === 'date') return dateText(cell);
  return family === 'timestamp' ? timestampText(BigInt(cell)) : String(cell);
}

/** `.5` is 500,000 of them; no fraction is none. */
function micros(fraction: string): number {
  return fraction === '' ? 0 : Number(fraction.slice(1).padEnd(6, '0'));
}
