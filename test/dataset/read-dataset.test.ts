import { expect, test } from 'vitest';
import { sizesOf } from '../../src/dataset/dataset.ts';
import { readDataset, readDatasets } from '../../src/dataset/read-dataset.ts';
import { Copy, FIXTURE_FILES, faultsOf, lines } from './fixture.ts';

const MD = 'datasets/tides/dataset.md';

test('a folder reads as a dataset with its tables, sizes, SQL and prose', () => {
  const dataset = readDataset(FIXTURE_FILES, 'tides');
  expect(dataset).toMatchObject({ name: 'tides', title: 'Tide gauges', entity: 'gauge_id', typicalRows: 20 });
  expect(dataset.tables.map(({ name }) => name)).toEqual(['readings', 'gauges']);
  expect(dataset.tables[0]?.key).toEqual(['gauge_id', 'read_at']);
  expect(dataset.tables[0]?.columns[1]).toEqual({
    name: 'read_at',
    type: 'TIMESTAMP',
    meaning: 'When, in UTC.',
    nullable: false,
  });
  expect(dataset.tables[0]?.columns[2]?.nullable).toBe(true);
  expect(dataset.checksums.M['gauges']).toBe('10000 rows 1');
  expect(dataset.generate).toContain('INSERT INTO readings');
  expect(dataset.prose).toBe('<p>Readings of tide gauges, every quarter of an hour.</p>\n');
});

test.each([
  [
    'a misspelled key',
    'entity: gauge_id',
    'entiti: gauge_id',
    [
      `${MD}:2: "entity" is missing; add it`,
      `${MD}:3: unknown key "entiti"; correct its spelling or remove it`,
    ],
  ],
  [
    'too few typical rows',
    'typicalRows: 20',
    'typicalRows: 14',
    [`${MD}:4: "typicalRows": must be 15 to 40`],
  ],
  [
    'a type that is none',
    'type: VARCHAR',
    'type: STRING',
    [
      `${MD}:28: "tables.1.columns.1.type": is no type the checker knows; use DuckDB's name in capitals, as in BIGINT`,
    ],
  ],
  [
    'a type without a rule for the checksum',
    'type: VARCHAR',
    'type: "INTEGER[]"',
    [`${MD}:23: There is no rule for the checksum of a column of type INTEGER[].`],
  ],
  [
    'a key of no column',
    '[gauge_id, read_at]',
    '[gauge_id, red_at]',
    [`${MD}:8: key column red_at is not a column of readings`],
  ],
  [
    'a column twice',
    'name: harbour',
    'name: gauge_id',
    [`${MD}:27: column gauge_id is there twice; rename one`],
  ],
  [
    'a table without the entity',
    'entity: gauge_id',
    'entity: level_m',
    [`${MD}:20: table gauges has no column level_m, the entity; add it`],
  ],
  [
    'a tie to no other table',
    'key: [gauge_id, read_at]',
    'key: [gauge_id, read_at]\n    tie: gauge_id',
    [`${MD}:9: ties the rows of no other table; give a tie to the table they go with, or drop this one`],
  ],
  [
    'a missing checksum',
    '    gauges: 10000 rows 1\n',
    '',
    [`${MD}:34: has no checksum of gauges at M; write it with "pack checksums"`],
  ],
  [
    'a checksum of no table',
    '    gauges: 10000 rows 1\n',
    '    gauges: 10000 rows 1\n    boats: 1 rows 1\n',
    [`${MD}:34: has a checksum of boats, which is no table`],
  ],
  ['broken YAML', 'title: Tide gauges', 'title: [Tide gauges', [`${MD}:`]],
  [
    'a link into the machine',
    'tide gauges',
    '[gauges](file:///etc/passwd)',
    [`${MD}:45: links to file:///etc/passwd; link to https: only`],
  ],
])('%s is told with file and line', (_, piece, by, expected) => {
  using copy = new Copy().replace(MD, piece, by);
  const told = lines(faultsOf(() => readDataset(copy.files, 'tides')));
  expect(told.slice(0, expected.length)).toEqual(expected.map((text) => expect.stringContaining(text)));
});

test('statements other than INSERT are refused on their line', () => {
  using copy = new Copy().write(
    'datasets/tides/generate.sql',
    '-- fine; so far\nINSERT INTO gauges SELECT 1;\n\nDROP TABLE gauges;\n',
  );
  expect(lines(faultsOf(() => readDataset(copy.files, 'tides')))).toEqual([
    'datasets/tides/generate.sql:4: is not an INSERT; only INSERT INTO ... SELECT is allowed',
  ]);
});

test('missing and stray files are told, of all datasets at once', () => {
  using copy = new Copy()
    .remove('datasets/tides/boundary.sql')
    .write('datasets/tides/notes.txt', '')
    .write('datasets/readme.txt', '');
  expect(lines(faultsOf(() => readDatasets(copy.files)))).toEqual([
    'datasets/readme.txt:1: does not belong here; expected are folders of datasets; remove it',
    'datasets/tides/notes.txt:1: does not belong here; expected are dataset.md, generate.sql, boundary.sql; remove it',
    'datasets/tides/boundary.sql:1: the file is missing; add it',
  ]);
});

test('a draft may lack its checksums', () => {
  using copy = new Copy().replace(MD, 'checksums:\n', 'checksums: {}\n---\n');
  expect(readDataset(copy.files, 'tides', { draft: true }).checksums.XL).toEqual({});
  expect(faultsOf(() => readDataset(copy.files, 'tides'))).toHaveLength(6);
});

test('a dataset too wide for the largest size leaves its checksums out', () => {
  using copy = new Copy().replace(
    MD,
    '  XL:\n    readings: 20000000 rows 1\n    gauges: 1000000 rows 1\n',
    '',
  );
  expect(sizesOf(readDataset(copy.files, 'tides')).map(([size]) => size)).toEqual(['S', 'M', 'L']);
  expect(sizesOf(readDataset(FIXTURE_FILES, 'tides')).at(-1)).toEqual(['XL', 20_000_000]);
});

test('settings belong to no entity and are not the main table', () => {
  const gauges = `    key: [gauge_id]
    columns:
      - name: gauge_id
        type: INTEGER
        meaning: The gauge.
`;
  using copy = new Copy().replace(MD, gauges, '    key: []\n    settings: true\n    columns:\n');
  expect(readDataset(copy.files, 'tides').tables[1]).toMatchObject({ name: 'gauges', settings: true });
  copy.replace(MD, 'key: [gauge_id, read_at]', 'settings: true\n    key: [gauge_id, read_at]');
  expect(lines(faultsOf(() => readDataset(copy.files, 'tides')))).toEqual([
    expect.stringContaining('readings comes first, so it is the main table'),
  ]);
});
