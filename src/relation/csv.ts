import type { Relation } from './relation.ts';

/** Which rows of a relation to write, as row numbers in the order wanted. */
export type RowNumbers = Iterable<number>;

/**
 * Rows as CSV after RFC 4180: a header line, commas, lines ended by CRLF, and quotes around a field that holds a
 * quote, a comma or a line break. NULL is an empty field and the empty string is `""`, so that they stay apart.
 */
export function csv(relation: Relation, rows: RowNumbers): string {
  const lines = [relation.columns.map(({ name }) => csvField(name)).join(',')];
  for (const row of rows)
    lines.push(relation.columns.map((_, at) => csvField(relation.text(row, at))).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function csvField(text: string | null): string {
  if (text === null) return '';
  if (text === '') return '""';
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
