/** Names that a table takes: blanks numbered, repeated ones told apart by a suffix, as DuckDB does not tell case apart. */
export function columnNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((cell, index) => {
    const name = cell.trim() || `column_${index + 1}`;
    let free = name;
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = `${name}_${copy}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** A table name for a file: its name without the ending, with anything but letters, digits and `_` replaced. */
export function tableNameOf(fileName: string): string {
  const plain = fileName.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}_]+/gu, '_');
  return plain.replace(/^_+|_+$/g, '') || 'data';
}
