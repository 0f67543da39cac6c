/** An ENUM's type as DuckDB spells it: `ENUM('a', 'it''s')`. */
export function enumType(values: readonly string[]): string {
  return `ENUM(${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`;
}

/** A STRUCT's or UNION's type: `STRUCT(a INTEGER, "b c" VARCHAR)`. Names that are keywords stay unquoted, unlike in DESCRIBE. */
export function rowType(
  word: 'STRUCT' | 'UNION',
  entries: readonly { readonly name: string; readonly type: string }[],
): string {
  const shown = entries.map(({ name, type }) => (name === '' ? type : `${entryName(name)} ${type}`));
  return `${word}(${shown.join(', ')})`;
}

function entryName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
