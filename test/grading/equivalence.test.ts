import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { ResultSpec } from '../../src/exercise/exercise.ts';
import { differ } from '../../src/grading/grade.ts';
import type { WorldVerdict } from '../../src/grading/verdict.ts';
import { openEngine } from './engines.ts';
import { asked, specOf } from './login-exercise.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  await engine.load({
    database: 'world',
    statements: ['CREATE TABLE t (a INTEGER)', 'INSERT INTO t VALUES (1)'],
  });
});
afterAll(() => engine.close());

/** Judges a query against the reference's; `value` columns stand for `SELECT ... AS v`. */
function judge(spec: ResultSpec, reference: string, answer: string): Promise<WorldVerdict> {
  return differ(engine, spec, 'world', answer, reference);
}

/** Judges one value of a column `v` of a type against another. */
function judgeValue(
  column: ReturnType<typeof asked>,
  expected: string,
  given: string,
): Promise<WorldVerdict> {
  return judge(specOf([column]), `SELECT ${expected} AS v`, `SELECT ${given} AS v`);
}

/** The verdict in a word: `accepted`, `accepted with TYPE note`, `wrong ROWS`, `error`. */
async function said(verdict: Promise<WorldVerdict>): Promise<string> {
  const found = await verdict;
  if (found.verdict === 'wrong') return `wrong ${found.wrong.kind}`;
  if (found.verdict !== 'accepted') return found.verdict;
  return found.notes.length > 0
    ? `accepted with ${found.notes.map((note) => note.kind).join(' and ')} note`
    : 'accepted';
}

const pair = specOf([asked('gap_start', 'DATE'), asked('gap_end', 'DATE')]);
const gap = "SELECT DATE '2024-01-02' AS gap_start, DATE '2024-01-05' AS gap_end";

describe('columns', () => {
  test.each([
    [
      'the same names in another order and case',
      "SELECT DATE '2024-01-05' AS GAP_END, DATE '2024-01-02' AS Gap_Start",
      'accepted',
    ],
    [
      'other names, read by position',
      "SELECT DATE '2024-01-02' AS a, DATE '2024-01-05' AS b",
      'accepted with by-position note',
    ],
    ['other names in the wrong order', "SELECT DATE '2024-01-05' AS b, DATE '2024-01-02' AS a", 'wrong rows'],
    ['names swapped', "SELECT DATE '2024-01-05' AS gap_start, DATE '2024-01-02' AS gap_end", 'wrong rows'],
    [
      'one name twice, read by position',
      "SELECT DATE '2024-01-02' AS gap_start, DATE '2024-01-05' AS gap_start",
      'accepted with by-position note',
    ],
    [
      'an extra column',
      "SELECT DATE '2024-01-02' AS gap_start, DATE '2024-01-05' AS gap_end, 3 AS days",
      'wrong columns',
    ],
    ['a missing column', "SELECT DATE '2024-01-02' AS gap_start", 'wrong columns'],
    ['other names and other types', "SELECT 'x' AS a, 5 AS b", 'wrong columns'],
    [
      'quoted and odd names',
      `SELECT DATE '2024-01-02' AS "a ""b""", DATE '2024-01-05' AS " "`,
      'accepted with by-position note',
    ],
    ['no name at all', "SELECT DATE '2024-01-02', DATE '2024-01-05'", 'accepted with by-position note'],
  ])('%s', async (_, answer, expected) => {
    expect(await said(judge(pair, gap, answer))).toBe(expected);
  });

  test('an extra and a missing column are named', async () => {
    const verdict = await judge(pair, gap, "SELECT DATE '2024-01-02' AS gap_start, 1 AS days, 2 AS n");
    expect(verdict).toMatchObject({
      wrong: { message: expect.stringMatching(/Missing: `gap_end`\. Not asked for: `days` and `n`\./) },
    });
  });

  test('swapped columns are a hint, never an acceptance', async () => {
    const verdict = await judge(
      pair,
      gap,
      "SELECT DATE '2024-01-05' AS gap_start, DATE '2024-01-02' AS gap_end",
    );
    expect(verdict).toMatchObject({
      verdict: 'wrong',
      wrong: {
        nearMiss:
          'The values are right, but columns are swapped: `gap_start` holds what `gap_end` should and `gap_end` holds what `gap_start` should.',
      },
    });
  });
});

describe('how near a wrong answer is', () => {
  const nearMissOf = async (
    columns: readonly ReturnType<typeof asked>[],
    expected: string,
    given: string,
  ) => {
    const verdict = await judge(specOf(columns), `SELECT ${expected}`, `SELECT ${given}`);
    return verdict.verdict === 'wrong' && verdict.wrong.kind === 'rows' ? verdict.wrong.nearMiss : verdict;
  };
  const numbers = [asked('a', 'INTEGER'), asked('b', 'INTEGER'), asked('c', 'INTEGER')];

  test('of three columns only the two that are swapped are named, of a ring all three', async () => {
    expect(await nearMissOf(numbers, '1 AS a, 2 AS b, 3 AS c', '2 AS a, 1 AS b, 3 AS c')).toBe(
      'The values are right, but columns are swapped: `a` holds what `b` should and `b` holds what `a` should.',
    );
    expect(await nearMissOf(numbers, '1 AS a, 2 AS b, 3 AS c', '2 AS a, 3 AS b, 1 AS c')).toBe(
      'The values are right, but columns are swapped: `a` holds what `b` should, `b` holds what `c` should and `c` holds what `a` should.',
    );
  });

  test('columns whose types could not stand for each other are not swapped, whatever their values', async () => {
    const mixed = [asked('a', 'VARCHAR'), asked('b', 'INTEGER')];
    expect(await nearMissOf(mixed, "'5' AS a, 7 AS b", "'7' AS a, 5 AS b")).toBeNull();
  });

  test('text in another case is no near miss where a number beside it is wrong', async () => {
    const mixed = [asked('a', 'VARCHAR'), asked('b', 'DOUBLE')];
    expect(
      await nearMissOf(mixed, "'Ann' AS a, 0.3::DOUBLE AS b", "'ann' AS a, 0.4::DOUBLE AS b"),
    ).toBeNull();
  });

  test.each([
    ["'NaN'::DOUBLE", 'NaN'],
    ["'-inf'::DOUBLE", 'an infinity'],
    ["'1e300'::DOUBLE", 'a number of 301 digits'],
  ])(
    'a column that cannot be read as another (%s, %s) is no swap and no failure of the judge',
    async (given) => {
      const columns = [asked('n', 'BIGINT'), asked('share', 'DOUBLE', { decimals: 4 })];
      expect(
        await nearMissOf(
          columns,
          '2::BIGINT AS n, 0.5::DOUBLE AS share',
          `2::BIGINT AS n, ${given} AS share`,
        ),
      ).toBeNull();
    },
  );
});

describe('types', () => {
  test.each([
    ['INTEGER', '5', "'5'", 'wrong types'],
    ['DATE', "DATE '2024-02-29'", "'2024-02-29'", 'wrong types'],
    ['TIMESTAMP', "TIMESTAMP '2024-02-29'", "'2024-02-29 00:00:00'", 'wrong types'],
    ['VARCHAR', "'5'", '5', 'wrong types'],
    ['BOOLEAN', 'true', '1', 'wrong types'],
    ['INTEGER', '1', 'true', 'wrong types'],
    ['INTEGER', '86400', 'INTERVAL 1 DAY', 'wrong types'],
    ['INTEGER[]', '[1]', "['1']", 'wrong types'],
    ['INTEGER', '5', '5::TINYINT', 'accepted'],
    ['BIGINT', '5', '5::HUGEINT', 'accepted'],
    ['INTEGER', '5', '5.00', 'accepted with type note'],
    ['INTEGER', '5', '5.01', 'wrong rows'],
    ['INTEGER', '5', '5::DOUBLE', 'accepted with type note'],
    ['INTEGER', '5', '5.000001::DOUBLE', 'wrong rows'],
    ['DECIMAL(10,2)', '1.50::DECIMAL(10,2)', '1.5::DECIMAL(4,1)', 'accepted'],
    ['DECIMAL(10,2)', '1.50::DECIMAL(10,2)', '1.505::DECIMAL(6,3)', 'wrong rows'],
    ['DECIMAL(10,2)', '2.00::DECIMAL(10,2)', '2', 'accepted with type note'],
    ['DECIMAL(10,2)', '0.30::DECIMAL(10,2)', '0.1::DOUBLE + 0.2::DOUBLE', 'accepted with type note'],
    ['DECIMAL(12,2)', '1000000000.00::DECIMAL(12,2)', '1000000000.01::DOUBLE', 'wrong rows'],
    ['DOUBLE', '0.5::DOUBLE', '0.5::DECIMAL(3,1)', 'accepted'],
    ['DOUBLE', '2::DOUBLE', '2', 'accepted'],
    ['DATE', "DATE '2024-02-29'", "TIMESTAMP '2024-02-29 00:00:00'", 'accepted with type note'],
    ['DATE', "DATE '2024-02-29'", "TIMESTAMP '2024-02-29 00:00:01'", 'wrong rows'],
    ['TIMESTAMP', "TIMESTAMP '2024-02-29'", "DATE '2024-02-29'", 'accepted with type note'],
    ['INTEGER', 'NULL::INTEGER', 'NULL', 'accepted'],
    ['DATE', 'NULL::DATE', "NULLIF(DATE '2024-01-01', DATE '2024-01-01')", 'accepted'],
  ])('%s %s against %s: %s', async (type, expected, given, outcome) => {
    expect(await said(judgeValue(asked('v', type), expected, given))).toBe(outcome);
  });

  test('text where a number is due comes with the CAST to write', async () => {
    expect(await judgeValue(asked('v', 'BIGINT'), '5', "'5'")).toMatchObject({
      wrong: { message: expect.stringContaining('CAST(... AS BIGINT)') },
    });
  });

  test('a set operation that would cast silently does not make text a number', async () => {
    const verdict = judge(
      specOf([asked('v', 'INTEGER')]),
      'SELECT 5 AS v',
      "SELECT '5' AS v UNION ALL SELECT '5' LIMIT 1",
    );
    expect(await said(verdict)).toBe('wrong types');
  });
});

describe('values', () => {
  test.each([
    ['VARCHAR', 'NULL::VARCHAR', "''", 'wrong rows'],
    ['VARCHAR', "''", 'NULL::VARCHAR', 'wrong rows'],
    ['INTEGER', 'NULL', '0', 'wrong rows'],
    ['VARCHAR', "'é'", "'e' || chr(769)", 'accepted'],
    ['VARCHAR', "'Ann'", "'ann '", 'wrong rows'],
    ['VARCHAR', "'a'", "'a'::ENUM('a', 'b')", 'accepted'],
    ['DOUBLE', "'nan'::DOUBLE", "'nan'::DOUBLE", 'accepted'],
    ['DOUBLE', "'nan'::DOUBLE", 'NULL::DOUBLE', 'wrong rows'],
    ['DOUBLE', "'nan'::DOUBLE", '0::DOUBLE', 'wrong rows'],
    ['DOUBLE', "'inf'::DOUBLE", "'inf'::DOUBLE", 'accepted'],
    ['DOUBLE', "'inf'::DOUBLE", "'-inf'::DOUBLE", 'wrong rows'],
    ['DOUBLE', "'inf'::DOUBLE", '1e300::DOUBLE', 'wrong rows'],
    ['DOUBLE', '0.0::DOUBLE', '-0.0::DOUBLE', 'accepted'],
    ['DOUBLE', '0.3::DOUBLE', '0.1::DOUBLE + 0.2::DOUBLE', 'accepted'],
    ['DOUBLE', '0.3::DOUBLE', '0.30000001::DOUBLE', 'wrong rows'],
    ['DOUBLE', '1e12::DOUBLE', '1e12::DOUBLE + 100', 'accepted'],
    ['DOUBLE', '1e12::DOUBLE', '1e12::DOUBLE + 10000', 'wrong rows'],
    [
      'HUGEINT',
      '170141183460469231731687303715884105727',
      '170141183460469231731687303715884105726',
      'wrong rows',
    ],
    [
      'HUGEINT',
      '170141183460469231731687303715884105727',
      '170141183460469231731687303715884105727',
      'accepted',
    ],
    [
      'DECIMAL(38,10)',
      '1234567890123456789012345678.0000000001',
      '1234567890123456789012345678.0000000002',
      'wrong rows',
    ],
    ['DECIMAL(38,2)', '5::DECIMAL(38,2)', '170141183460469231731687303715884105727', 'wrong rows'],
    ['DECIMAL(38,2)', '5::DECIMAL(38,2)', '5.000::DECIMAL(38,3)', 'accepted'],
    [
      'UHUGEINT',
      "'340282366920938463463374607431768211455'::UHUGEINT",
      "'340282366920938463463374607431768211455'::UHUGEINT",
      'accepted',
    ],
    [
      'TIMESTAMP',
      "TIMESTAMP '2024-01-01 00:00:00.000001'",
      "TIMESTAMP '2024-01-01 00:00:00.000002'",
      'wrong rows',
    ],
    ['TIMESTAMP', "TIMESTAMP '2024-01-01'", "'2024-01-01'::TIMESTAMP_S", 'accepted'],
    ['TIMESTAMP', "'infinity'::TIMESTAMP", "'infinity'::TIMESTAMP", 'accepted'],
    ['TIMESTAMP', "TIMESTAMP '2024-01-01 10:00:00'", "TIMESTAMPTZ '2024-01-01 12:00:00+02'", 'accepted'],
    ['TIME', "TIME '10:00:00'", "TIME '10:00:00'", 'accepted'],
    ['INTERVAL', 'INTERVAL 1 DAY', 'to_hours(24)', 'accepted'],
    ['INTERVAL', 'INTERVAL 1 DAY', 'INTERVAL 25 HOURS', 'wrong rows'],
    ['BOOLEAN', 'true', 'NULL::BOOLEAN', 'wrong rows'],
    ['INTEGER[]', '[1, NULL]', '[1, NULL]::BIGINT[]', 'accepted'],
    ['INTEGER[]', '[1, 2]', '[2, 1]', 'wrong rows'],
    ['INTEGER[]', '[]', 'NULL::INTEGER[]', 'wrong rows'],
    ['VARCHAR[]', "['é']", "['e' || chr(769)]", 'accepted'],
    ['DOUBLE[]', '[0.3::DOUBLE, NULL]', '[0.1::DOUBLE + 0.2::DOUBLE, NULL]', 'accepted'],
    ['DOUBLE[]', '[0.3::DOUBLE]', '[0.3::DOUBLE, 0.3::DOUBLE]', 'wrong rows'],
    ['DOUBLE[]', '[0.3::DOUBLE, 1]', '[0.3::DOUBLE, NULL]', 'wrong rows'],
    ['STRUCT(a INTEGER, b VARCHAR)', "{'a': 1, 'b': 'x'}", "{'B': 'x', 'A': 1::BIGINT}", 'accepted'],
    ['STRUCT(a INTEGER, b VARCHAR)', "{'a': 1, 'b': 'x'}", "{'a': 1, 'b': 'y'}", 'wrong rows'],
    ['STRUCT(a INTEGER, b VARCHAR)', "{'a': 1, 'b': 'x'}", "{'a': 1, 'c': 'x'}", 'wrong types'],
    ['STRUCT(a DOUBLE)[]', "[{'a': 0.3::DOUBLE}]", "[{'a': 0.1::DOUBLE + 0.2::DOUBLE}]", 'accepted'],
    ['STRUCT(a DOUBLE)', "{'a': 0.3::DOUBLE}", "{'a': NULL::DOUBLE}", 'wrong rows'],
    ['MAP(VARCHAR, INTEGER)', "MAP {'a': 1}", "MAP {'a': 1}", 'accepted'],
    ['MAP(VARCHAR, INTEGER)', "MAP {'a': 1}", "MAP {'a': 2}", 'wrong rows'],
    ['BLOB', "'\\x01'::BLOB", "'\\x02'::BLOB", 'wrong rows'],
  ])('%s %s against %s: %s', async (type, expected, given, outcome) => {
    expect(await said(judgeValue(asked('v', type), expected, given))).toBe(outcome);
  });

  test('text that differs in case, accents or outer spaces alone is wrong, with that hint', async () => {
    expect(await judgeValue(asked('v', 'VARCHAR'), "'José'", "' jose'")).toMatchObject({
      wrong: {
        nearMiss: expect.stringContaining('once letter case, accents and spaces at the ends are ignored'),
      },
    });
  });
});

describe('tolerances', () => {
  const share = asked('v', 'DOUBLE', { decimals: 2 });
  const estimate = asked('v', 'BIGINT', { relativeTolerance: 0.1 });
  test.each([
    ['an unrounded value for a rounded one', share, '0.67', '2 / 3', 'accepted'],
    ['a rounded value for an unrounded one', share, '2 / 3', '0.67::DECIMAL(3,2)', 'accepted'],
    ['a truncated value', share, '2 / 3', '0.66', 'wrong rows'],
    ['half a unit away', share, '0.125::DOUBLE', '0.13', 'accepted'],
    ['a text of digits', share, '0.67', "'0.67'", 'wrong types'],
    ['NULL for a number', share, '0.67', 'NULL::DOUBLE', 'wrong rows'],
    ['an estimate inside its tolerance', estimate, '1000', '1099', 'accepted'],
    ['an estimate outside its tolerance', estimate, '1000', '1101', 'wrong rows'],
    ['an estimate as a float', estimate, '1000', '901.5::DOUBLE', 'accepted'],
    ['an estimate of nothing', estimate, '0', '1', 'wrong rows'],
  ])('%s', async (_, column, expected, given, outcome) => {
    expect(await said(judgeValue(column, expected, given))).toBe(outcome);
  });

  const measured = specOf([asked('k', 'INTEGER'), asked('x', 'DOUBLE'), asked('y', 'DOUBLE')]);
  const values = (rows: string) => `SELECT * FROM (VALUES ${rows}) AS rows(k, x, y)`;
  test('noise in one float column does not part rows that another tells apart', async () => {
    const expected = values(
      '(1, 0.3::DOUBLE, 1.0::DOUBLE), (1, 0.1::DOUBLE + 0.2::DOUBLE, 2.0), (1, NULL, NULL)',
    );
    const given = values(
      '(1, 0.1::DOUBLE + 0.2::DOUBLE, 1.0::DOUBLE), (1, NULL, NULL), (1, 0.3::DOUBLE, 2.0)',
    );
    expect(await said(judge(measured, expected, given))).toBe('accepted');
  });

  test('a row twice is not made up for by another row missing', async () => {
    const expected = values('(1, 0.5::DOUBLE, 1.0::DOUBLE), (1, 0.7, 2.0)');
    const given = values('(1, 0.5::DOUBLE, 1.0::DOUBLE), (1, 0.5, 1.0)');
    expect(await judge(measured, expected, given)).toMatchObject({
      wrong: { missing: { total: 1 }, extra: { total: 1 } },
    });
  });

  test('floats are paired within their key', async () => {
    const expected = values('(1, 0.5::DOUBLE, 0.0::DOUBLE), (2, 0.7, 0.0)');
    const given = values('(2, 0.5::DOUBLE, 0.0::DOUBLE), (1, 0.7, 0.0)');
    expect(await said(judge(measured, expected, given))).toBe('wrong rows');
  });

  test('values closer together than the tolerance are paired one to one', async () => {
    const column = specOf([asked('v', 'DOUBLE', { decimals: 0 })]);
    const expected = 'SELECT unnest([1.0, 1.4, 1.8]) AS v';
    expect(await said(judge(column, expected, 'SELECT unnest([1, 1, 2]) AS v'))).toBe('accepted');
    expect(await said(judge(column, expected, 'SELECT unnest([1, 1, 1]) AS v'))).toBe('wrong rows');
  });
});

describe('rows', () => {
  const numbers = specOf([asked('v', 'INTEGER')]);
  const of = (...values: number[]) => `SELECT unnest([${values.join(', ')}]) AS v`;
  test('duplicates count', async () => {
    expect(await said(judge(numbers, of(1, 1, 2), of(1, 2)))).toBe('wrong rows');
    expect(await said(judge(numbers, of(1, 2), of(1, 1, 2)))).toBe('wrong rows');
    expect(await said(judge(numbers, of(1, 1, 2), of(1, 2, 2)))).toBe('wrong rows');
  });

  test('where only the multiplicity differs, that is the hint', async () => {
    expect(await judge(numbers, of(1, 1, 2), of(1, 2))).toMatchObject({
      wrong: { nearMiss: expect.stringContaining('too often or too seldom') },
    });
  });

  test('duplicates do not count where the task asks for a set', async () => {
    const set = specOf([asked('v', 'INTEGER')], { rows: 'set' });
    expect(await said(judge(set, of(1, 1, 2), of(2, 1)))).toBe('accepted');
    expect(await said(judge(set, of(1, 2), of(1, 1)))).toBe('wrong rows');
    const floats = specOf([asked('v', 'DOUBLE')], { rows: 'set' });
    expect(await said(judge(floats, of(1, 1, 2), of(2, 1)))).toBe('accepted');
    expect(await said(judge(floats, of(1, 2), of(1, 1)))).toBe('wrong rows');
  });

  test('missing and extra rows are listed as they stand, with how often', async () => {
    const verdict = await judge(numbers, of(1, 1, 1, 2), of(1, 3));
    if (verdict.verdict !== 'wrong' || verdict.wrong.kind !== 'rows') throw new Error(verdict.verdict);
    const { missing, extra, message } = verdict.wrong;
    const rows = ({ rows: found }: typeof missing) =>
      Array.from({ length: found.rowCount }, (_, row) => `${found.text(row, 0)} x ${found.text(row, 1)}`);
    expect(rows(missing)).toEqual(['1 x 2', '2 x 1']);
    expect(rows(extra)).toEqual(['3 x 1']);
    expect(missing.rows.columns.map((column) => column.name)).toEqual(['v', 'multiplicity']);
    expect(message).toBe('3 rows are missing and 1 is extra.');
  });

  test('columns sorted each alone do not pass for rows', async () => {
    const two = specOf([asked('a', 'INTEGER'), asked('b', 'INTEGER')]);
    const verdict = judge(
      two,
      'FROM (VALUES (1, 2), (2, 1)) AS r(a, b)',
      'FROM (VALUES (1, 1), (2, 2)) AS r(a, b)',
    );
    expect(await said(verdict)).toBe('wrong rows');
  });

  test('pairs of equal rows do not cancel each other', async () => {
    expect(await said(judge(numbers, of(1, 1, 2, 2), of(3, 3, 4, 4)))).toBe('wrong rows');
    expect(await said(judge(numbers, of(1, 2, 2), of(1, 3, 3)))).toBe('wrong rows');
    expect(await said(judge(numbers, of(1, 4), of(2, 3)))).toBe('wrong rows');
  });

  test('a difference past the first hundred rows is seen', async () => {
    const long = 'SELECT range::INTEGER AS v FROM range(5000)';
    const other = 'SELECT CASE WHEN range = 4711 THEN 1 ELSE range END::INTEGER AS v FROM range(5000)';
    expect(await said(judge(numbers, long, other))).toBe('wrong rows');
  });

  test('an error is an error where no rows are expected', async () => {
    const none = 'SELECT a AS v FROM t WHERE false';
    expect(await said(judge(numbers, none, "SELECT CAST('x' || a AS INTEGER) AS v FROM t"))).toBe('error');
    expect(await said(judge(numbers, none, 'SELECT nothing AS v FROM t'))).toBe('error');
    expect(await said(judge(numbers, none, none))).toBe('accepted');
  });
});

describe('order', () => {
  const ordered = (...order: { column: string; descending: boolean }[]) =>
    specOf([asked('k', 'INTEGER'), asked('n', 'VARCHAR')], { order });
  const up = { column: 'k', descending: false };
  const down = { column: 'k', descending: true };
  const byName = { column: 'n', descending: false };
  const rows = (text: string) => `SELECT k, n FROM (VALUES ${text}) AS r(k, n)`;
  const sorted = rows("(1, 'a'), (1, 'b'), (2, 'c'), (NULL, 'd')");
  test.each([
    [
      'any order where none is asked',
      ordered(),
      rows("(2, 'c'), (1, 'b'), (NULL, 'd'), (1, 'a')"),
      'accepted',
    ],
    ['ties are free', ordered(up), rows("(1, 'b'), (1, 'a'), (2, 'c'), (NULL, 'd')"), 'accepted'],
    ['the wrong way round', ordered(down), sorted, 'wrong order'],
    [
      'descending, NULL last as DuckDB sorts',
      ordered(down),
      rows("(2, 'c'), (1, 'b'), (1, 'a'), (NULL, 'd')"),
      'accepted',
    ],
    ['NULL first', ordered(up), rows("(NULL, 'd'), (1, 'b'), (1, 'a'), (2, 'c')"), 'wrong order'],
    [
      'a second key decides ties',
      ordered(up, byName),
      rows("(1, 'b'), (1, 'a'), (2, 'c'), (NULL, 'd')"),
      'wrong order',
    ],
    ['both keys kept', ordered(up, byName), sorted, 'accepted'],
    [
      'order alone does not make wrong rows right',
      ordered(up),
      rows("(1, 'a'), (1, 'a'), (2, 'c'), (NULL, 'd')"),
      'wrong rows',
    ],
    [
      'an ORDER BY inside a window is no order',
      ordered(up),
      `SELECT k, n FROM (SELECT k, n, row_number() OVER (ORDER BY n DESC) FROM (${sorted}))`,
      'wrong order',
    ],
    [
      'an ORDER BY that is not asked for',
      ordered(),
      `${rows("(1, 'a'), (1, 'b'), (2, 'c'), (NULL, 'd')")} ORDER BY n DESC`,
      'accepted',
    ],
  ])('%s', async (_, spec, answer, outcome) => {
    expect(await said(judge(spec, sorted, answer))).toBe(outcome);
  });

  test('the first row out of order is named', async () => {
    const verdict = await judge(ordered(up), sorted, rows("(1, 'a'), (2, 'c'), (1, 'b'), (NULL, 'd')"));
    expect(verdict).toMatchObject({
      wrong: { kind: 'order', row: 2, message: expect.stringContaining('row 3') },
    });
  });

  test('the order of a query is kept by the table that its rows are judged in, over many row groups', async () => {
    const spec = specOf([asked('k', 'BIGINT'), asked('n', 'BIGINT')], { order: [down, byName] });
    const query = 'SELECT range % 7 AS k, range AS n FROM range(300000)';
    expect(await said(judge(spec, query, `${query} ORDER BY k DESC, n`))).toBe('accepted');
    expect(await said(judge(spec, query, `${query} ORDER BY k DESC, n DESC`))).toBe('wrong order');
    expect(await said(judge(spec, query, query))).toBe('wrong order');
  });

  test('rounded keys may stand in the order of the unrounded ones, and the other way round', async () => {
    const spec = specOf([asked('x', 'DOUBLE', { decimals: 1 }), asked('n', 'VARCHAR')], {
      order: [{ column: 'x', descending: true }, byName],
    });
    const reference = "FROM (VALUES (0.62::DOUBLE, 'b'), (0.61, 'a'), (0.5, 'c'), (0.5, 'd')) AS r(x, n)";
    const rounded = `SELECT round(x, 1) AS x, n FROM (${reference})`;
    expect(await said(judge(spec, reference, `${rounded} ORDER BY x DESC, n`))).toBe('accepted');
    expect(await said(judge(spec, reference, rounded))).toBe('accepted');
    expect(await said(judge(spec, reference, `${rounded} ORDER BY x DESC, n DESC`))).toBe('wrong order');
    expect(await said(judge(spec, reference, `${rounded} ORDER BY x`))).toBe('wrong order');
  });
});
