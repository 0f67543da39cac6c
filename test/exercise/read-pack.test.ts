import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { Copy, FIXTURE_FILES, faultsOf, lines } from '../dataset/fixture.ts';

const FOLDER = 'exercises/harbour/01-high-water';
const MD = `${FOLDER}/exercise.md`;

test('a folder reads as a pack with cards of its exercises', () => {
  expect(readCatalogue(FIXTURE_FILES).packs).toEqual([
    {
      id: 'harbour',
      title: 'The harbour',
      summary: 'Queries about water.',
      exercises: [
        {
          pack: 'harbour',
          slug: 'high-water',
          title: 'High water',
          summary: 'Find the highest reading of each gauge.',
          difficulty: 1,
          minutes: 5,
          dataset: 'tides',
        },
      ],
    },
  ]);
});

test('an exercise reads with its spec, its sections as safe HTML and its answers, the reference first', () => {
  const [exercise] = readCatalogue(FIXTURE_FILES).exercises;
  expect(exercise?.spec).toEqual({
    grain: 'one gauge',
    columns: [
      { name: 'gauge_id', type: 'INTEGER', meaning: 'The gauge.', nullable: false },
      {
        name: 'highest',
        type: 'DECIMAL(6,2)',
        meaning: 'The highest level, in metres.',
        decimals: 1,
        nullable: true,
      },
    ],
    rows: 'bag',
    order: [
      { column: 'highest', descending: true },
      { column: 'gauge_id', descending: false },
    ],
    key: ['gauge_id'],
    rules: ['A gauge without a level gives NULL'],
  });
  expect(exercise?.stages).toEqual(['levels', 'highest per gauge']);
  expect(exercise?.prose).toContain('## Hint is no heading here');
  expect(exercise?.hints).toEqual([
    '<p>Group by the gauge.</p>\n',
    '<p>Use <code>max</code>, &lt;b&gt;not&lt;/b&gt; <a href="https://example.org/">this</a>.</p>\n',
  ]);
  expect(exercise?.explanation).toBe('<p>There are {gauges} gauges.</p>\n');
  expect(exercise?.solutions.map(({ name }) => name)).toEqual(['max-per-group', 'distinct-window']);
  expect(exercise?.wrong).toEqual([
    {
      name: 'min-instead-of-max',
      diagnosis: 'The lowest level was taken, since min and max were swapped.',
      sql: expect.stringContaining('min(level_m)'),
    },
  ]);
});

const TOPK = `rows: topk
top:
  k: 3
  best: [highest desc]
  candidates: SELECT gauge_id, max(level_m) AS highest FROM readings GROUP BY gauge_id
`;

test('an exercise can ask for the best rows alone', () => {
  using copy = new Copy().replace(MD, 'key: [gauge_id]', `${TOPK}key: [gauge_id]`);
  expect(readCatalogue(copy.files).exercises[0]?.spec).toMatchObject({
    rows: 'bag',
    top: {
      k: 3,
      best: [{ column: 'highest', descending: true }],
      per: [],
      candidates: 'SELECT gauge_id, max(level_m) AS highest FROM readings GROUP BY gauge_id',
    },
  });
});

test.each([
  ['no word on which', 'rows: topk\n', 'is topk, so "top" has to say'],
  ['no topk', TOPK.replace('rows: topk\n', ''), 'counts for "rows: topk" only'],
  ['no number', TOPK.replace('k: 3', 'k: 0'), '"top.k": must be at least 1'],
  ['nothing that is better', TOPK.replace('[highest desc]', '[]'), '"top.best": says not what is better'],
  ['a key of no column', TOPK.replace('highest desc', 'level'), 'chooses by level, which is no column'],
  ['a group of no column', TOPK.replace('  k: 3', '  per: [town]\n  k: 3'), 'chooses by town'],
])('best rows with %s are a fault', (_, text, fault) => {
  using copy = new Copy().replace(MD, 'key: [gauge_id]', `${text}key: [gauge_id]`);
  const faults = lines(faultsOf(() => readCatalogue(copy.files)));
  expect(faults).toEqual([expect.stringContaining(fault)]);
});

test('without a reference named the first solution by alphabet is the reference', () => {
  using copy = new Copy().replace(MD, 'reference: max-per-group\n', '');
  const [exercise] = readCatalogue(copy.files).exercises;
  expect(exercise?.solutions[0]?.name).toBe('distinct-window');
});

test.each([
  ['a missing key', 'minutes: 5\n', '', `${MD}:2: "minutes" is missing; add it`],
  [
    'an unknown key',
    'minutes: 5',
    'minutes: 5\nlevel: 3',
    `${MD}:8: unknown key "level"; correct its spelling or remove it`,
  ],
  ['a difficulty out of range', 'difficulty: 1', 'difficulty: 6', `${MD}:6: "difficulty": must be 1 to 5`],
  [
    'an unknown dataset',
    'dataset: tides',
    'dataset: waves',
    `${MD}:4: there is no dataset waves in datasets/; add it or name another`,
  ],
  ['an unknown table', '[readings]', '[boats]', `${MD}:5: dataset tides has no table boats`],
  [
    'decimals of an integer',
    'type: DECIMAL(6,2)',
    'type: INTEGER',
    `${MD}:13: "columns.1": has decimals, which count for DOUBLE, FLOAT and DECIMAL only; remove them`,
  ],
  [
    'a sort key of no column',
    'gauge_id]\nkey',
    'level]\nkey',
    `${MD}:18: sorts by level, which is no column of the answer`,
  ],
  [
    'a sort key in other words',
    'highest desc,',
    'highest DESC,',
    `${MD}:18: "order.0": is no sort key; write "column" or "column desc"`,
  ],
  [
    'a key of no column',
    'key: [gauge_id]',
    'key: [gauge]',
    `${MD}:19: names gauge, which is no column of the answer`,
  ],
  [
    'a reference that is not there',
    'reference: max-per-group',
    'reference: maximum',
    `${MD}:23: solutions/maximum.sql is not there; name one that is`,
  ],
  [
    'a figure of no answer',
    '{solution:max-per-group}',
    '{wrong:max-per-group}',
    `${MD}:25: refers to wrong max-per-group, which is not there; name a file without .sql`,
  ],
  [
    'a figure never said',
    'There are {gauges} gauges',
    'There are gauges',
    `${MD}:42: the explanation never says {gauges}; use the figure or remove it`,
  ],
  [
    'a figure that is none',
    'There are {gauges} gauges.',
    'One.\n\nThere are {gauges} gauges and\n{boats}.',
    `${MD}:47: the explanation says {boats}, which is no figure; add it to figures`,
  ],
  [
    'an unknown section',
    '## Hint\n\nGroup',
    '## Help\n\nGroup',
    `${MD}:34: unknown section "## Help"; use "## Hint" and "## Explanation", and ### inside them`,
  ],
  ['an empty section', 'Group by the gauge.', '', `${MD}:34: ## Hint is empty; write it`],
  [
    'an explanation that is not last',
    '## Explanation\n\nThere are {gauges} gauges.',
    '## Explanation\n\nThere are {gauges} gauges.\n\n## Hint\n\nLate.',
    `${MD}:42: "## Explanation" must come last; move it`,
  ],
  [
    'a script as a link',
    'https://example.org/',
    'javascript:alert(1)',
    `${MD}:40: links to javascript:alert(1); link to https: only`,
  ],
  [
    'no frontmatter',
    '---\ntitle',
    'title',
    `${MD}:1: has no frontmatter; start the file with YAML between two lines ---`,
  ],
])('%s is told with file and line', (_, piece, by, expected) => {
  using copy = new Copy().replace(MD, piece, by);
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([expected]);
});

test('broken YAML is told on its line', () => {
  using copy = new Copy().replace(MD, 'difficulty: 1', 'difficulty: {1');
  expect(lines(faultsOf(() => readCatalogue(copy.files)))[0]).toMatch(/exercise\.md:\d+: YAML: /);
});

test.each([
  [
    'solutions/max-per-group.sql',
    'SELECT 1;\n-- and\nSELECT 2;',
    '3: has a second statement; write one SELECT',
  ],
  ['solutions/max-per-group.sql', '\nDROP TABLE readings', '2: starts with drop; write one SELECT'],
  ['starter.sql', '-- nothing\n', '1: has no statement; write one SELECT'],
  [
    'wrong/min-instead-of-max.sql',
    'SELECT 1 -- late',
    '1: starts without a diagnosis; tell the learner in lines of -- what is wrong and why',
  ],
])('%s is told with its line when its SQL is not one SELECT with what it needs', (file, sql, expected) => {
  using copy = new Copy().write(`${FOLDER}/${file}`, sql);
  expect(lines(faultsOf(() => readCatalogue(copy.files)))[0]).toBe(`${FOLDER}/${file}:${expected}`);
});

test('a single solution is too few', () => {
  using copy = new Copy().remove(`${FOLDER}/solutions/distinct-window.sql`);
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([
    `${FOLDER}/solutions:1: has fewer than two solutions; add an independent one`,
  ]);
});

test('stray files and folders are told wherever they lie', () => {
  using copy = new Copy()
    .write('exercises/notes.md', '')
    .write('exercises/harbour/notes.md', '')
    .write(`${FOLDER}/notes.md`, '')
    .write(`${FOLDER}/solutions/Notes.SQL`, '');
  mkdirSync(join(copy.root, 'exercises/harbour/2-low-water'));
  expect(lines(faultsOf(() => readCatalogue(copy.files))).map((line) => line.split(';')[0])).toEqual([
    'exercises/notes.md:1: does not belong here',
    'exercises/harbour/2-low-water:1: does not belong here',
    'exercises/harbour/notes.md:1: does not belong here',
    `${FOLDER}/notes.md:1: does not belong here`,
    `${FOLDER}/solutions/Notes.SQL:1: does not belong here`,
  ]);
});

test('missing files are told, all at once', () => {
  using copy = new Copy().remove(MD).remove(`${FOLDER}/starter.sql`).remove('exercises/harbour/pack.md');
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([
    `${FOLDER}/starter.sql:1: the file is missing; add it`,
    `${MD}:1: the file is missing; add it`,
    'exercises/harbour/pack.md:1: the file is missing; add it',
  ]);
});

test('an exercise on a faulty dataset is not blamed for it', () => {
  using copy = new Copy().replace('datasets/tides/dataset.md', 'title: Tide gauges\n', '');
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([
    'datasets/tides/dataset.md:2: "title" is missing; add it',
  ]);
});

test('the catalogue says where each exercise was read', () => {
  expect(readCatalogue(FIXTURE_FILES).folders).toEqual(
    new Map([['harbour/high-water', 'exercises/harbour/01-high-water']]),
  );
});
