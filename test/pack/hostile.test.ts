import { expect, test } from 'vitest';
import { filesInMemory } from '../../src/dataset/files.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { PackFault } from '../../src/pack/fault.ts';
import { readManifest } from '../../src/pack/manifest.ts';
import { faultsOf, lines } from '../dataset/fixture.ts';
import { SAMPLE_TEXTS } from './sample.ts';

const PACK = 'exercises/harbour/pack.md';
const EXERCISE = 'exercises/harbour/01-high-water/exercise.md';
const EQUIVALENT = 'exercises/harbour/01-high-water/equivalent.yaml';
const MATTER = /^---\n[\s\S]*?\n---\n/;

/** A text again and again, as long as a file of a pack may be. */
const filled = (piece: string, length = 1_000_000) => piece.repeat(Math.floor(length / piece.length));
const yaml = (text: string) => `---\n${text}\n---\n`;
const below = (path: string, body: string) => (MATTER.exec(SAMPLE_TEXTS.get(path) ?? '')?.[0] ?? '') + body;

/** Nine lists of nine aliases of the list before: 9^9 values. */
const laughs = 'bcdefghij'
  .split('')
  .reduce(
    (text, name, index) => `${text}\n${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`)}]`,
    'a: &a [1]',
  );

const CASES: [string, string, string, RegExp][] = [
  ['aliases that multiply', PACK, yaml(laughs), /pack\.md:2: YAML: Excessive alias count/],
  ['lists in lists', PACK, yaml(`a: ${filled('[', 30_000)}`), /YAML: Maximum call stack/],
  ['maps in maps', PACK, yaml(`a: ${filled('{a: ', 30_000)}`), /YAML: /],
  ['as many keys as there may be', PACK, yaml(filled('a: 1\n', 30_000)), /YAML: Map keys must be unique/],
  ['YAML that is long', PACK, yaml(filled('#\n')), /pack\.md:2: has YAML of more than 40000 characters/],
  ['a list that is long', EQUIVALENT, filled('- a\n'), /equivalent\.yaml:1: has YAML of more than 40000/],
  [
    'links to refuse',
    PACK,
    below(PACK, filled('[a](javascript:b)\n')),
    /links to javascript:b; link to https/,
  ],
  [
    'names of no figure',
    EXERCISE,
    below(EXERCISE, `a\n## Hint\nb\n## Explanation\n${filled('{y}\n')}`),
    /says \{y\}/,
  ],
  [
    'statements to refuse',
    'datasets/tides/generate.sql',
    filled('SELECT 1;\n'),
    /generate\.sql:1: is not an INSERT/,
  ],
  [
    'no macros',
    'exercises/harbour/replay.sql',
    filled('SELECT 1;\n'),
    /replay\.sql:1: is not a CREATE MACRO/,
  ],
];

test.each(CASES)('%s, as many as fit, are told soon and shortly', (_, path, text, said) => {
  const began = performance.now();
  const faults = lines(
    faultsOf(() => readCatalogue(filesInMemory(new Map([...SAMPLE_TEXTS, [path, text]])))),
  );
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(faults[0]).toMatch(said);
  expect(faults.length).toBeLessThanOrEqual(500);
});

test.each([
  ['brackets', PACK, below(PACK, filled('['))],
  ['stars', PACK, below(PACK, filled('*a_b '))],
  ['quotes in quotes', PACK, below(PACK, filled('>'))],
  ['parentheses', 'exercises/harbour/01-high-water/starter.sql', `SELECT ${filled('(')}`],
])('%s, as many as fit, are read', (_, path, text) => {
  const began = performance.now();
  expect(readCatalogue(filesInMemory(new Map([...SAMPLE_TEXTS, [path, text]]))).packs).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('a manifest of brackets is refused', () => {
  expect(() => readManifest(filled('['))).toThrow(PackFault);
  expect(() => readManifest(`${'['.repeat(400_000)}${']'.repeat(400_000)}`)).toThrow(PackFault);
});
