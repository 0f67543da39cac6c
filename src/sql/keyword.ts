// DuckDB's own classes (`duckdb_keywords()`), so that a test can compare. Types are listed apart.

/** Words that are a name only in quotes. */
export const RESERVED = words(
  'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create',
  'default deferrable desc describe distinct do else end except false fetch for foreign from group having in',
  'initially intersect into lambda lateral leading limit not null offset on only or order pivot pivot_longer',
  'pivot_wider placing primary qualify references returning select show some summarize symmetric table then to',
  'trailing true union unique unpivot using variadic when where window with',
);

/** Words that may name a function or a type, but not, without AS, a table or column. */
export const TYPE_OR_FUNCTION = words(
  'anti asof at authorization binary by collation columns concurrently cross freeze full generated glob ilike',
  'inner is isnull join left like map natural notnull outer overlaps positional right semi similar struct',
  'tablesample try_cast unpack verbose',
);

/** Words with a grammar of their own that may still name a column. */
const COLUMN_NAME = words('between coalesce exists extract grouping none nullif out inout overlay position');

/** Of the 330 words that are free to name anything, those that mostly do not: only these are coloured. */
export const CLAUSE_WORDS = words(
  'alter attach begin call commit copy current delete detach drop escape exclude execute explain filter first',
  'following groups if ignore insert last macro matched materialized merge nulls others over partition pragma',
  'preceding prepare range recursive replace respect rollback rows set temp temporary ties truncate unbounded',
  'update use view within without',
);

/** Every word that is coloured and completed as a keyword, in lower case. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  ...RESERVED,
  ...TYPE_OR_FUNCTION,
  ...COLUMN_NAME,
  ...CLAUSE_WORDS,
  ...words('row setof substring treat trim values'),
]);

/** The names of types, in lower case, that people write in casts and tables. */
export const TYPES: ReadonlySet<string> = words(
  'array bigint bignum binary bit bitstring blob bool boolean bpchar bytea char character date datetime dec',
  'decimal double enum float float4 float8 hugeint int int1 int128 int16 int2 int32 int4 int64 int8 integer',
  'integral interval json list logical long map numeric nvarchar oid precision real short signed smallint string',
  'struct text time timestamp timestamp_ms timestamp_ns timestamp_s timestamp_us timestamptz timetz tinyint',
  'ubigint uhugeint uinteger union usmallint utinyint uuid varbinary varchar variant',
);

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

/** True where a word, unquoted and in lower case, can't be the alias of a table or column without AS before it. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word) || TYPE_OR_FUNCTION.has(word);
}
