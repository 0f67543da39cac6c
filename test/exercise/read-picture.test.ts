import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { Copy, faultsOf, lines } from '../dataset/fixture.ts';

const MD = 'exercises/harbour/01-high-water/exercise.md';
const PICTURE = `picture:
  title: High water
  kind: bars
  across: Gauge
  up: Metres
  limit: SELECT 7
  sql: SELECT gauge_id AS x, 1 AS y FROM answer
`;

function drawn(): Copy {
  return new Copy().replace(MD, 'key: [gauge_id]', `${PICTURE}key: [gauge_id]`);
}

test('a picture is read, without a limit where none is stated', () => {
  using copy = drawn();
  const picture = { title: 'High water', kind: 'bars', across: 'Gauge', up: 'Metres', limit: 'SELECT 7' };
  const sql = 'SELECT gauge_id AS x, 1 AS y FROM answer';
  const read = () => readCatalogue(copy.files).exercises[0]?.picture;
  expect(read()).toEqual({ ...picture, limitTitle: 'limit', sql });
  copy.replace(MD, '  limit: SELECT 7\n', '  limit: SELECT 7\n  limitTitle: quay\n');
  expect(read()?.limitTitle).toBe('quay');
  copy.replace(MD, '  limit: SELECT 7\n', '');
  expect(read()?.limit).toBeNull();
});

test.each([
  ['another kind', 'kind: bars', 'kind: pie', 'write bars, line or spans'],
  ['no title', '  title: High water\n', '', 'title" is missing'],
  ['SQL that is no query', 'sql: SELECT', 'sql: DELETE', "the picture's SQL starts with delete"],
  ['a limit that is no query', 'limit: SELECT', 'limit: PRAGMA', "the picture's limit starts with pragma"],
])('a picture of %s is a fault with its file and line', (_, piece, by, message) => {
  using copy = drawn().replace(MD, piece, by);
  const found = lines(faultsOf(() => readCatalogue(copy.files)));
  expect(found).toEqual([expect.stringContaining(message)]);
  expect(found[0]).toMatch(new RegExp(`^${MD}:\\d+: `));
});
