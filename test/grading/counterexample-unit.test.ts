import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { filesBelow } from '../../src/dataset/disk.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { readCatalogue } from '../../src/exercise/read-pack.ts';
import { rowsQuery, unitsOf } from '../../src/grading/unit.ts';
import { quoted } from '../../src/sql/quoted.ts';
import { openEngine } from './engines.ts';

const root = new URL('../..', import.meta.url).pathname;
const logins = readCatalogue(filesBelow(root)).datasets.find(({ name }) => name === 'logins') as Dataset;

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  await engine.load({
    database: 'world',
    statements: [
      'CREATE TABLE logins (user_id INTEGER, login_ts TIMESTAMP)',
      'CREATE TABLE login_days (user_id INTEGER, day DATE)',
      `INSERT INTO logins VALUES (1, '2024-01-01 08:00:00'), (2, '2024-01-01 09:00:00'), (1, NULL),
       (1, '2024-01-01 10:00:00'), (1, '2024-01-02 00:00:00')`,
      "INSERT INTO login_days VALUES (1, '2024-01-01'), (1, '2024-01-02'), (2, '2024-01-01')",
    ],
  });
});
afterAll(() => engine.close());

async function units(...names: string[]) {
  const tables = logins.tables.filter(({ name }) => names.includes(name));
  const outcome = await engine.run(
    rowsQuery(logins, tables, ({ name }) => `main.${quoted(name)}`),
    {
      database: 'world',
    },
  );
  if (!outcome.ok) throw new Error(outcome.error.message);
  return unitsOf(outcome.relation).map(
    ({ rows, entity, holdsNull }) =>
      `${entity}${holdsNull ? ' null' : ''}: ${rows.map(({ table, row }) => `${table}.${row}`).join(' ')}`,
  );
}

test('of one table each row is a unit, those of an entity together', async () => {
  expect(await units('logins')).toEqual(['1: 0.0', '1 null: 0.2', '1: 0.3', '1: 0.4', '2: 0.1']);
});

test('where both tables of the login log are in use, a day goes with its logins', async () => {
  expect(await units('logins', 'login_days')).toEqual([
    '1: 0.0 0.3 1.0',
    '1 null: 0.2',
    '1: 0.4 1.1',
    '2: 0.1 1.2',
  ]);
});
