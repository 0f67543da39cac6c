import { isSymbol, isWord, nameOf, type Token } from './token.ts';

const CATALOG = "reads the engine's catalog";
const FILE = 'reads files';
const RUNS_TEXT = 'runs SQL that is hidden in a text';
const SESSION = "reads the session's settings";
const ENGINE = 'works on the engine itself';

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
  pivot: 'works out its columns in a statement of its own',
  pragma: 'changes settings',
  prepare: 'prepares a statement',
  reset: 'changes settings',
  rollback: 'ends a transaction',
  set: 'changes settings',
  show: 'lists tables and columns',
  summarize: 'describes a table',
  table: 'prints a whole table',
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

// Functions that only look at a value, or wait for Postgres habits to fade.
const HARMLESS = new Set(['pg_typeof', 'pg_size_pretty']);

// Refused where they are called, so that columns may bear these names.
const CALLED = new Map<string, string>([
  ...each(FILE, 'glob parquet_scan seq_scan arrow_scan arrow_scan_dumb sniff_csv'),
  ...each(FILE, 'parquet_bloom_probe parquet_file_metadata parquet_full_metadata parquet_kv_metadata'),
  ...each(FILE, 'parquet_metadata parquet_schema'),
  ...each(RUNS_TEXT, 'query query_table json_execute_serialized_sql json_serialize_plan sql_auto_complete'),
  ...each(SESSION, 'getvariable current_setting getenv which_secret'),
  ...each(CATALOG, 'summary icu_calendar_names in_search_path currval nextval'),
  ...each(ENGINE, 'checkpoint force_checkpoint check_peg_parser enable_peg_parser disable_peg_parser'),
  ...each(ENGINE, 'enable_logging disable_logging enable_profiling disable_profiling'),
  ...each(ENGINE, 'truncate_duckdb_logs write_log sleep_ms'),
]);

function each(reason: string, names: string): [string, string][] {
  return names.split(' ').map((name) => [name, reason]);
}

/**
 * Why the name at a place in tokens without comments is refused in an exercise, as the end of a sentence that
 * begins with the name; null where it is not a name, or not refused.
 */
export function refusedName(read: readonly Token[], at: number): string | null {
  const token = read[at];
  const name = token && nameOf(token)?.toLowerCase();
  if (!name || HARMLESS.has(name)) return null;
  const always = NAMES.get(name) ?? PREFIXES.find(([prefix]) => name.startsWith(prefix))?.[1];
  if (always) return always;
  if (!isSymbol(read[at + 1], '(')) return null;
  // `a GLOB ('x*')` compares; only in a FROM clause is it the function that lists files.
  if (name === 'glob' && token?.kind === 'word' && !isFromItem(read, at)) return null;
  if (name.startsWith('read_')) return FILE;
  return CALLED.get(name) ?? null;
}

function isFromItem(read: readonly Token[], at: number): boolean {
  const before = read[at - 1];
  return isWord(before, 'from') || isWord(before, 'join') || isSymbol(before, ',') || isSymbol(before, '.');
}
