import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worldStatements } from '../../src/dataset/statements.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { MOST_MARKS, type Picture } from '../../src/exercise/picture.ts';
import { draw } from '../../src/grading/picture.ts';
import { pictureFindings } from '../../src/grading/picture-gate.ts';
import type { Drawn } from '../../src/grading/picture-rows.ts';
import { fixedWorlds } from '../../src/grading/worlds.ts';
import { ADAPTERS } from '../engine/adapters.ts';
import { openEngine } from './engines.ts';
import { activeDays, logins } from './login-exercise.ts';
import { shards } from './shard-exercise.ts';

const DATABASE = 'drawn';
const PICTURE: Picture = {
  ...{ title: 'Days', kind: 'bars', across: 'user', up: 'days' },
  ...{ limit: 'SELECT count(*) FROM expected', limitTitle: 'limit' },
  sql: 'SELECT user_id AS x, days AS y FROM answer ORDER BY x',
};
const RIGHT = activeDays.solutions[0]?.sql ?? '';
const tables = logins.tables.map(({ name }) => name);

const rowsIn = (drawn: Drawn | undefined) =>
  drawn?.kind === 'rows'
    ? Array.from({ length: drawn.rows.rowCount }, (_, row) => [
        drawn.rows.text(row, 0),
        drawn.rows.text(row, 1),
      ])
    : drawn?.message;

describe.each(ADAPTERS)('$name', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open({});
    const [typical] = fixedWorlds(logins);
    if (!typical) throw new Error('no world');
    await engine.load({ database: DATABASE, statements: worldStatements(typical) });
  });
  afterAll(() => engine.close());

  const drawn = (texts: readonly string[], picture = PICTURE, exercise: Exercise = activeDays) =>
    draw(engine, { exercise, picture, database: DATABASE, tables }, texts, { timeoutMs: 10_000 });
  const databases = async () => {
    const found = await engine.run('SELECT count(*) FROM duckdb_databases()', { database: DATABASE });
    return found.ok ? found.relation.text(0, 0) : found.error.message;
  };

  test('the rows of an answer and of the reference are drawn, each by itself, and nothing stays behind', async () => {
    const before = await databases();
    const fewer = `SELECT days - 1 AS days, user_id FROM (${RIGHT}) AS r WHERE user_id = 1`;
    const { expected, drawn: both } = await drawn([fewer, RIGHT]);
    const due = rowsIn(expected) as [string, string][];
    expect(due.length).toBeGreaterThan(1);
    expect(expected).toMatchObject({ kind: 'rows', limit: due.length });
    expect(rowsIn(both[1])).toEqual(due);
    expect(rowsIn(both[0])).toEqual(due.slice(0, 1).map(([user, days]) => [user, String(Number(days) - 1)]));
    expect(await databases()).toBe(before);
  });

  test.each([
    ['SELECT nothing FROM login', /nothing/],
    ['SELECT 1 AS user_id', /column/],
    ["SELECT 1 AS user_id, 'many' AS days", /days/],
  ])('%s is not drawn and says why, and the reference is', async (text, said) => {
    const { expected, drawn: own } = await drawn([text]);
    expect(expected.kind).toBe('rows');
    expect(own).toEqual([{ kind: 'fault', message: expect.stringMatching(said) }]);
    expect(JSON.stringify(own)).not.toMatch(/judge_|world_/);
  });

  test('a picture has the macros of the replay', async () => {
    const picture = { ...PICTURE, limit: null, sql: 'SELECT 1 AS x, count(*) AS y FROM shard_logins()' };
    const { expected } = await drawn([], picture, shards);
    expect(Number((rowsIn(expected) as string[][])[0]?.[1])).toBeGreaterThan(0);
  });

  test('more marks than can be told apart are cut', async () => {
    const picture = { ...PICTURE, sql: `SELECT unnest(range(${MOST_MARKS + 1})) AS x, 1 AS y` };
    const { expected } = await drawn([], picture);
    expect(expected).toMatchObject({ rows: { rowCount: MOST_MARKS, truncated: true } });
  });

  test('a stop ends the drawing, and the engine lives', async () => {
    const stopper = new AbortController();
    stopper.abort();
    const request = { exercise: activeDays, picture: PICTURE, database: DATABASE, tables };
    await expect(
      draw(engine, request, [RIGHT], { timeoutMs: 10_000, signal: stopper.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect((await drawn([RIGHT])).expected.kind).toBe('rows');
  });
});

describe('the gate', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine();
  });
  afterAll(() => engine.close());
  const found = (picture: Partial<Picture>) =>
    pictureFindings(engine, { ...activeDays, picture: { ...PICTURE, ...picture } }, logins);

  test('finds nothing where there is no picture, and where it can be drawn', async () => {
    expect(await pictureFindings(engine, activeDays, logins)).toEqual([]);
    expect(await found({})).toEqual([]);
    expect(await found({ sql: 'SELECT CAST(user_id AS VARCHAR) AS x, days AS y FROM answer' })).toEqual([]);
    const sql = 'SELECT user_id AS x, NULL::INTEGER AS x_end, CAST(days AS VARCHAR) AS y FROM answer';
    expect(await found({ kind: 'spans', sql })).toEqual([]);
  });

  test.each<[Partial<Picture>, RegExp]>([
    [{ sql: 'SELECT nothing AS x, 1 AS y FROM answer' }, /nothing/],
    [{ limit: 'SELECT nothing FROM answer' }, /nothing/],
    [{ sql: 'SELECT true AS x, 1 AS y FROM answer' }, /has no column x that is .*, or text/],
    [{ kind: 'line', sql: "SELECT 'a' AS x, 1 AS y FROM answer" }, /has no column x that is a number/],
    [{ sql: "SELECT 1 AS x, 'a' AS y FROM answer" }, /has no column y that is a number/],
    [{ kind: 'spans', sql: "SELECT 1 AS x, 'a' AS y FROM answer" }, /has no column x_end/],
    [{ kind: 'spans', sql: 'SELECT 1 AS x, 2 AS x_end, 3 AS y FROM answer' }, /has no column y that is text/],
    [{ sql: 'SELECT 1 AS x, 1 AS y FROM answer WHERE false' }, /has no rows/],
    [{ sql: `SELECT unnest(range(${MOST_MARKS + 1})) AS x, 1 AS y` }, /more than 5000 rows/],
  ])('finds that %o cannot be drawn, of each solution and in each world', async (picture, said) => {
    const findings = await found(picture);
    expect(findings).toHaveLength(2 * activeDays.solutions.length);
    for (const finding of findings) expect(finding).toMatch(said);
    expect(findings[0]).toMatch(/^the picture of \S+ in the typical world /);
  });
});
