import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { Copy, faultsOf, lines } from '../dataset/fixture.ts';

const PACK = 'exercises/harbour';
const FOLDER = `${PACK}/01-high-water`;
const MD = `${FOLDER}/exercise.md`;
const WRONG = `${FOLDER}/wrong/min-instead-of-max.sql`;

const MEASURES = `measures:
  - name: largest
    title: Largest
    unit: '% of rows'
    meaning: The largest part.
    atMost: 12.5
    how: SELECT 100 * max(n) / sum(n) FROM part_rows()
  - name: bytes
    title: Bytes to the client
    meaning: What crosses.
    atMost: SELECT 100 * count(*) FROM expected
    how: bytes-to-client
  - name: recall
    title: Recall
    meaning: What is seen.
    atLeast: 90
    pooled: true
    how: SELECT count(*), 2 * count(*) FROM answer
`;
const PLAN = `rows: plan
invariants:
  - name: all_gauges
    rule: Each gauge is there
    offenders: FROM gauges ANTI JOIN answer USING (gauge_id)
approximations: [Rows stand for bytes]
${MEASURES}`;

/** A copy whose exercise says more, its stages left out. */
function stating(text: string): Copy {
  return new Copy()
    .replace(MD, 'key: [gauge_id]', `${text}key: [gauge_id]`)
    .replace(MD, 'stages: [levels, highest per gauge]\n', '')
    .replace(WRONG, '', '-- refused by: largest\n');
}

test('measures, invariants, macros of pack and exercise, and who refuses wrong answers are read', () => {
  using copy = stating(PLAN)
    .write(`${PACK}/replay.sql`, 'CREATE MACRO twice(n) AS 2 * n;\n')
    .write(`${FOLDER}/replay.sql`, '-- Parts.\nCREATE MACRO part_rows() AS TABLE SELECT 1 AS n;');
  const { exercises, lines: stated } = readCatalogue(copy.files);
  const [exercise] = exercises;
  expect(exercise?.spec.rows).toBe('plan');
  expect(exercise?.spec.appraisal).toEqual({
    invariants: [
      {
        name: 'all_gauges',
        rule: 'Each gauge is there',
        offenders: 'FROM gauges ANTI JOIN answer USING (gauge_id)',
      },
    ],
    measures: [
      {
        ...{ name: 'largest', title: 'Largest', unit: '% of rows', meaning: 'The largest part.' },
        ...{ bound: 'atMost', limit: 12.5, isPooled: false },
        how: { sql: 'SELECT 100 * max(n) / sum(n) FROM part_rows()' },
      },
      {
        ...{ name: 'bytes', title: 'Bytes to the client', unit: '', meaning: 'What crosses.' },
        ...{ bound: 'atMost', limit: 'SELECT 100 * count(*) FROM expected', isPooled: false },
        how: 'bytes-to-client',
      },
      {
        ...{ name: 'recall', title: 'Recall', unit: '%', meaning: 'What is seen.' },
        ...{ bound: 'atLeast', limit: 90, isPooled: true },
        how: { sql: 'SELECT count(*), 2 * count(*) FROM answer' },
      },
    ],
    approximations: ['Rows stand for bytes'],
    replay: [
      { file: '../replay.sql', sql: 'CREATE MACRO twice(n) AS 2 * n;' },
      { file: 'replay.sql', sql: '-- Parts.\nCREATE MACRO part_rows() AS TABLE SELECT 1 AS n;' },
    ],
  });
  expect(exercise?.wrong).toEqual([
    {
      name: 'min-instead-of-max',
      refusedBy: 'largest',
      diagnosis: 'The lowest level was taken, since min and max were swapped.',
      sql: expect.stringMatching(/^-- The lowest level/),
    },
  ]);
  const at = stated.get('harbour/high-water');
  const [measures, largest] = [at?.get('largest') ?? 0, at?.get('bytes') ?? 0];
  expect([at?.get('recall'), largest - measures]).toEqual([largest + 5, 6]);
});

test.each([
  ['a plan that nothing judges', PLAN, 'rows: plan\n', 'is plan, so invariants or measures'],
  ['invariants without a plan', 'rows: plan\n', '', 'are for "rows: plan"'],
  ['a name twice', 'name: bytes', 'name: largest', 'the name largest is taken'],
  ['a name of the contract', 'name: bytes', 'name: key', 'the name key is taken'],
  ['a name that is none in SQL', 'name: bytes', 'name: The-Bytes', 'is no plain SQL name'],
  ['no limit', '    atMost: 12.5\n', '', '"measures.0": needs one limit'],
  ['two limits', '    atMost: 12.5\n', '    atMost: 12.5\n    atLeast: 1\n', '"measures.0": needs one limit'],
  ['a limit that reads the answer', 'FROM expected', 'FROM answer', 'its limit reads answer'],
  ['a limit of two statements', 'FROM expected', 'FROM expected; SELECT 1', 'its limit is not one SELECT'],
  [
    'a measure that changes rows',
    'how: SELECT 100',
    'how: DELETE FROM answer; SELECT 100',
    'is not one SELECT',
  ],
  ['an invariant that is no query', 'offenders: FROM', 'offenders: DROP TABLE', 'starts with drop'],
  [
    'bytes over all worlds',
    'how: bytes-to-client',
    'how: bytes-to-client\n    pooled: true',
    'is pooled, so how',
  ],
  ['a computed limit over all worlds', 'atLeast: 90', 'atLeast: SELECT 90', 'needs one limit for all'],
  ['no meaning', '    meaning: What is seen.\n', '', 'meaning" is missing'],
])('%s is a fault with its file and line', (_, piece, by, message) => {
  using copy = stating(PLAN.replace(piece, () => by));
  const faults = faultsOf(() => readCatalogue(copy.files));
  expect(lines(faults)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  for (const { file, line } of faults.filter((fault) => fault.message.includes(message))) {
    expect([file, line > 1]).toEqual([MD, true]);
  }
});

test('a plan has no stages', () => {
  using copy = new Copy().replace(MD, 'key: [gauge_id]', `${PLAN}key: [gauge_id]`);
  copy.replace(WRONG, '', '-- refused by: largest\n');
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([
    expect.stringContaining('cannot be compared where many plans are right; remove them'),
  ]);
});

test('a wrong plan has to say what refuses it, and that has to be there', () => {
  using copy = stating(PLAN);
  copy.replace(WRONG, 'refused by: largest', 'refused by: balance');
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([
    `${WRONG}:1: is refused by balance, which is no measure or invariant; there are not-null, key, all_gauges, largest, bytes, recall`,
  ]);
  copy.replace(WRONG, '-- refused by: balance\n', '');
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([
    expect.stringContaining('begins without "-- refused by: NAME"'),
  ]);
});

test.each([
  ['no macro', 'CREATE MACRO one() AS 1;\nCREATE TABLE t (i INTEGER);', ':2: is not a CREATE MACRO'],
  ['nothing', '-- later', ':1: has no statements'],
])('a replay with %s is a fault', (_, sql, message) => {
  using copy = stating(PLAN).write(`${FOLDER}/replay.sql`, sql);
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([
    expect.stringContaining(`${FOLDER}/replay.sql${message}`),
  ]);
});

test('a replay that nothing uses is a fault', () => {
  using copy = new Copy().write(`${FOLDER}/replay.sql`, 'CREATE MACRO one() AS 1;');
  expect(lines(faultsOf(() => readCatalogue(copy.files)))).toEqual([
    `${FOLDER}/replay.sql:1: is used by no measure or invariant; add one, or remove the file`,
  ]);
});

test('a dataset whose table has the name of what measures see is a fault', () => {
  using copy = stating(MEASURES);
  for (const file of ['dataset.md', 'generate.sql']) {
    copy.replace(
      `datasets/tides/${file}`,
      file === 'dataset.md' ? 'name: gauges' : 'INTO gauges',
      file === 'dataset.md' ? 'name: answer' : 'INTO answer',
    );
  }
  const found = lines(faultsOf(() => readCatalogue(copy.files)));
  expect(found).toEqual(
    expect.arrayContaining([expect.stringContaining('has a table answer, which is what measures call')]),
  );
});
