import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { PackFault } from '../../src/pack/fault.ts';
import { manifestSchema, manifestText, readManifest } from '../../src/pack/manifest.ts';
import { SAMPLE_MANIFEST } from './sample.ts';

const whole = JSON.parse(manifestText(SAMPLE_MANIFEST));
const withKeys = (keys: object) => JSON.stringify({ ...whole, ...keys });

function refusal(text: string): string {
  try {
    readManifest(text);
  } catch (error) {
    if (error instanceof PackFault) return `${error.code} | ${error.message}`;
    throw error;
  }
  return 'read';
}

test('a manifest that was written is read as it was', () => {
  expect(readManifest(manifestText(SAMPLE_MANIFEST))).toEqual(SAMPLE_MANIFEST);
});

test('the JSON Schema in the repository is that of the manifest', () => {
  const made = toJsonSchema(manifestSchema, { errorMode: 'ignore' });
  const kept = JSON.parse(readFileSync('src/pack/manifest.schema.json', 'utf8'));
  expect(kept).toEqual(JSON.parse(JSON.stringify(made)));
});

test('a format to come is refused with the version it needs', () => {
  const said =
    'newer-format | manifest.json: needs a newer Archipelago: format 2, this one reads 1; update it, or ask for the pack in format 1';
  expect(refusal(withKeys({ format: 2 }))).toBe(said);
  expect(refusal(JSON.stringify({ format: 2, chapters: [] }))).toBe(said);
});

test('a script in a text for people is kept as text, and in any other is refused', () => {
  const script = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
  const texts = { title: script, summary: script, authors: [script], engine: script };
  expect(refusal(withKeys(texts))).toBe('read');
  expect(readManifest(withKeys(texts))).toMatchObject(texts);
  for (const key of ['id', 'version', 'licence']) {
    expect(refusal(withKeys({ [key]: script }))).toMatch(
      new RegExp(`^manifest \\| manifest\\.json: "${key}" `),
    );
  }
  expect(refusal(withKeys({ languages: [script] }))).toMatch(/"languages\.0" /);
  expect(refusal(withKeys({ report: [{ ...whole.report[0], slug: script }] }))).toMatch(/"report\.0\.slug" /);
  expect(refusal(withKeys({ files: [{ ...whole.files[0], sha256: script }] }))).toMatch(
    /"files\.0\.sha256" /,
  );
});

test.each([
  ['not JSON', '{', 'is no JSON'],
  ['a list', '[]', '"format" is missing'],
  ['nothing', 'null', 'is not known, or no map'],
  ['a missing key', withKeys({ title: undefined }), '"title" is missing'],
  ['an unknown key', withKeys({ script: 1 }), '"script" is not known'],
  ['a format that never was', withKeys({ format: 0 }), '"format" is not 1'],
  ['a format in words', withKeys({ format: '2' }), '"format" is not 1'],
  ['no title', withKeys({ title: ' ' }), '"title" is empty'],
  ['a long title', withKeys({ title: 'a'.repeat(121) }), '"title" has more than 120 characters'],
  ['a title of two lines', withKeys({ title: 'a\nb' }), '"title" has a control character'],
  ['a title that runs backwards', withKeys({ title: 'a\u202eb' }), '"title" has a control character'],
  ['a folder for an id', withKeys({ id: '../x' }), '"id" is no name like'],
  ['an id with two dashes', withKeys({ id: 'a--b' }), '"id" is no name like'],
  ['a version in words', withKeys({ version: 'latest' }), '"version" is no version'],
  ['nobody', withKeys({ authors: [] }), '"authors" names nobody'],
  [
    'a number of worlds below 0',
    withKeys({ report: [{ ...whole.report[0], worlds: -1 }] }),
    '"report.0.worlds" is below 0',
  ],
  ['a size in words', withKeys({ files: [{ ...whole.files[0], size: '1' }] }), '"files.0.size" is no number'],
  ['too many files', withKeys({ files: Array(2_001).fill(whole.files[0]) }), '"files" has more than 2000'],
])('%s is refused by its key', (_, text, said) => {
  expect(refusal(text)).toContain(`manifest | manifest.json: ${said}`);
});
