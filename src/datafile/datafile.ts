import type { TextBatch } from '../relation/text-batch.ts';

/** What a file holds: delimited text, JSON objects one after another, or Parquet. */
export type Format = 'csv' | 'json' | 'parquet';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How a CSV file is written. */
export interface CsvForm {
  readonly delimiter: Delimiter;
  /** True where the first row holds the names of the columns. */
  readonly hasHeader: boolean;
  readonly encoding: Encoding;
}

/**
 * What becomes of rows of CSV with fewer values than the first row, or more: the file is refused; or what is missing is
 * NULL and longer rows are left out; or all of them are left out.
 */
export type UnevenRule = 'refuse' | 'fill' | 'leave-out';

/** What to read: the form of a CSV file, null for the others; a sample is the first rows only. */
export interface Request {
  readonly format: Format;
  readonly form: CsvForm | null;
  readonly uneven: UnevenRule;
  readonly isSample: boolean;
}

/** A row of CSV with fewer values than the first row of the file, or more. */
export interface UnevenRow {
  /** From 1, a header being a row. */
  readonly row: number;
  readonly found: number;
  readonly expected: number;
}

/** Such rows, as far as a file is read. */
export interface Uneven {
  readonly filled: number;
  readonly leftOut: number;
  /** Null where there is none. */
  readonly first: UnevenRow | null;
}

export const EVEN: Uneven = { filled: 0, leftOut: 0, first: null };

/** A column of a file as far as it is read. */
export interface SourceColumn {
  /** As the file has it: empty and repeated names are possible. */
  readonly name: string;
  /** A type of DuckDB that every value read so far fits, without loss. */
  readonly type: string;
  /** True where the text stands for bytes, two hexadecimal digits each. */
  readonly isHex: boolean;
}

/** Rows of a file, in its order. The first one of a file may have none; a later one may have more columns. */
export interface Portion {
  readonly batch: TextBatch;
  /** Of the batch, their types those of everything read until its end. */
  readonly columns: readonly SourceColumn[];
  /** How much of the file is read, from 0 to 1. */
  readonly share: number;
  /** Rows of the whole file where it says so itself, else null. */
  readonly rowsInFile: number | null;
  /** Of everything read until its end. */
  readonly uneven: Uneven;
  /**
   * Rows of the file that are none of the batch (a header, empty lines, rows left out), run by run: how many rows of the
   * batch stand before the run, then how many it has.
   */
  readonly gaps: readonly number[];
}

/** Columns that a table made of a file may have. */
export const MOST_COLUMNS = 1_000;

/** What is wrong with a file. Rows and lines count from 1, a header being a row. */
export type DatafileProblem =
  | { readonly kind: 'empty' | 'unknown-kind' | 'not-text' | 'not-utf8' | 'unreadable' }
  /** A quoted value that is never closed, or a quote inside a quoted value that is not written twice. */
  | { readonly kind: 'unclosed-quote' | 'stray-quote'; readonly row: number }
  | ({ readonly kind: 'uneven' } & UnevenRow)
  | { readonly kind: 'long-row'; readonly row: number; readonly mostBytes: number }
  | { readonly kind: 'many-columns'; readonly found: number; readonly most: number }
  | { readonly kind: 'broken-json' | 'no-object'; readonly line: number }
  /** It does not begin and end as Parquet does. */
  | { readonly kind: 'no-parquet' | 'cut-parquet' }
  | { readonly kind: 'broken-parquet'; readonly message: string }
  | { readonly kind: 'too-large'; readonly neededBytes: number; readonly mostBytes: number }
  /** A value that is not of the type chosen for its column. */
  | {
      readonly kind: 'misfit';
      readonly column: string;
      readonly type: string;
      readonly row: number;
      readonly value: string;
    }
  /** The engine did not take it; `message` is its own. */
  | { readonly kind: 'refused'; readonly message: string };

/** A file that does not become a table. */
export class DatafileFault extends Error {
  override readonly name = 'DatafileFault';
  readonly problem: DatafileProblem;

  constructor(problem: DatafileProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** The kind of a file by its name; null for a name that says none. */
export function formatOf(fileName: string): Format | null {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[ending] ?? null;
}

const ENDINGS: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'csv',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  parquet: 'parquet',
  parq: 'parquet',
};
