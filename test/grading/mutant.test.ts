import { expect, test } from 'vitest';
import type { Table } from '../../src/dataset/dataset.ts';
import type { MutantKind } from '../../src/exercise/equivalent.ts';
import { mutantsOf } from '../../src/grading/mutant.ts';
import { tokens } from '../../src/sql/token.ts';

const column = (name: string, type: string, nullable = false) => ({ name, type, meaning: name, nullable });
const TABLES: readonly Table[] = [
  {
    name: 'version',
    meaning: 'a version',
    key: ['id'],
    columns: [
      column('id', 'BIGINT'),
      column('owner', 'BIGINT'),
      column('since', 'TIMESTAMP'),
      column('until', 'TIMESTAMP', true),
      column('note', 'VARCHAR', true),
    ],
  },
];

/** The texts of all mutants of a kind, on one line, in order. */
function made(kind: MutantKind, sql: string): string[] {
  const { mutants } = mutantsOf(sql, TABLES);
  return mutants.filter((mutant) => mutant.kind === kind).map((mutant) => mutant.sql.replace(/\s+/g, ' '));
}

/** What a mutated expression became, after FROM t WHERE. */
function where(kind: MutantKind, condition: string): string[] {
  const before = 'SELECT x FROM t WHERE ';
  return made(kind, before + condition).map((sql) => sql.slice(before.length));
}

/** What the item of a SELECT list became. */
function item(kind: MutantKind, expression: string): string[] {
  return made(kind, `SELECT ${expression} FROM t`).map((sql) =>
    sql.slice('SELECT '.length, -' FROM t'.length),
  );
}

test('a bound gains or loses its end and turns round, and = becomes <>', () => {
  expect(where('comparison', 'a < b')).toEqual(['a <= b', 'a > b', 'a >= b']);
  expect(where('comparison', 'a >= b')).toEqual(['a > b', 'a <= b', 'a < b']);
  expect(where('comparison', 'a = b')).toEqual(['a <> b']);
  expect(where('comparison', 'a != b')).toEqual(['a = b']);
  expect(where('comparison', 'a IS DISTINCT FROM b')).toEqual(['a <> b']);
  expect(where('comparison', 'a is not distinct from b')).toEqual(['a = b']);
});

test('BETWEEN loses either end, and its AND joins no conditions', () => {
  expect(where('between', 'k = 1 AND a BETWEEN lo AND f(hi, 2)')).toEqual([
    'k = 1 AND (a > lo AND a <= f(hi, 2))',
    'k = 1 AND (a >= lo AND a < f(hi, 2))',
  ]);
  expect(where('logic', 'a BETWEEN lo AND hi')).toEqual([]);
  expect(where('condition', 'a BETWEEN lo AND hi')).toEqual(['true']);
});

test('each condition of a chain is left out, and AND and OR are exchanged', () => {
  expect(where('condition', 'a AND b AND c')).toEqual(['a AND c', 'b AND c', 'a AND b', 'true']);
  expect(where('condition', 'a AND (b OR u IS NULL)')).toEqual([
    'a',
    '(b OR u IS NULL)',
    'a AND (b)',
    'a AND (u IS NULL)',
    'true',
  ]);
  expect(where('condition', 'a AND b OR c')).toEqual(['a OR c', 'b OR c', 'a AND b', 'c', 'true']);
  expect(where('logic', 'a AND b OR c')).toEqual(['a OR b OR c', 'a AND b AND c']);
});

test('ON, HAVING, QUALIFY and FILTER lose their conditions too', () => {
  expect(
    made('condition', 'SELECT 1 FROM a JOIN b ON a.x = b.x AND a.y > b.y LEFT JOIN c ON c.z = b.z'),
  ).toEqual([
    'SELECT 1 FROM a JOIN b ON a.x = b.x LEFT JOIN c ON c.z = b.z',
    'SELECT 1 FROM a JOIN b ON a.y > b.y LEFT JOIN c ON c.z = b.z',
    'SELECT 1 FROM a JOIN b ON true LEFT JOIN c ON c.z = b.z',
    'SELECT 1 FROM a JOIN b ON a.x = b.x AND a.y > b.y LEFT JOIN c ON true',
  ]);
  expect(made('condition', 'SELECT x FROM t GROUP BY x HAVING count(*) > 1 ORDER BY x')).toEqual([
    'SELECT x FROM t GROUP BY x HAVING true ORDER BY x',
  ]);
  expect(made('condition', 'SELECT x FROM t QUALIFY n = 1 LIMIT 3')).toEqual([
    'SELECT x FROM t QUALIFY true LIMIT 3',
  ]);
  expect(item('condition', 'count(*) FILTER (a > 0)')).toEqual(['count(*) FILTER (true)']);
  expect(item('condition', 'count(*) FILTER (WHERE a > 0)')).toEqual(['count(*) FILTER (WHERE true)']);
});

test('NOT goes, and IS NULL turns round', () => {
  expect(where('negation', 'NOT EXISTS (SELECT 1)')).toEqual([' EXISTS (SELECT 1)'.trimStart()]);
  expect(where('negation', 'a NOT IN (1)')).toEqual(['a IN (1)']);
  expect(where('negation', 'a IS NULL')).toEqual(['a IS NOT NULL']);
  expect(where('negation', 'a IS NOT NULL')).toEqual(['a IS NULL']);
  expect(where('negation', 'a IS NOT DISTINCT FROM b')).toEqual([]);
});

test('CASE loses each branch and its ELSE, IF all but one value', () => {
  expect(item('branch', 'CASE WHEN a THEN 1 WHEN b THEN 2 ELSE 3 END')).toEqual([
    'CASE WHEN b THEN 2 ELSE 3 END',
    'CASE WHEN a THEN 1 ELSE 3 END',
    'CASE WHEN a THEN 1 WHEN b THEN 2 END',
  ]);
  expect(item('branch', 'CASE WHEN a THEN 1 ELSE CASE x WHEN 1 THEN 2 END END')).toEqual([
    '(CASE x WHEN 1 THEN 2 END)',
    'CASE WHEN a THEN 1 END',
    'CASE WHEN a THEN 1 ELSE NULL END',
  ]);
  expect(item('branch', 'if(a = 1, f(b, c), d)')).toEqual(['(f(b, c))', '(d)']);
});

test('joins become other joins, with their old words gone', () => {
  const joined = (join: string) =>
    made('join', `SELECT * FROM a ${join} b ON true`).map((sql) => sql.slice('SELECT * FROM a '.length, -10));
  expect(joined('JOIN')).toEqual(['LEFT JOIN', 'RIGHT JOIN', 'FULL JOIN']);
  expect(joined('LEFT OUTER JOIN')).toEqual(['JOIN', 'RIGHT JOIN', 'FULL JOIN']);
  expect(joined('asof left join')).toEqual(['ASOF JOIN', 'LEFT JOIN']);
  expect(joined('INNER JOIN')).toEqual(['LEFT JOIN', 'RIGHT JOIN', 'FULL JOIN']);
  expect(joined('CROSS JOIN')).toEqual([]);
});

test('UNION and UNION ALL are exchanged, DISTINCT is lost', () => {
  expect(made('set-operation', 'SELECT 1 UNION ALL SELECT 2')).toEqual(['SELECT 1 UNION SELECT 2']);
  expect(made('set-operation', 'SELECT 1 except SELECT 2')).toEqual(['SELECT 1 EXCEPT ALL SELECT 2']);
  expect(made('set-operation', 'SELECT * EXCEPT (a) FROM t')).toEqual([]);
  expect(made('distinct', 'SELECT DISTINCT a FROM t')).toEqual(['SELECT a FROM t']);
  expect(made('distinct', 'SELECT DISTINCT ON (a) a FROM t')).toEqual(['SELECT a FROM t']);
  expect(made('distinct', 'SELECT a FROM t')).toEqual([]);
});

test('counts of rows, of values and of different values are exchanged', () => {
  expect(item('count', 'count(a)')).toEqual(['count(*)', 'count(DISTINCT a)']);
  expect(item('count', 'count(DISTINCT a)')).toEqual(['count(*)', 'count(a)']);
  expect(item('count', 'u, min(day), count(*)')).toEqual([
    'u, min(day), count(day)',
    'u, min(day), count(DISTINCT day)',
  ]);
  expect(item('count', 'o.id, count(*)')).toEqual(['o.id, count(o.id)', 'o.id, count(DISTINCT o.id)']);
  expect(item('count', 'approx_count_distinct(a)')).toEqual(['count(DISTINCT a)']);
});

test('functions become their neighbours', () => {
  expect(item('aggregate', 'min(a)')).toEqual(['max(a)']);
  expect(item('aggregate', 'SUM(a)')).toEqual(['avg(a)', 'max(a)']);
  expect(item('aggregate', 'arg_max(a, b)')).toEqual(['arg_min(a, b)']);
  expect(item('ranking', 'rank() OVER w')).toEqual(['ROW_NUMBER() OVER w', 'DENSE_RANK() OVER w']);
  expect(item('neighbour', 'LAG(a) OVER w')).toEqual(['LEAD(a) OVER w']);
  expect(item('aggregate', 'min, t.max(a)')).toEqual([]);
});

test('counts stop growing, where nothing compares them', () => {
  expect(item('cap', 'count(*) FILTER (a) AS n')).toEqual([
    'least(count(*) FILTER (a), 2) AS n',
    'least(count(*) FILTER (a), 7) AS n',
  ]);
  expect(item('cap', 'sum(a) OVER (ORDER BY b)')[0]).toBe('least(sum(a) OVER (ORDER BY b), 2)');
  expect(made('cap', 'SELECT a FROM t GROUP BY a HAVING count(*) > 1')).toEqual([]);
});

test('COALESCE and NULLIF leave a value alone', () => {
  expect(item('coalesce', 'coalesce(a, f(b, c))')).toEqual(['(a)', '(f(b, c))']);
  expect(item('coalesce', 'nullif(a, 0)')).toEqual(['(a)']);
});

test('keys of partitions, groups, orders, USING and GROUPING SETS are left out', () => {
  expect(item('key', 'f() OVER (PARTITION BY a, g(b, c) ORDER BY d ROWS UNBOUNDED PRECEDING)')).toEqual([
    'f() OVER (PARTITION BY g(b, c) ORDER BY d ROWS UNBOUNDED PRECEDING)',
    'f() OVER (PARTITION BY a ORDER BY d ROWS UNBOUNDED PRECEDING)',
    'f() OVER (PARTITION BY a, g(b, c) ROWS UNBOUNDED PRECEDING)',
  ]);
  expect(made('key', 'SELECT 1 FROM t GROUP BY a, b HAVING x')).toEqual([
    'SELECT 1 FROM t GROUP BY b HAVING x',
    'SELECT 1 FROM t GROUP BY a HAVING x',
  ]);
  expect(made('key', 'SELECT 1 FROM t JOIN u USING (a, b)')).toEqual([
    'SELECT 1 FROM t JOIN u USING (b)',
    'SELECT 1 FROM t JOIN u USING (a)',
  ]);
  expect(made('key', 'SELECT 1 FROM t GROUP BY GROUPING SETS ((a), ())')).toContain(
    'SELECT 1 FROM t GROUP BY GROUPING SETS ((a))',
  );
});

test('sort keys turn round, and NULL moves where it can be', () => {
  const by = (kind: MutantKind, keys: string) =>
    made(kind, `SELECT a FROM t ORDER BY ${keys}`).map((sql) =>
      sql.slice('SELECT a FROM t ORDER BY '.length),
    );
  expect(by('direction', 'a, b DESC')).toEqual(['a DESC, b DESC', 'a, b']);
  expect(by('direction', 'a desc nulls first')).toEqual(['a nulls first']);
  expect(by('nulls', 'note')).toEqual(['note NULLS FIRST']);
  expect(by('nulls', 'note DESC NULLS FIRST')).toEqual(['note DESC NULLS LAST']);
  expect(by('nulls', 'since')).toEqual([]);
  expect(item('nulls', 'last_value(a IGNORE NULLS) OVER w')).toEqual(['last_value(a ) OVER w']);
});

test('frames change, go and come', () => {
  const over = (frame: string) => item('frame', `sum(a) OVER (ORDER BY b${frame})`);
  expect(over(' ROWS UNBOUNDED PRECEDING')).toEqual([
    'sum(a) OVER (ORDER BY b RANGE UNBOUNDED PRECEDING)',
    'sum(a) OVER (ORDER BY b )',
    'sum(a) OVER (ORDER BY b ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)',
  ]);
  expect(over('')).toEqual(['sum(a) OVER (ORDER BY b ROWS UNBOUNDED PRECEDING)']);
  expect(item('frame', 'sum(a) OVER (PARTITION BY b)')).toEqual([]);
  expect(item('frame', 'row_number() OVER (ORDER BY b)')).toEqual([]);
});

test('literals are off by one: numbers, last digits, days, amounts of intervals', () => {
  expect(item('literal', '7')).toEqual(['8', '6']);
  expect(item('literal', '0')).toEqual(['1', '(-1)']);
  expect(item('literal', '0.7213, 10.0')).toEqual([
    '0.7214, 10.0',
    '0.7212, 10.0',
    '0.7213, 10.1',
    '0.7213, 9.9',
  ]);
  expect(item('literal', "DATE '2024-03-01'")).toEqual(["DATE '2024-03-02'", "DATE '2024-02-29'"]);
  expect(item('literal', "timestamp '2023-12-31 10:00'")[0]).toBe("timestamp '2024-01-01 10:00'");
  expect(item('literal', "DATE '9999-12-31'")).toEqual(["DATE '9999-12-30'"]);
  expect(item('literal', "INTERVAL '30 minutes'")).toEqual([
    "INTERVAL '31 minutes'",
    "INTERVAL '29 minutes'",
    "(INTERVAL '30 minutes' + INTERVAL 1 SECOND)",
  ]);
  expect(item('literal', 'INTERVAL 30 MINUTES')).toEqual([
    'INTERVAL 31 MINUTES',
    'INTERVAL 29 MINUTES',
    '(INTERVAL 30 MINUTES + INTERVAL 1 SECOND)',
  ]);
  expect(item('literal', 'CAST(a AS DECIMAL(18, 2))')).toEqual([]);
  expect(where('literal', 'EXISTS (SELECT 1 FROM u)')).toEqual([]);
});

test('arithmetic turns round; the star of a count multiplies nothing', () => {
  expect(item('arithmetic', 'a + 1')).toEqual(['a - 1']);
  expect(item('arithmetic', 'a / b')).toEqual(['a * b', 'a // b']);
  expect(item('arithmetic', '-a')).toEqual(['a']);
  expect(item('arithmetic', 'count(*), *, a * b')).toEqual(['count(*), *, a / b']);
});

test('casts go, and instants are cut to their day', () => {
  expect(item('cast', 'CAST(a + 1 AS DECIMAL(9, 2)), b::DECIMAL(9, 2)')).toEqual([
    '(a + 1), b::DECIMAL(9, 2)',
    'CAST(a + 1 AS DECIMAL(9, 2)), b',
  ]);
  expect(item('date-cast', 'v.since')).toEqual(['CAST(v.since AS DATE) AS since']);
  expect(where('date-cast', 'v.since <= o.until AND note = 1')).toEqual([
    'CAST(v.since AS DATE) <= o.until AND note = 1',
    'v.since <= CAST(o.until AS DATE) AND note = 1',
  ]);
  expect(item('date-cast', 'CAST(since AS DATE), since::DATE, since IS NULL')).toEqual([]);
  expect(made('date-cast', 'SELECT a > 1 FROM (SELECT until AS a FROM t)')).toEqual([
    'SELECT CAST(a AS DATE) > 1 FROM (SELECT until AS a FROM t)',
    'SELECT a > 1 FROM (SELECT CAST(until AS DATE) AS a FROM t)',
  ]);
});

test('a column is taken for another of its table and type', () => {
  expect(item('column', 'v.since')).toEqual(['v.until AS since']);
  expect(where('column', 'v.id = 1')).toEqual(['v.owner = 1']);
  expect(item('column', 'v.note AS id')).toEqual([]);
});

test('a query without LIMIT is cut', () => {
  expect(made('limit', 'SELECT a FROM (SELECT a FROM t LIMIT 3) -- end\n;')).toEqual([
    'SELECT a FROM (SELECT a FROM t LIMIT 3) LIMIT 1000 -- end ;',
  ]);
  expect(made('limit', 'SELECT a FROM t LIMIT 3')).toEqual([]);
});

test('strings, comments and quoted names are never changed', () => {
  const kept = [
    "'a < 1 AND b'",
    '"min(x) = 2"',
    '-- c < 3 OR d\n',
    '/* LEFT JOIN 4 */',
    '$$ NOT 5 $$',
    "E'\\'6'",
  ];
  const sql = `SELECT ${kept[0]} AS ${kept[1]}, ${kept[2]} ${kept[4]} AS "since" ${kept[3]} FROM t WHERE a < ${kept[5]}`;
  const { mutants } = mutantsOf(sql, TABLES);
  expect(mutants.length).toBeGreaterThan(0);
  for (const mutant of mutants) {
    const quoted = tokens(mutant.sql).filter(({ kind }) =>
      ['string', 'quoted-name', 'comment'].includes(kind),
    );
    const known = [...kept, '"since"'].map((text) => text.trim());
    expect(quoted.map(({ text }) => text.trim()).filter((text) => !known.includes(text))).toEqual([]);
  }
});

test('a mutant tells its line and its piece, long enough to stand in the query once', () => {
  const { mutants } = mutantsOf('SELECT a\nFROM t\nWHERE a < b -- all\n  AND c < b', TABLES);
  const comparisons = mutants.filter(({ kind, now }) => kind === 'comparison' && now.includes('<='));
  expect(comparisons.map(({ line, was, now }) => `${line}: ${was} => ${now}`)).toEqual([
    '3: a < => a <=',
    '4: c < => c <=',
  ]);
});

test('mutants of the same text are counted, not repeated', () => {
  const { mutants, duplicates } = mutantsOf('SELECT x FROM t WHERE a AND b AND c', TABLES);
  expect(new Set(mutants.map(({ sql }) => sql.replace(/\s+/g, ' '))).size).toBe(mutants.length);
  expect(duplicates).toBe(1);
});
