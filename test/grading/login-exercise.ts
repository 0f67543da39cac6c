import type { Dataset } from '../../src/dataset/dataset.ts';
import type { AnswerColumn, Exercise, ResultSpec } from '../../src/exercise/exercise.ts';

const column = (name: string, type: string, nullable = false) => ({ name, type, meaning: name, nullable });

/** A small dataset: logins of users, with repeated rows, ties, NULL and users without logins in its boundary worlds. */
export const logins: Dataset = {
  name: 'logins',
  title: 'Logins',
  tables: [
    {
      name: 'login',
      meaning: 'one login',
      key: [],
      columns: [column('user_id', 'INTEGER'), column('seen', 'TIMESTAMP'), column('device', 'VARCHAR', true)],
    },
    {
      name: 'member',
      meaning: 'one user',
      key: ['user_id'],
      columns: [column('user_id', 'INTEGER'), column('name', 'VARCHAR')],
    },
  ],
  entity: 'user_id',
  typicalRows: 20,
  checksums: { S: {}, M: {}, L: {}, XL: {} },
  generate: `
INSERT INTO login SELECT CAST(1 + pick(i, 1, 5 + $rows // 50) AS INTEGER),
  CAST(instant(1704067200 + pick(i, 2, 864000)) AS TIMESTAMP),
  CASE pick(i, 3, 4) WHEN 0 THEN NULL WHEN 1 THEN 'phone' ELSE 'laptop' END
FROM numbers($rows);
INSERT INTO member SELECT CAST(1 + i AS INTEGER), CAST('member ' || i AS VARCHAR) FROM numbers(5 + $rows // 50);`,
  boundary: `
INSERT INTO login SELECT CAST(1 + pick(i, 1, 3) AS INTEGER),
  CAST(instant(1704067200 + 43200 * pick(i, 2, 9)) AS TIMESTAMP),
  CASE pick(i, 3, 3) WHEN 0 THEN NULL WHEN 1 THEN '' ELSE 'phone' END
FROM numbers(40);
INSERT INTO login SELECT * FROM login WHERE user_id = 1;
INSERT INTO member SELECT CAST(2 + i AS INTEGER), CAST('member ' || $seed AS VARCHAR) FROM numbers(4);`,
  prose: '',
};

/** A column asked for. */
export function asked(name: string, type: string, rest: Partial<AnswerColumn> = {}): AnswerColumn {
  return { ...column(name, type, true), ...rest };
}

/** A spec over the columns given, a bag in any order unless said otherwise. */
export function specOf(columns: readonly AnswerColumn[], rest: Partial<ResultSpec> = {}): ResultSpec {
  return { grain: 'one row', columns, rows: 'bag', order: [], key: [], rules: [], ...rest };
}

/** An exercise over the logins with one solution and whatever else is given. */
export function exerciseOf(spec: ResultSpec, reference: string, rest: Partial<Exercise> = {}): Exercise {
  return {
    pack: 'test',
    slug: 'logins',
    title: 'Logins',
    summary: '',
    dataset: 'logins',
    tables: ['login', 'member'],
    difficulty: 1,
    minutes: 1,
    spec,
    stages: [],
    figures: [],
    prose: '',
    hints: ['Count.'],
    explanation: '',
    starter: 'SELECT 1',
    solutions: [{ name: 'reference', sql: reference }],
    wrong: [],
    ...rest,
  };
}

/** Distinct days with a login, for each user. */
export const activeDays = exerciseOf(
  specOf([asked('user_id', 'INTEGER'), asked('days', 'BIGINT')], { key: ['user_id'] }),
  'SELECT user_id, count(DISTINCT CAST(seen AS DATE)) AS days FROM login GROUP BY user_id',
);
