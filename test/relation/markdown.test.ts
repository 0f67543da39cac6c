import { assert, constantFrom, array as listOf, property } from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { familyOf } from '../../src/relation/family.ts';
import { markdown } from '../../src/relation/markdown.ts';
import type { Relation } from '../../src/relation/relation.ts';

function relationOf(columns: readonly string[], rows: readonly (readonly (string | null)[])[]): Relation {
  return {
    columns: columns.map((column) => {
      const [name = '', type = 'VARCHAR'] = column.split(':');
      return { name, type, family: familyOf(type) };
    }),
    rowCount: rows.length,
    truncated: false,
    text: (row, column) => rows[row]?.[column] as string | null,
  };
}

test('a table with numbers aligned to the right', () => {
  const relation = relationOf(
    ['day:DATE', 'logins:INTEGER'],
    [
      ['2025-01-01', '3'],
      ['2025-01-02', '4'],
    ],
  );
  expect(markdown(relation, [1, 0])).toBe(
    '| day | logins |\n| --- | ---: |\n| 2025-01-02 | 4 |\n| 2025-01-01 | 3 |\n',
  );
});

test('NULL differs from the text NULL, and the empty string is an empty cell', () => {
  expect(markdown(relationOf(['a', 'b', 'c'], [[null, 'NULL', '']]), [0])).toContain('| *NULL* | NULL |  |');
});

test('pipes, backslashes and line breaks do not break the table', () => {
  expect(markdown(relationOf(['a|b'], [['x|y\\z\r\nw\nv']]), [0])).toBe(
    '| a\\|b |\n| --- |\n| x\\|y\\\\z<br>w<br>v |\n',
  );
});

test('a name with underscores inside stays readable', () => {
  expect(markdown(relationOf(['user_id', '_x_'], []), [])).toContain('| user_id | \\_x\\_ |');
});

test('without columns there is no table', () => {
  expect(markdown(relationOf([], []), [])).toBe('');
});

test('the rendered table shows the texts that were written', () => {
  const special = constantFrom(
    ...'|\\*_`~[](){}<>&#;!"\'-+.:/ab1é'.split(''),
    '&amp;',
    '**',
    '<br>',
    'http://a.b',
  );
  const text = listOf(special, { minLength: 1, maxLength: 8 }).map((parts) => `x${parts.join('')}x`);
  const renderer = new MarkdownIt({ html: true });
  assert(
    property(listOf(listOf(text, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
      const html = renderer.render(markdown(relationOf(['a', 'b'], rows), rows.keys()));
      const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => unescapeHtml(cell as string));
      expect(cells).toEqual(rows.flat());
    }),
  );
});

function unescapeHtml(html: string): string {
  if (html.includes('<')) throw new Error(`markup in a cell: ${html}`);
  return html.replace(
    /&(lt|gt|quot|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&',
  );
}
