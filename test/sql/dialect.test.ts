import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duckdb } from '../../src/sql/dialect.ts';
import { loadFunctions } from '../../src/sql/function.ts';
import { CLAUSE_WORDS, KEYWORDS, RESERVED, TYPE_OR_FUNCTION, TYPES } from '../../src/sql/keyword.ts';
import { refusal } from '../../src/sql/statement.ts';

let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});

afterAll(() => connection.closeSync());

async function rows(sql: string): Promise<string[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson() as string[][];
}

async function keywords(category: string): Promise<string[]> {
  const found = await rows(
    `SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = '${category}' ORDER BY 1`,
  );
  return found.map(([name]) => name as string);
}

test("reserved words are exactly the engine's", async () => {
  expect([...RESERVED].sort()).toEqual(await keywords('reserved'));
});

test("words that name types and functions only are exactly the engine's", async () => {
  expect([...TYPE_OR_FUNCTION].sort()).toEqual(await keywords('type_function'));
});

test('words coloured in clauses are unreserved words of the engine', async () => {
  const unreserved = await keywords('unreserved');
  expect([...CLAUSE_WORDS].filter((word) => !unreserved.includes(word))).toEqual([]);
});

test('every keyword is one to the engine', async () => {
  const known = new Set((await rows('SELECT keyword_name FROM duckdb_keywords()')).map(([name]) => name));
  expect([...KEYWORDS].filter((word) => !known.has(word))).toEqual([]);
});

test('every type is one to the engine, and none that people write is missing', async () => {
  const names = (await rows('SELECT DISTINCT lower(type_name) FROM duckdb_types()')).map(([name]) => name);
  // Parsed by the grammar, without a name of their own in the catalog.
  const grammatical = ['character', 'precision'];
  expect([...TYPES].filter((type) => !names.includes(type) && !grammatical.includes(type))).toEqual([]);
  const rare = ['null', 'geometry', 'type', 'uint8', 'uint16', 'uint32', 'uint64', 'uint128', 'guid', 'row'];
  const unknown = names.filter((name) => name && !name.includes(' ') && !TYPES.has(name));
  expect(unknown.filter((name) => name && ![...rare, 'time_ns', 'varint'].includes(name))).toEqual([]);
});

// Functions of extensions that the native engine brings along and the page does not have, and internal ones.
const ABSENT =
  'json|icu|parquet|^st_|_escape$|^md5_number_|^has_|^inet_|_privilege$|^row_to_|^(to|from|merge)_json|make_timestamptz|oid$|^(format|obj|shobj|col|get_block|in_search|write_|vector_|create_sort|current_(role|query|conn|trans)|remap|timetz|arrow|seq|constant_or|can_cast|check|txid|variant_(bytes|to)|finalize|combine|parse_duckdb|replace_type|get_type|make_type|cast_to|array_to_string_|is_histogram|sql_|test_|stats|which|disable|enable|checkpoint|force|truncate)';
const LISTED = `
  SELECT function_name,
    arg_max(list_aggregate(list_transform(parameters, lambda p, i :
        CASE WHEN p SIMILAR TO 'col[0-9]+' THEN lower(parameter_types[i]) ELSE p END), 'string_agg', ', '),
      len(parameters) * 1000 + 999 - function_oid % 1000),
    CASE WHEN bool_and(function_type LIKE 'table%') THEN 'table'
      WHEN function_name IN ('row_number', 'rank', 'dense_rank', 'rank_dense', 'percent_rank', 'cume_dist', 'ntile',
        'lag', 'lead', 'first_value', 'last_value', 'nth_value') THEN 'window'
      WHEN bool_or(function_type = 'aggregate') THEN 'aggregate' ELSE 'scalar' END,
    min(description)
  FROM duckdb_functions()
  WHERE function_type <> 'pragma' AND regexp_full_match(function_name, '[a-z][a-z0-9_]*')
    AND NOT regexp_matches(function_name, '${ABSENT}')
  GROUP BY function_name ORDER BY function_name`;

function firstSentence(description: string | null): string {
  const plain = (description ?? '').replaceAll('`', '').replaceAll('\\', '').replaceAll('|', '/');
  const [sentence = ''] = plain.split(/(?<=\w)\.(?:\s|$)|\n/);
  return sentence.replaceAll('${', '{').trim();
}

test("the completed functions are the engine's; run with -u to write them again", async () => {
  const listed = (await rows(LISTED)).filter(([name]) => !refusal(`SELECT ${name}(1, 2)`));
  const lines = listed.map(([name, parameters, kind, description]) => {
    const parts = [`${name}(${parameters ?? ''})`, kind, firstSentence(description ?? null)];
    return parts.filter(Boolean).join(' | ');
  });
  const file = [
    "/** DuckDB's functions, one a line: `name(parameters) | kind | description`. Written by test/sql/dialect.test.ts. */",
    `export const FUNCTION_LIST = \`\n${lines.join('\n')}\n\`;\n`,
  ].join('\n');
  await expect(file).toMatchFileSnapshot('../../src/sql/function-list.ts');
});

test('functions are read with their parameters, kind and description', async () => {
  const functions = await loadFunctions();
  const named = (name: string) => functions.find((one) => one.name === name);
  expect(named('approx_count_distinct')).toMatchObject({ parameters: '(any)', kind: 'aggregate' });
  expect(named('lag')?.kind).toBe('window');
  expect(named('range')?.description).toContain('list of values');
  expect(named('duckdb_tables')).toBeUndefined();
});

test('every table function of the engine is either refused in exercises or known to be harmless', async () => {
  const harmless = [
    ...['generate_series', 'range', 'repeat', 'repeat_row', 'unnest', 'json_each', 'json_tree'],
    ...['test_all_types', 'test_vector_types'],
  ];
  const names = await rows(
    "SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro')",
  );
  const allowed = names.map(([name]) => name).filter((name) => !refusal(`SELECT * FROM ${name}()`));
  expect(allowed.sort()).toEqual(harmless.sort());
});

test('every function whose value may change from run to run is refused in exercises, or met by running twice', async () => {
  const runTwice = [
    'error',
    'gen_random_uuid',
    'random',
    'stats',
    'uuid',
    'uuidv4',
    'uuidv7',
    'current_schema',
  ];
  const names = await rows(
    "SELECT DISTINCT function_name FROM duckdb_functions() WHERE stability <> 'CONSISTENT' AND function_type = 'scalar'",
  );
  const allowed = names.map(([name]) => name).filter((name) => !refusal(`SELECT ${name}(1, 2)`));
  expect(allowed.sort()).toEqual(runTwice.sort());
});

test('every view of the catalog is refused in exercises', async () => {
  const views = await rows('SELECT schema_name, view_name FROM duckdb_views() WHERE internal');
  const allowed = views.filter(
    ([schema, name]) =>
      !refusal(`SELECT * FROM ${schema}.${name}`) ||
      (schema !== 'information_schema' && !refusal(`SELECT * FROM ${name}`)),
  );
  expect(allowed).toEqual([]);
});

function tree(sql: string): string {
  return duckdb.language.parser.parse(sql).toString();
}

test("the editor's tree is built on DuckDB's tokens, without error nodes", () => {
  const sql = "SELECT o._a, 2 */* c; */ 2, E'a''\\'' AS a$$, 1_000, \"u\"\"v\", é FROM t --end";
  expect(tree(sql)).toBe(
    'Script(Statement(Keyword,CompositeIdentifier(Identifier,".",Identifier),Punctuation,Number,Operator,' +
      'BlockComment,Number,Punctuation,String,Keyword,Identifier,Punctuation,Number,Punctuation,QuotedIdentifier,' +
      'Punctuation,Identifier,Keyword,Identifier),LineComment)',
  );
});

test('words are told apart by their place: keyword, type, called function, name', () => {
  expect(tree('SELECT DATE, date_trunc(day), x.date, left(a), LEFT, $1, NULL, true')).toBe(
    'Script(Statement(Keyword,Type,Punctuation,Builtin,Parens("(",Identifier,")"),Punctuation,' +
      'CompositeIdentifier(Identifier,".",Identifier),Punctuation,Builtin,Parens("(",Identifier,")"),' +
      'Punctuation,Keyword,Punctuation,SpecialVar,Punctuation,Null,Punctuation,Bool))',
  );
});
