import type { IntakeFault } from '../app/file-intake.ts';
import type {
  DatafileProblem,
  Delimiter,
  Encoding,
  Format,
  Uneven,
  UnevenRule,
} from '../datafile/datafile.ts';
import { many, rows, whole } from './count-text.ts';
import { bytes } from './figure-text.ts';

const FORMATS: Readonly<Record<Format, string>> = {
  csv: 'delimited text',
  json: 'JSON',
  parquet: 'Parquet',
};

const DELIMITERS: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar |',
};

const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252',
};

/** The sentences of the dialog that a file goes through before it is a table. */
export const importText = {
  title: (name: string) => `Import ${name}`,
  facts: (sizeBytes: number, format: Format | null) =>
    format === null ? bytes(sizeBytes) : `${bytes(sizeBytes)} of ${FORMATS[format]}`,
  rowCount: (count: number, isCounted: boolean) =>
    isCounted ? rows(count) : `about ${rows(rounded(count))}`,
  waiting: (count: number) =>
    count === 1 ? '1 more file after this one' : `${whole(count)} more files after this one`,
  looking: 'Looking at the file',
  delimiter: 'Between values',
  delimiterName: (delimiter: Delimiter) => DELIMITERS[delimiter],
  firstRow: 'First row',
  isHeader: 'names of the columns',
  isData: 'values',
  encoding: 'Encoding',
  encodingName: (encoding: Encoding) => ENCODINGS[encoding],
  table: 'Name of the table',
  replaces: (name: string) => `There is a table ${name}; it goes when this one is there.`,
  needsName: 'A table needs a name.',
  columns: 'Columns and the first rows',
  columnName: (at: number) => `Name of column ${whole(at + 1)}`,
  columnType: (name: string) => `Type of ${name}`,
  typeName: (type: string) => (type === 'VARCHAR' ? 'text (VARCHAR)' : type),
  moreColumns: (count: number) =>
    `${whole(count)} more ${count === 1 ? 'column is' : 'columns are'} taken as found.`,
  typeNote:
    'A type that you leave as proposed widens where a later value does not fit. One that you choose is kept: a value that does not fit stops the import and is shown.',
  noRows: 'There are names of columns and no rows; the table will be empty.',
  go: 'Import',
  stop: 'Stop',
  leaveOut: 'Leave this file out',
  progress: 'Share of the file that is in the table',
  importing: (share: number) => `Reading, ${Math.floor(share * 100)} %`,
} as const;

/** What a look at a file saw of such rows. */
interface Seen {
  readonly uneven: Uneven;
  readonly seenRows: number;
  /** True where that was the whole file. */
  readonly isCounted: boolean;
}

/** The words about rows that are not as long as the first. */
export const unevenText = {
  legend: 'Rows that are too short or too long',
  rule: (rule: 'fill' | 'leave-out', expected: number) =>
    rule === 'fill'
      ? `Fill short rows with NULL up to ${many(expected, 'value')}, and leave long rows out`
      : 'Leave all of them out',
  /** How many there are; a long file is looked at only at its beginning. */
  note(rule: UnevenRule, { uneven: { filled, leftOut }, seenRows, isCounted }: Seen): string {
    const seen = `${isCounted ? '' : 'the first '}${rows(seenRows + leftOut)}`;
    const end = isCounted ? '' : ' The import counts those of the whole file.';
    if (filled + leftOut === 0) return `Among ${seen} there is none; further down there is.${end}`;
    if (rule === 'refuse')
      return `Of ${seen}: ${whole(filled)} too short, ${whole(leftOut)} too long.${isCounted ? '' : ' There may be more further down.'}`;
    return `Of ${seen}: ${whole(filled)} filled, ${whole(leftOut)} left out.${end}`;
  },
} as const;

/** Two digits are enough for a guess. */
function rounded(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / unit) * unit;
}

/** Why a file does not become a table, where, and what to do about it. */
export function faultSentence(file: string, fault: IntakeFault): string {
  return fault.kind === 'other' ? fault.message : problemSentence(file, fault.problem);
}

function problemSentence(file: string, problem: DatafileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return `${file} is empty: nothing in it can be a table. Choose another file.`;
    case 'unknown-kind':
      return `${file} is of no kind that is read here. Files ending in .csv, .tsv, .txt, .json, .jsonl, .ndjson and .parquet are; save it as one of them.`;
    case 'not-text':
      return `${file} is no text: it holds bytes that no text holds. Save it as UTF-8, or give it the ending of what it is.`;
    case 'not-utf8':
      return `${file} is not written in the encoding chosen. Choose another encoding, or save it as UTF-8.`;
    case 'unreadable':
      return `${file} could not be read. It is a folder, whose files can be dropped instead, or was moved or changed since; choose it again.`;
    case 'unclosed-quote':
      return `${file}, row ${whole(problem.row)}: a quoted value is never closed. Close it with a quote, or choose another delimiter.`;
    case 'stray-quote':
      return `${file}, row ${whole(problem.row)}: a quote inside a quoted value must be written twice. Double it there.`;
    case 'uneven':
      return `${file}, row ${whole(problem.row)}: ${whole(problem.found)} ${problem.found === 1 ? 'value' : 'values'} where the first row has ${whole(problem.expected)}. Mend the row, choose what stands between values, or choose what becomes of such rows.`;
    case 'long-row':
      return `${file}, row ${whole(problem.row)}: longer than ${bytes(problem.mostBytes)}, which is the most. A quote before it may never be closed.`;
    case 'many-columns':
      return `${file} has ${whole(problem.found)} columns or more; a table made here has at most ${whole(problem.most)}. Take fewer of them into the file.`;
    case 'broken-json':
      return `${file}, line ${whole(problem.line)}: this is not JSON. Mend the line; nothing of the file was taken.`;
    case 'no-object':
      return `${file}, line ${whole(problem.line)}: each row must be an object, {"name": value}. Write the values of a row under names.`;
    case 'no-parquet':
      return `${file} is no Parquet file: it does not begin with PAR1. Give it the ending of what it is.`;
    case 'cut-parquet':
      return `${file} is cut short: its end, where Parquet keeps the table of contents, is missing or points past the file. Copy or download it again.`;
    case 'broken-parquet':
      return `${file} is damaged, or uses a part of Parquet that is not read here: ${problem.message}. Write it anew, or save it as CSV.`;
    case 'too-large':
      return `${file} would need about ${bytes(problem.neededBytes)} of memory, and ${bytes(problem.mostBytes)} is the most here. Take fewer rows or columns into the file.`;
    case 'misfit':
      return `${file}, row ${whole(problem.row)}, column ${problem.column}: “${problem.value}” is no ${problem.type}. Choose another type; text fits always.`;
    case 'refused':
      return `${file}: DuckDB did not take it. ${problem.message}`;
  }
}
