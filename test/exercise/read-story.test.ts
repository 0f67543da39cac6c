import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { Copy, FIXTURE_FILES, faultsOf, lines } from '../dataset/fixture.ts';

const PACK = 'exercises/harbour/pack.md';
const CLOSING = 'exercises/harbour/closing.md';

const INCIDENT = `incident:
  symptom: The water rose, and nobody was told.
  log:
    - 'WARN gauge 7: no reading for 3 h'
  graph:
    title: Readings a day
    dataset: tides
    kind: bars
    across: day
    up: readings
    sql: SELECT read_at::DATE AS x, count(*) AS y FROM readings GROUP BY 1
`;
const ANSWER = `---
question: Why was nobody told?
dataset: tides
figures:
  gauges: SELECT count(*) FROM gauges
---

## The alarm

It watched {gauges} **gauges**.
`;

function told(): Copy {
  return new Copy().replace(PACK, 'order:', `${INCIDENT}order:`).write(CLOSING, ANSWER);
}

const PROSE = '<p>Water comes <strong>and</strong> goes.</p>\n';

test('a pack without an incident and a closing page has its prose to tell', () => {
  expect(readCatalogue(FIXTURE_FILES).stories).toEqual([
    { pack: 'harbour', prose: PROSE, incident: null, closing: null },
  ]);
});

test('an incident and its closing page are read', () => {
  using copy = told();
  expect(readCatalogue(copy.files).stories).toEqual([
    {
      pack: 'harbour',
      prose: PROSE,
      incident: {
        symptom: 'The water rose, and nobody was told.',
        log: ['WARN gauge 7: no reading for 3 h'],
        graph: {
          ...{ title: 'Readings a day', dataset: 'tides', kind: 'bars', across: 'day', up: 'readings' },
          limit: null,
          limitTitle: 'limit',
          sql: 'SELECT read_at::DATE AS x, count(*) AS y FROM readings GROUP BY 1',
        },
      },
      closing: {
        question: 'Why was nobody told?',
        answer: '<h2>The alarm</h2>\n<p>It watched {gauges} <strong>gauges</strong>.</p>\n',
        dataset: 'tides',
        figures: [{ name: 'gauges', sql: 'SELECT count(*) FROM gauges' }],
      },
    },
  ]);
});

test.each([
  ['a graph of no dataset', PACK, 'dataset: tides', 'dataset: waves', 'there is no dataset waves'],
  ['a graph of another kind', PACK, 'kind: bars', 'kind: pie', 'write bars, line or spans'],
  ['a graph that is no query', PACK, 'sql: SELECT', 'sql: INSERT', "the graph's SQL starts with insert"],
  ['no symptom', PACK, '  symptom: The water rose, and nobody was told.\n', '', 'symptom" is missing'],
  ['no question', CLOSING, 'question: Why was nobody told?\n', '', '"question" is missing'],
  ['figures of no dataset', CLOSING, 'dataset: tides\n', '', 'need a dataset to be measured on'],
  ['a figure that is not said', CLOSING, '{gauges} ', '', 'the answer never says {gauges}'],
  ['a number that is no figure', CLOSING, '{gauges}', '{gauges} of {buoys}', 'the answer says {buoys}'],
  ['a link that is not safe', CLOSING, '**gauges**', '[g](notes.html)', 'link to https: only'],
])('%s is a fault with its file and line', (_, file, piece, by, message) => {
  using copy = told().replace(file, piece, by);
  const found = lines(faultsOf(() => readCatalogue(copy.files)));
  expect(found).toEqual([expect.stringContaining(message)]);
  expect(found[0]).toMatch(new RegExp(`^${file}:\\d+: `));
});
