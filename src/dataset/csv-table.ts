import type { Engine } from '../engine/engine.ts';

/** What is wrong with a CSV file. Rows count from 1, the header being the first. */
export type CsvProblem =
  | { readonly kind: 'empty' }
  /** A quoted value that is never closed, or a quote inside a quoted value that is not written twice. */
  | { readonly kind: 'unclosed-quote' | 'stray-quote'; readonly row: number }
  | { readonly kind: 'uneven'; readonly row: number; readonly found: number; readonly expected: number }
  /** The engine did not take it; `message` is its own. */
  | { readonly kind: 'refused'; readonly message: string };

/** A CSV file that did not become a table. */
export class CsvFault extends Error {
  override readonly name = 'CsvFault';
  readonly file: string;
  readonly problem: CsvProblem;

  constructor(file: string, problem: CsvProblem) {
    super(`${file}: ${problem.kind}`);
    this.file = file;
    this.problem = problem;
  }
}

const ROWS_PER_INSERT = 2_000;

/**
 * Types tried for each column, narrowest first, with the shape a text must have beside being castable: DuckDB would
 * round 1.5 to a BIGINT, cut the time off for a DATE, and forget the offset of a TIMESTAMP.
 */
const TYPES = [
  { type: 'BIGINT', shape: '\\s*[+-]?[0-9]+\\s*' },
  { type: 'DOUBLE', shape: '.*' },
  { type: 'DATE', shape: '[^:]*' },
  { type: 'TIMESTAMP', shape: '[^:]*(:[0-9]+)*([.][0-9]+)?\\s*Z?\\s*' },
  { type: 'BOOLEAN', shape: '.*' },
] as const;

function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quotedText(value: string): string {
  return value === '' ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
}

/** A table name for a file: its name without the ending, with anything but letters, digits and `_` replaced. */
export function tableNameOf(fileName: string): string {
  const plain = fileName.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}_]+/gu, '_');
  return plain.replace(/^_+|_+$/g, '') || 'csv';
}

/** Column names from a header row: blanks numbered, repeated ones told apart by a suffix. */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const wanted = cell.trim() || `column_${index + 1}`;
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${wanted}_${copy}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/**
 * Reads a CSV file (any delimiter, quotes, UTF-8, a header row) into a new table of `database`, replacing one of the
 * same name. Empty cells become NULL; types are those every value of a column fits, else VARCHAR. Throws a CsvFault for
 * an empty or broken file; the database is then as before.
 */
export async function csvTable(
  engine: Engine,
  database: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<{ readonly name: string; readonly rows: number }> {
  const { default: Papa } = await import('papaparse');
  const parsed = Papa.parse<string[]>(await file.text(), { skipEmptyLines: true });
  const [header, ...rows] = parsed.data;
  if (!header || header.length === 0) throw new CsvFault(file.name, { kind: 'empty' });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) {
    const kind = broken.code === 'MissingQuotes' ? 'unclosed-quote' : 'stray-quote';
    throw new CsvFault(file.name, { kind, row: (broken.row ?? 0) + 1 });
  }
  const uneven = rows.findIndex((row) => row.length !== header.length);
  if (uneven >= 0) {
    const found = rows[uneven]?.length ?? 0;
    throw new CsvFault(file.name, { kind: 'uneven', row: uneven + 2, found, expected: header.length });
  }
  const names = columnNames(header);
  const name = tableNameOf(file.name);
  const staging = quotedName(`${name} (being read)`);
  const run = async (sql: string) => {
    const outcome = await engine.run(sql, { database });
    if (!outcome.ok) throw new CsvFault(file.name, { kind: 'refused', message: outcome.error.message });
    return outcome.relation;
  };
  try {
    await run(
      `CREATE OR REPLACE TABLE ${staging} (${names.map((each) => `${quotedName(each)} VARCHAR`).join(', ')})`,
    );
    for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
      const values = rows
        .slice(from, from + ROWS_PER_INSERT)
        .map((row) => `(${row.map(quotedText).join(', ')})`);
      await run(`INSERT INTO ${staging} VALUES ${values.join(', ')}`);
      onProgress(Math.min(1, (from + ROWS_PER_INSERT) / rows.length) * 0.9);
    }
    const casts: string[] = [];
    for (const each of names) {
      const column = quotedName(each);
      const failures = TYPES.map(
        ({ type, shape }) =>
          `count(*) FILTER (TRY_CAST(${column} AS ${type}) IS NULL OR NOT regexp_full_match(${column}, '${shape}', 's'))`,
      );
      const counted = await run(
        `SELECT ${failures.join(', ')}, count(*) FROM ${staging} WHERE ${column} IS NOT NULL`,
      );
      const some = counted.text(0, TYPES.length) !== '0';
      const fit = some ? TYPES.find((_, index) => counted.text(0, index) === '0') : undefined;
      casts.push(`CAST(${column} AS ${fit?.type ?? 'VARCHAR'}) AS ${column}`);
    }
    await run(`CREATE OR REPLACE TABLE ${quotedName(name)} AS SELECT ${casts.join(', ')} FROM ${staging}`);
    onProgress(1);
  } finally {
    await engine.run(`DROP TABLE IF EXISTS ${staging}`, { database });
  }
  return { name, rows: rows.length };
}
