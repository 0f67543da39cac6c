/** The text in the house layout, or why it was left alone: what the formatter could not read, and where. */
export type Formatted =
  | { readonly ok: true; readonly sql: string }
  | { readonly ok: false; readonly message: string; readonly at: number };

/** Lays out DuckDB SQL, words in the case they were written in. The formatter is fetched on first use; a text it cannot read comes back as a message. */
export async function formatSql(sql: string): Promise<Formatted> {
  try {
    const { duckdb, formatDialect } = await import('sql-formatter');
    const laidOut = formatDialect(sql, { dialect: duckdb, tabWidth: 2 });
    return { ok: true, sql: sql.endsWith('\n') ? `${laidOut}\n` : laidOut };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = /line (\d+),? column (\d+)/.exec(reason);
    const at = place ? offsetOf(sql, Number(place[1]), Number(place[2])) : 0;
    return {
      ok: false,
      message: place
        ? 'The formatter cannot read the SQL from here on, so nothing was changed.'
        : 'The formatter could not be loaded or gave up, so nothing was changed.',
      at,
    };
  }
}

/** The offset of a line and column, both counted from 1. */
function offsetOf(sql: string, line: number, column: number): number {
  const before = sql.split('\n').slice(0, line - 1);
  return Math.min(sql.length, before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1);
}
