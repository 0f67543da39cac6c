import { closing } from './common-table-expression.ts';
import { isFromItem } from './from-item.ts';
import { next } from './query-block.ts';
import { stringValue } from './string-value.ts';
import { isSymbol, isWord, nameOf, type Token } from './token.ts';

const CATALOG = "reads the engine's catalog";
const FILE = 'reads files';
const RUNS_TEXT = 'runs SQL that is hidden in a text';
const SESSION = "reads the session's settings";
const ENGINE = 'works on the engine itself';
const CLOCK = 'tells the current time';
const RUN = 'tells how the query is run';
const HIDDEN = 'is kept from answers';

/** What statements do that are no queries, by their first word; each ends `X ...; an answer is one SELECT.` */
export const REFUSED_STATEMENTS: Readonly<Record<string, string>> = {
  alter: 'changes a table',
  attach: 'opens another database',
  begin: 'starts a transaction',
  call: 'calls a procedure',
  checkpoint: 'writes the database',
  commit: 'ends a transaction',
  copy: 'moves rows to or from files',
  create: 'makes a table or view',
  delete: 'changes rows',
  desc: 'lists columns',
  describe: 'lists columns',
  detach: 'closes a database',
  drop: 'removes a table or view',
  execute: 'runs a prepared statement',
  explain: 'shows a plan',
  export: 'writes files',
  import: 'reads files',
  insert: 'changes rows',
  install: 'fetches an extension',
  load: 'loads an extension',
  merge: 'changes rows',
  pragma: 'changes settings',
  prepare: 'prepares a statement',
  reset: 'changes settings',
  rollback: 'ends a transaction',
  set: 'changes settings',
  show: 'lists tables and columns',
  summarize: 'describes a table',
  truncate: 'changes rows',
  update: 'changes rows',
  use: 'changes the database',
  vacuum: 'rewrites the database',
};

// Each with the reason it is refused, called or not: these are views as well as functions.
const PREFIXES: readonly (readonly [string, string])[] = [
  ['duckdb_', CATALOG],
  ['pg_', CATALOG],
  ['pragma_', CATALOG],
  ['sqlite_', CATALOG],
];

const NAMES = new Map([['information_schema', CATALOG]]);

/** Databases that the judge makes; their names are drawn by chance, and no answer can want one. */
const HIDDEN_NAME = /(?:world|judge)_[0-9a-f]{32}/i;

// Functions that only look at a value, or wait for Postgres habits to fade.
const HARMLESS = new Set(['pg_typeof', 'pg_size_pretty']);

// Refused where they are called, so that columns may bear these names.
const CALLED = new Map<string, string>([
  ...each(FILE, 'glob parquet_scan seq_scan arrow_scan arrow_scan_dumb sniff_csv'),
  ...each(FILE, 'parquet_bloom_probe parquet_file_metadata parquet_full_metadata parquet_kv_metadata'),
  ...each(FILE, 'parquet_metadata parquet_schema'),
  ...each(RUNS_TEXT, 'query query_table json_execute_serialized_sql json_serialize_plan sql_auto_complete'),
  ...each(SESSION, 'getvariable current_setting getenv which_secret'),
  ...each(SESSION, 'current_database current_catalog current_schemas'),
  ...each(CATALOG, 'summary icu_calendar_names in_search_path currval nextval get_block_size'),
  ...each(RUN, 'current_query current_query_id current_transaction_id current_connection_id txid_current'),
  ...each(CLOCK, 'now today ago current_date current_time current_timestamp current_localtime'),
  ...each(CLOCK, 'current_localtimestamp get_current_time get_current_timestamp transaction_timestamp'),
  ...each(ENGINE, 'checkpoint force_checkpoint check_peg_parser enable_peg_parser disable_peg_parser'),
  ...each(ENGINE, 'enable_logging disable_logging enable_profiling disable_profiling'),
  ...each(ENGINE, 'truncate_duckdb_logs write_log sleep_ms setseed'),
]);

function each(reason: string, names: string): [string, string][] {
  return names.split(' ').map((name) => [name, reason]);
}

// Words that stand for a call without parentheses.
const BARE = new Map<string, string>([
  ...each(CLOCK, 'current_date current_time current_timestamp localtime localtimestamp'),
  ...each(SESSION, 'current_catalog'),
]);

// Tables made by a macro that takes the name of another table as a text.
const TABLE_MACROS = new Set(['histogram', 'histogram_values']);

/**
 * Why the name at a place in tokens without comments is refused in an exercise, as the end of a sentence that
 * begins with the name; null where it is not a name, or not refused. A text can be a name too: `FROM 'pg_class'`.
 */
export function refusedName(read: readonly Token[], at: number): string | null {
  const token = read[at];
  if (!token) return null;
  if (token.kind === 'string') return refusedString(read, at, stringValue(token));
  const name = nameOf(token)?.toLowerCase();
  if (!name || HARMLESS.has(name)) return null;
  const always = ofCatalog(name) ?? (HIDDEN_NAME.test(name) ? HIDDEN : null);
  if (always) return always;
  if (isSymbol(read[at + 1], '(')) return refusedCall(read, at, name);
  const isBare = token.kind === 'word' && !isSymbol(read[at - 1], '.') && !isWord(read[at - 1], 'as');
  return isBare ? (BARE.get(name) ?? null) : null;
}

function refusedCall(read: readonly Token[], at: number, name: string): string | null {
  const isSource = isFromItem(read, at) || isSymbol(read[at - 1], '.');
  // `a GLOB ('x*')` compares; only in a FROM clause is it the function that lists files.
  if (name === 'glob' && read[at]?.kind === 'word' && !isSource) return null;
  if (name.startsWith('read_')) return FILE;
  // As an aggregate, histogram takes a column.
  if (TABLE_MACROS.has(name) && (isSource || name === 'histogram_values')) return RUNS_TEXT;
  // With one argument, age counts from today.
  if (name === 'age' && !hasComma(read, at + 1)) return CLOCK;
  return CALLED.get(name) ?? null;
}

/** True where a comma stands between a parenthesis and the one that closes it, at their own depth. */
function hasComma(read: readonly Token[], open: number): boolean {
  const close = closing(read, open);
  for (let i = open + 1; i < close; i = next(read, i)) if (isSymbol(read[i], ',')) return true;
  return false;
}

function refusedString(read: readonly Token[], at: number, text: string): string | null {
  if (HIDDEN_NAME.test(text)) return HIDDEN;
  if (/^\w+$/.test(text)) return ofCatalog(text.toLowerCase());
  return /[./\\*]/.test(text) && isFromItem(read, at) ? FILE : null;
}

function ofCatalog(name: string): string | null {
  return NAMES.get(name) ?? PREFIXES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? null;
}
