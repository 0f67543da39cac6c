import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { Copy, FIXTURE_FILES, faultsOf, lines } from '../dataset/fixture.ts';

const FILE = 'exercises/harbour/01-high-water/equivalent.yaml';

const text = (mutant: string) => `# A comment.
- reason: >-
    No level is
    below zero.
  mutants:
    distinct-window:
      - ${mutant}
`;

test('an exercise without the file claims nothing', () => {
  expect(readCatalogue(FIXTURE_FILES).equivalents).toEqual(new Map([['harbour/high-water', []]]));
});

test('claims read with their reason, their line and both sides of the arrow', () => {
  using copy = new Copy().write(FILE, `${text('distinct: DISTINCT -->')}      - "literal: '{1}' --> 2"\n`);
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([
    `${FILE}:8: "0.mutants.distinct-window.1": is all in quotes; let them begin behind the colon, as in kind: "was --> now"`,
  ]);
  copy.write(FILE, `${text('distinct: DISTINCT -->')}      - literal: "'{1}' --> 2"\n`);
  const reason = 'No level is below zero.';
  expect(readCatalogue(copy.files).equivalents.get('harbour/high-water')).toEqual([
    { solution: 'distinct-window', kind: 'distinct', was: 'DISTINCT', now: '', reason, line: 7 },
    { solution: 'distinct-window', kind: 'literal', was: "'{1}'", now: '2', reason, line: 8 },
  ]);
});

test('the exercise itself, which goes to the page, holds none of it', () => {
  using copy = new Copy().write(FILE, text('distinct: DISTINCT -->'));
  expect(readCatalogue(copy.files).exercises).toEqual(readCatalogue(FIXTURE_FILES).exercises);
});

test.each([
  [
    'an unknown kind',
    text('typo: a --> b'),
    /^.*yaml:7: "0.mutants.distinct-window.0.typo": is no kind of mutant; there are comparison, /,
  ],
  ['a word alone', text('DISTINCT'), /yaml:7: ".*": write "kind: was --> now"$/],
  ['no arrow', text('join: a => b'), /yaml:7: ".*join": write "was --> now", with one arrow$/],
  ['two arrows', text('join: a --> b --> c'), /yaml:7: ".*join": write "was --> now", with one arrow$/],
  [
    'an unknown key',
    `${text('join: a --> b')}  why: not\n`,
    /yaml:8: unknown key "0.why"; correct its spelling/,
  ],
  ['no reason', '- mutants:\n    distinct-window: []\n', /yaml:1: "0.reason" is missing; add it$/],
  [
    'a solution that is not there',
    text('join: a --> b').replace('distinct-window', 'nothing'),
    /yaml:6: solutions\/nothing.sql is not there; name one that is$/,
  ],
  ['a list that is none', 'reason: x\n', /yaml:1: write a list of reasons and mutants$/],
  ['broken YAML', '- reason: [\n', /yaml:\d: YAML: /],
])('%s is told with file and line', (_, content, expected) => {
  using copy = new Copy().write(FILE, content);
  expect(lines(faultsOf(() => readCatalogue(copy.files)))[0]).toMatch(expected);
});
