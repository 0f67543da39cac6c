import { expect, test } from 'vitest';
import { withChecksums, withoutChecksums } from '../../src/dataset/checksum-block.ts';

const LINES = ['  S:', '    a: 1 rows 2'];

test.each([
  ['none', ''],
  ['text', 'checksums: later\n'],
  ['broken YAML', 'checksums:\n  S: labels: later\n# soon\n\n  M: [\n'],
  ['a list', 'checksums:\n- S\n- M\n'],
])('checksums are taken out, lines staying, and written where there is %s', (_, block) => {
  const text = `---\ntitle: A\n${block}# On b.\nb: c\n---\nchecksums: in words\n`;
  const blank = block.replace(/[^\n]/g, '');
  expect(withoutChecksums(text)).toBe(`---\ntitle: A\n${blank}# On b.\nb: c\n---\nchecksums: in words\n`);
  const written = `---\ntitle: A\n# On b.\nb: c\nchecksums:\n${LINES.join('\n')}\n---\nchecksums: in words\n`;
  expect(withChecksums(text, LINES)).toBe(written);
  expect(withChecksums(text.replaceAll('\n', '\r\n'), LINES)).toBe(written.replaceAll('\n', '\r\n'));
  expect(withChecksums(written, LINES)).toBe(written);
});

test('a text without frontmatter stays as it is', () => {
  expect(withoutChecksums('checksums: 1\n')).toBe('checksums: 1\n');
});
