import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Equivalent } from '../../src/exercise/equivalent.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';
import { gate } from '../../src/grading/gate.ts';
import { mutantsOf } from '../../src/grading/mutant.ts';
import { openEngine } from './engines.ts';
import { activeDays, logins } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const [reference] = activeDays.solutions;
const sound: Exercise = {
  ...activeDays,
  starter: 'SELECT user_id, count(*) AS days FROM login GROUP BY user_id',
  solutions: [
    { name: 'count-distinct', sql: reference?.sql ?? '' },
    {
      name: 'distinct-first',
      sql: 'SELECT user_id, count(*) AS days FROM (SELECT DISTINCT user_id, CAST(seen AS DATE) FROM login) GROUP BY 1;',
    },
  ],
  wrong: [
    ['count-star', 'SELECT user_id, count(*) AS days FROM login GROUP BY 1'],
    ['distinct-instants', 'SELECT user_id, count(DISTINCT seen) AS days FROM login GROUP BY 1'],
    ['one-too-many', 'SELECT user_id, count(DISTINCT CAST(seen AS DATE)) + 1 AS days FROM login GROUP BY 1'],
    [
      'first-user',
      'SELECT user_id, count(DISTINCT CAST(seen AS DATE)) AS days FROM login WHERE user_id = 1 GROUP BY 1',
    ],
  ].map(([name = '', sql = '']) => ({ name, sql, diagnosis: 'A day with two logins is one day.' })),
};

const folder = 'exercises/p/01-e';
const findings = async (change: Partial<Exercise>) => {
  const options = { seeds: 1, folder, judgesMutants: false };
  return (await gate(engine, { ...sound, ...change }, logins, options)).findings;
};

const neverNull: Equivalent = {
  solution: 'distinct-first',
  kind: 'count',
  was: 'COUNT( * )',
  now: 'count(user_id) /* never NULL */',
  reason: 'user_id is never NULL.',
  line: 4,
};

test('a sound exercise has no findings', async () => {
  const report = await gate(engine, sound, logins, { seeds: 20, folder, equivalents: [neverNull] });
  expect(report).toEqual({
    findings: [],
    solutions: 2,
    wrongAnswers: 4,
    mutants: { killed: 12, equivalent: 1, surviving: [], invalid: 4 },
    worlds: 10 * 4 + 19,
    seconds: expect.any(Number),
  });
  expect(report.seconds).toBeGreaterThan(0);
});

test('the share that is done grows with each answer, mutant and world', async () => {
  const shares: number[] = [];
  const onShare = (share: number) => shares.push(share);
  await gate(engine, sound, logins, { seeds: 20, folder, equivalents: [neverNull], onShare });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const steps = shares.map((share, at) => share - (shares[at - 1] ?? 0));
  expect(Math.max(...steps)).toBeLessThan(0.05);
  expect(shares.at(-1)).toBe(1);
});

test('a mutant that all worlds accept is named with its file, its line and what to do', async () => {
  const report = await gate(engine, sound, logins, { seeds: 1, folder });
  expect(report.mutants.surviving).toEqual([
    { file: 'solutions/distinct-first.sql', line: 1, kind: 'count', was: 'count(*)', now: 'count(user_id)' },
  ]);
  expect(report.findings).toEqual([
    'exercises/p/01-e/solutions/distinct-first.sql:1: the mutant "count: count(*) --> count(user_id)" is accepted by all 10 worlds; add a row to datasets/logins/boundary.sql that tells it apart, or say in equivalent.yaml why none can',
  ]);
});

test('a claim of equivalence that fits no surviving mutant is to be removed', async () => {
  const claims = [
    neverNull,
    { ...neverNull, solution: 'count-distinct', was: 'login', now: 'logout', line: 7 },
    { ...neverNull, solution: 'count-distinct', was: 'DISTINCT CAST', now: 'CAST', line: 8 },
    { ...neverNull, solution: 'distinct-first', kind: 'distinct', was: 'DISTINCT', now: '', line: 9 },
  ] as const;
  const report = await gate(engine, sound, logins, { seeds: 1, folder, equivalents: claims });
  expect(report.findings).toEqual([
    'exercises/p/01-e/equivalent.yaml:7: "login --> logout" is no count mutant of count-distinct; remove it',
    'exercises/p/01-e/equivalent.yaml:8: "DISTINCT CAST --> CAST" of count-distinct is told apart by a world; remove it',
    'exercises/p/01-e/equivalent.yaml:9: "DISTINCT --> " of distinct-first is told apart by a world; remove it',
  ]);
});

test('a claim that fits two surviving mutants says too little', async () => {
  const twice = {
    name: 'z',
    sql: 'SELECT user_id, count(*) AS days FROM (SELECT user_id, count(*) FROM login GROUP BY user_id, seen::DATE) GROUP BY 1',
  };
  const exercise = { ...sound, solutions: [...sound.solutions, twice] };
  const claim = { ...neverNull, solution: 'z' };
  const options = { seeds: 1, folder, equivalents: [neverNull, claim] };
  expect((await gate(engine, exercise, logins, options)).findings).toContain(
    'exercises/p/01-e/equivalent.yaml:4: "COUNT( * ) --> count(user_id) /* never NULL */" fits 2 mutants of z; add some of the SQL around the one that is meant',
  );
});

test('a claim that a further world refutes is found', async () => {
  // Of the boundary worlds only the twelfth, which is not judged in, has a login at that instant.
  const dataset = {
    ...logins,
    boundary: `${logins.boundary} INSERT INTO login SELECT 1, TIMESTAMP '1999-01-01', NULL WHERE $seed = 12;`,
  };
  const late = `SELECT user_id, count(DISTINCT CAST(seen AS DATE)) AS days FROM login WHERE seen >= '1999-01-01' OR seen < '1990-01-01' GROUP BY 1`;
  const solutions = [...sound.solutions, { name: 'late', sql: late }];
  const claims = mutantsOf(late, dataset.tables).mutants.map(({ kind, was, now }) => ({
    ...neverNull,
    ...{ solution: 'late', kind, was, now, line: 5 },
  }));
  const options = { seeds: 1, folder, equivalents: [neverNull, ...claims] };
  const report = await gate(engine, { ...sound, solutions }, dataset, options);
  expect(report.findings).toContain(
    `exercises/p/01-e/equivalent.yaml:5: calls the mutant "comparison: >= --> >" equivalent, but the boundary world of seed 12 tells it apart; give the judged worlds what that one has, and remove it here`,
  );
});

test('a wrong answer that every world accepts says what to do with it', async () => {
  const wrong = [...sound.wrong, { name: 'z', sql: sound.solutions[1]?.sql ?? '', diagnosis: 'None.' }];
  expect(await findings({ wrong })).toEqual([
    'exercises/p/01-e/wrong/z.sql: accepted by all 10 worlds; add a row to datasets/logins/boundary.sql that exposes it, or move it to solutions/',
  ]);
});

test('a wrong answer that one world alone rejects is not exposed enough', async () => {
  const sql = `${reference?.sql} HAVING (SELECT count(*) FROM login) <> 20 OR user_id <> 1`;
  const wrong = [...sound.wrong, { name: 'z', sql, diagnosis: 'None.' }];
  expect(await findings({ wrong })).toEqual([
    'exercises/p/01-e/wrong/z.sql: rejected by the typical world alone; add a row to datasets/logins/boundary.sql, so that 2 or more worlds expose it',
  ]);
});

test('a wrong answer must run and say why it is wrong', async () => {
  const wrong = [...sound.wrong, { name: 'z', sql: 'SELECT nothing FROM login', diagnosis: ' ' }];
  expect(await findings({ wrong })).toEqual([
    expect.stringMatching(/^exercises\/p\/01-e\/wrong\/z\.sql: has no diagnosis/),
    expect.stringMatching(
      /^exercises\/p\/01-e\/wrong\/z\.sql: does not run in the typical world: .*nothing/s,
    ),
  ]);
});

test('a starter that is accepted, or does not run, is found', async () => {
  expect(await findings({ starter: reference?.sql ?? '' })).toEqual([
    expect.stringContaining('starter.sql: is accepted by all worlds'),
  ]);
  expect(await findings({ starter: '-- nothing yet' })).toEqual([
    expect.stringContaining('starter.sql: does not run in the typical world: There is no query here yet.'),
  ]);
});

test('a solution that some world rejects is found, with the world', async () => {
  const solutions = [...sound.solutions, { name: 'z', sql: sound.wrong[0]?.sql ?? '' }];
  expect((await findings({ solutions }))[0]).toMatch(
    /^exercises\/p\/01-e\/solutions\/z\.sql: not accepted in the typical world: \d+ rows are missing/,
  );
});

test('what further worlds say of a solution that none accepts is said once, with how many there are', async () => {
  const solutions = [...sound.solutions, { name: 'z', sql: sound.wrong[0]?.sql ?? '' }];
  const { findings: found } = await gate(engine, { ...sound, solutions }, logins, {
    seeds: 4,
    folder,
    judgesMutants: false,
  });
  expect(found.filter((line) => line.includes('secret world of seed'))).toEqual([
    expect.stringMatching(
      /z\.sql: not accepted in the secret world of seed 2: .*; in 2 more secret worlds it is not accepted either$/s,
    ),
  ]);
});

test('a solution that does not run, the reference too, is told once with its line, and the rest is judged', async () => {
  const broken = {
    name: 'a',
    sql: 'SELECT user_id,\n  count(DISTINCT CAST(seeen AS DATE)) AS days\nFROM login GROUP BY 1',
  };
  const wrong = [...sound.wrong, { name: 'z', sql: reference?.sql ?? '', diagnosis: 'None.' }];
  const figures = [{ name: 'rows', sql: 'SELECT count(*) FROM {solution:a}' }];
  for (const solutions of [
    [broken, ...sound.solutions],
    [...sound.solutions, broken],
  ]) {
    expect(await findings({ solutions, wrong, figures })).toEqual([
      expect.stringMatching(
        /^exercises\/p\/01-e\/solutions\/a\.sql:2: does not run: Binder Error: .*seeen.*; mend the SQL$/s,
      ),
      expect.stringContaining('wrong/z.sql: accepted by all 10 worlds'),
    ]);
  }
  const parted = { name: 'a', sql: 'SELECT 1;\nSELECT 2' };
  expect(await findings({ solutions: [parted, { name: 'b', sql: 'SELECT FROM GROUP' }] })).toEqual([
    'exercises/p/01-e/solutions/a.sql:2: does not run: There are 2 statements here; an answer is one SELECT; mend the SQL',
    expect.stringMatching(
      /^exercises\/p\/01-e\/solutions\/b\.sql:1: does not run: Parser Error: .*; mend the SQL$/s,
    ),
  ]);
});

test('a reference that fails in some world alone is told with the world', async () => {
  const sql = `${reference?.sql} HAVING CAST(CASE WHEN count(*) > 12 THEN 'many' ELSE '1' END AS INTEGER) = 1`;
  expect(await findings({ solutions: [{ name: 'a', sql }, ...sound.solutions] })).toEqual([
    expect.stringMatching(
      /^exercises\/p\/01-e\/solutions\/a\.sql: it is the reference, and fails in boundary world 1: Conversion Error: .*'many'.*; mend the SQL; nothing is judged without its rows$/s,
    ),
  ]);
});

test('a solution that depends on the stored order is found', async () => {
  const sql = `SELECT user_id, count(*) AS days FROM (
    SELECT user_id, seen FROM login QUALIFY row_number() OVER (PARTITION BY user_id, CAST(seen AS DATE)) = 1
      AND (rowid > -1)) GROUP BY user_id`;
  const first = 'SELECT first(user_id)::INTEGER AS user_id, 1::BIGINT AS days FROM login';
  const exercise = {
    ...sound,
    solutions: [
      { name: 'a', sql: first },
      { name: 'b', sql: first },
    ],
  };
  const { findings: found } = await gate(engine, exercise, logins, {
    seeds: 1,
    folder,
    judgesMutants: false,
  });
  expect(found.some((each) => each.includes('once its rows are stored in another order'))).toBe(true);
  expect(await findings({ solutions: [...sound.solutions, { name: 'c', sql }] })).toEqual([]);
});

test('a solution accepted with a note only is found', async () => {
  const solutions = [
    ...sound.solutions,
    { name: 'z', sql: `SELECT user_id, days AS n FROM (${reference?.sql})` },
  ];
  expect(await findings({ solutions })).toEqual([
    expect.stringContaining('solutions/z.sql: accepted with a note only'),
  ]);
});

test('too few solutions and wrong answers are found', async () => {
  expect(await findings({ solutions: sound.solutions.slice(0, 1), wrong: sound.wrong.slice(1) })).toEqual([
    'exercises/p/01-e/solutions: has 1; write 2 or more that work differently',
    'exercises/p/01-e/wrong: has 3; collect 4 or more',
  ]);
});

test('columns and types that the reference does not return are found', async () => {
  const [user, days] = sound.spec.columns;
  if (!user || !days) throw new Error('no columns');
  const renamed = { ...sound.spec, columns: [user, { ...days, name: 'n' }] };
  expect((await findings({ spec: renamed }))[0]).toBe(
    'exercises/p/01-e/exercise.md: asks for the columns user_id, n, but the first solution returns user_id, days; make them the same',
  );
  const retyped = { ...sound.spec, columns: [user, { ...days, type: 'DECIMAL(9,2)' }] };
  expect((await findings({ spec: retyped }))[0]).toContain(
    'says days is DECIMAL(9,2), but the first solution returns BIGINT',
  );
});

const ofDataset = async (change: Partial<Dataset>, seeds = 3) => {
  const options = { seeds, folder, judgesMutants: false };
  return (await gate(engine, { ...sound, starter: '' }, { ...logins, ...change }, options)).findings;
};

test('a key that the rows of boundary worlds do not keep is told alone, with the rows, a world and what to mend', async () => {
  const boundary = `${logins.boundary} INSERT INTO member SELECT 3, 'twin' FROM numbers(2) WHERE $seed > 4;`;
  expect(await ofDataset({ boundary })).toEqual([
    'datasets/logins/boundary.sql: 3 rows of member share its key (user_id), as in (3), in boundary world 5 and 11 more worlds; mend the SQL, or the key in datasets/logins/dataset.md',
  ]);
});

test('a key that only secret worlds and size S break, and NULL in a key, are found', async () => {
  const generate = `${logins.generate} INSERT INTO member SELECT 1, 'twin' FROM numbers($rows) WHERE i = 1000 AND $seed <> 2;`;
  expect(await ofDataset({ generate })).toEqual([
    'datasets/logins/generate.sql: 2 rows of member share its key (user_id), as in (1), in the secret world of seed 1 and 2 more worlds; mend the SQL, or the key in datasets/logins/dataset.md',
  ]);
  const tables = logins.tables.map((table) =>
    table.name === 'login' ? { ...table, key: ['seen', 'device', 'user_id'] } : table,
  );
  const unique = { boundary: 'INSERT INTO login SELECT 1, instant(i), NULL FROM numbers(2);' };
  expect(await ofDataset({ ...unique, tables, generate: unique.boundary }, 0)).toEqual([
    'datasets/logins/generate.sql: login has NULL in its key (seen, device, user_id), as in (1970-01-01 00:00:00, NULL, 1), in the typical world and 2 more worlds; mend the SQL, or the key in datasets/logins/dataset.md',
    'datasets/logins/boundary.sql: login has NULL in its key (seen, device, user_id), as in (1970-01-01 00:00:00, NULL, 1), in boundary world 1 and 15 more worlds; mend the SQL, or the key in datasets/logins/dataset.md',
  ]);
});

test('SQL of a dataset that fails is told with its file and the first world that it fails in', async () => {
  const member = (what: string) => `INSERT INTO member SELECT ${what}, '' FROM numbers(1);`;
  const boundary = member("CAST(CASE $seed WHEN 3 THEN 'three' END AS INTEGER)");
  const generate = `${logins.generate}${member('nowhere')}`;
  const found = await ofDataset({ generate, boundary: boundary.replace('END', "ELSE '1' END") });
  expect(found).toEqual([
    expect.stringMatching(
      /^datasets\/logins\/generate\.sql: fails in the typical world: .*nowhere.*; mend the SQL$/s,
    ),
    expect.stringMatching(
      /^datasets\/logins\/boundary\.sql: fails in boundary world 3: .*'three'.*; mend the SQL$/s,
    ),
  ]);
});

test('a figure gives one value', async () => {
  const figure = (sql: string) => findings({ figures: [{ name: 'share', sql }] });
  expect(await figure('SELECT count(*) FROM {wrong:count-star}')).toEqual([]);
  expect(await figure('SELECT 1, 2')).toEqual([
    'exercises/p/01-e/exercise.md: figure share: gives 1 rows of 2 columns; select one value',
  ]);
  expect(await figure('SELECT NULL')).toEqual([expect.stringContaining('gives NULL')]);
  expect(await figure('SELECT nothing')).toEqual([expect.stringContaining('figure share: ')]);
});
