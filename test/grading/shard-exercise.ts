import type { Appraisal, Measure } from '../../src/exercise/appraisal.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { asked, exerciseOf, specOf } from './login-exercise.ts';

/** A measure over the answer, its limit at most 50 unless said otherwise. */
export function measure(name: string, sql: string, rest: Partial<Measure> = {}): Measure {
  return {
    ...{ name, title: name, unit: '', meaning: name, bound: 'atMost', limit: 50 },
    ...{ how: { sql }, isPooled: false },
    ...rest,
  };
}

const REPLAY = `-- Logins of each shard.
CREATE MACRO shard_logins() AS TABLE
SELECT shard, count(*) AS logins FROM login JOIN answer USING (user_id) GROUP BY shard;
CREATE MACRO share(part, whole) AS 100.0 * part / whole`;

/** Each user once, the largest shard with no more than 75 % of the logins where there are ten and more. */
export const sharding: Appraisal = {
  invariants: [
    {
      name: 'all_users',
      rule: 'Each user with a login has a shard',
      offenders: 'SELECT DISTINCT user_id FROM login ANTI JOIN answer USING (user_id)',
    },
  ],
  measures: [
    measure(
      'largest',
      'SELECT CASE WHEN sum(logins) >= 10 THEN share(max(logins), sum(logins)) END FROM shard_logins()',
      { title: 'Largest shard', unit: '% of logins', limit: 75 },
    ),
    measure('shards', 'SELECT count(DISTINCT shard) FROM answer', {
      title: 'Shards',
      limit: 'SELECT 1 + count(DISTINCT shard) FROM expected',
    }),
  ],
  replay: [{ file: 'replay.sql', sql: REPLAY }],
  approximations: ['Logins stand for bytes.'],
};

const BUSIEST_LAST = `WITH ranked AS (
  SELECT user_id, row_number() OVER (ORDER BY count(*) DESC, user_id) AS place FROM login GROUP BY user_id
)
SELECT user_id, CASE WHEN place % 4 < 2 THEN 0 ELSE 1 END AS shard FROM ranked`;

/** Users of a world dealt out to shards: many answers are right. */
export const shards: Exercise = exerciseOf(
  {
    ...specOf([
      asked('user_id', 'INTEGER', { nullable: false }),
      asked('shard', 'INTEGER', { nullable: false }),
    ]),
    ...{ rows: 'plan', key: ['user_id'], appraisal: sharding },
  },
  BUSIEST_LAST,
);
