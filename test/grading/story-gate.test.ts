import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { Closing, Graph, Story } from '../../src/exercise/story.ts';
import { storyFindings } from '../../src/grading/story-gate.ts';
import { openEngine } from './engines.ts';
import { logins } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const graph: Graph = {
  ...{
    title: 'Logins',
    dataset: 'logins',
    kind: 'line',
    across: 'day',
    up: 'logins',
    limit: null,
    limitTitle: 'limit',
  },
  sql: 'SELECT CAST(seen AS DATE) AS x, count(*) AS y FROM login GROUP BY 1',
};
const closing: Closing = {
  ...{ question: 'How many?', answer: '<p>{users}</p>', dataset: 'logins' },
  figures: [{ name: 'users', sql: 'SELECT count(*) FROM member' }],
};

const findings = (graphSql: string, figureSql = closing.figures[0]?.sql ?? '') => {
  const story: Story = {
    ...{ pack: 'p', prose: '' },
    incident: { symptom: '', log: [], graph: { ...graph, sql: graphSql } },
    closing: { ...closing, figures: [{ name: 'users', sql: figureSql }] },
  };
  return storyFindings(engine, story, [logins]);
};

test('a graph and figures that can be measured are no finding, and neither is a pack without them', async () => {
  expect(await findings(graph.sql)).toEqual([]);
  expect(await storyFindings(engine, { pack: 'p', prose: '', incident: null, closing: null }, [])).toEqual(
    [],
  );
});

test.each([
  ['SELECT nothing AS x, 1 AS y FROM login', /^pack\.md: the graph .*nothing/s],
  ["SELECT 'Monday' AS x, 1 AS y FROM login", /^pack\.md: the graph has no column x that is a number/],
  ["SELECT 1 AS x, 'many' AS y FROM login", /^pack\.md: the graph has no column y that is a number/],
  ['SELECT 1 AS x, 1 AS y FROM login WHERE false', /^pack\.md: the graph has no rows/],
])('a graph of %s is found', async (sql, said) => {
  expect(await findings(sql)).toEqual([expect.stringMatching(said)]);
});

test.each([
  ['SELECT nothing FROM login', /^closing\.md: figure users .*nothing/s],
  ['SELECT user_id FROM member', /^closing\.md: figure users gives 2 rows of 1 columns/],
  ['SELECT max(device) FROM login WHERE false', /^closing\.md: figure users gives NULL/],
])('a figure of %s is found', async (sql, said) => {
  expect(await findings(graph.sql, sql)).toEqual([expect.stringMatching(said)]);
});

test('data that cannot be made is told with its file, once for the graph and once for the figures', async () => {
  const story: Story = {
    ...{ pack: 'p', prose: '', incident: { symptom: '', log: [], graph } },
    closing: { ...closing, figures: [...closing.figures, ...closing.figures] },
  };
  const broken = { ...logins, generate: 'INSERT INTO member SELECT nowhere' };
  const told = 'cannot be shown: datasets/logins/generate.sql: fails in the world of size S: ';
  expect(await storyFindings(engine, story, [broken])).toEqual([
    expect.stringMatching(new RegExp(`^pack\\.md: the graph ${told}.*nowhere.*; mend the SQL$`, 's')),
    expect.stringMatching(new RegExp(`^closing\\.md: its figures ${told}.*nowhere.*; mend the SQL$`, 's')),
  ]);
});
