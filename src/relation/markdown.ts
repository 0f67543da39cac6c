import type { RowNumbers } from './csv.ts';
import type { Family, Relation } from './relation.ts';

const TO_THE_RIGHT: readonly Family[] = ['integer', 'decimal', 'float'];

/**
 * Rows as a Markdown table (GitHub's dialect) that shows each cell's text: characters with a meaning in Markdown are
 * escaped and line breaks become `<br>`. Numbers are aligned to the right; NULL is set in italics, so that it differs
 * from the text 'NULL'. The empty string is an empty cell. A relation without columns gives the empty string.
 */
export function markdown(relation: Relation, rows: RowNumbers): string {
  if (relation.columns.length === 0) return '';
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  const lines = [
    line(relation.columns.map(({ name }) => escapeCell(name))),
    line(relation.columns.map(({ family }) => (TO_THE_RIGHT.includes(family) ? '---:' : '---'))),
  ];
  for (const row of rows) {
    lines.push(
      line(
        relation.columns.map((_, at) => {
          const text = relation.text(row, at);
          return text === null ? '*NULL*' : escapeCell(text);
        }),
      ),
    );
  }
  return lines.join('');
}

function escapeCell(text: string): string {
  return (
    text
      .replace(/[\\|*`~[\]]/g, '\\$&')
      // Within a word an underscore means nothing, and names are easier to read without a backslash.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#|\w+;)/g, '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/\r\n|\r|\n/g, '<br>')
  );
}
