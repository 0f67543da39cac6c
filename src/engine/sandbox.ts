/** True for SQL after which a connection may stand in another database; sometimes true for others. */
export function movesAway(sql: string): boolean {
  return /\b(use|search_path|schema)\b/i.test(sql);
}

/** What a new engine is allowed. */
export interface Allowance {
  readonly threads: number;
  /** As DuckDB reads it: `2GB`. */
  readonly memoryLimit: string;
}

/**
 * The statements that close a new engine to files, network, extensions and changed settings. The last one locks the
 * others; `ATTACH ':memory:'` and `USE` work after it, and are how databases are kept apart.
 */
export function sandboxStatements({ threads, memoryLimit }: Allowance): readonly string[] {
  return [
    `SET threads = ${threads}`,
    `SET memory_limit = '${memoryLimit}'`,
    // Nothing spills to disk: a page has none, and both engines should fail alike.
    "SET temp_directory = ''",
    'SET enable_external_access = false',
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    'SET lock_configuration = true',
  ];
}
