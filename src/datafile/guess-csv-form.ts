import { CsvRow, scanCsv } from './csv-rows.ts';
import { type CsvForm, DELIMITERS, type Delimiter, type Encoding } from './datafile.ts';
import { shapesOf } from './shape.ts';
import { bytesOf } from './utf8-chunks.ts';

const SAMPLE_BYTES = 64 * 1024;
/** Rows that must agree about a delimiter. */
const SAMPLE_ROWS = 50;

/**
 * How a CSV file seems to be written, judged by its first 64 KB: the delimiter that gives the rows of equal length with
 * most cells, and a header unless its first row holds a number or a date. UTF-16
 * is known by its byte order mark; text that is no UTF-8 is taken for Windows-1252.
 */
export async function guessCsvForm(file: Blob): Promise<CsvForm> {
  const raw = await bytesOf(file, 0, Math.min(file.size, SAMPLE_BYTES));
  const encoding = guessEncoding(raw);
  const text = new TextDecoder(encoding).decode(raw);
  const bytes = new TextEncoder().encode(text);
  const isWhole = file.size <= SAMPLE_BYTES;
  let best: { delimiter: Delimiter; fit: number; cells: number } = { delimiter: ',', fit: 0, cells: 1 };
  for (const delimiter of DELIMITERS) {
    const counts = countsOf(bytes, delimiter, isWhole);
    const cells = counts[0] ?? 1;
    if (cells < 2) continue;
    const fit = counts.filter((count) => count === cells).length / counts.length;
    if (fit > best.fit || (fit === best.fit && cells > best.cells)) best = { delimiter, fit, cells };
  }
  const { delimiter } = best;
  return { delimiter, hasHeader: looksLikeHeader(bytes, delimiter), encoding };
}

function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    // The last character may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** How many cells each of the first rows has. */
function countsOf(bytes: Uint8Array, delimiter: Delimiter, isWhole: boolean): number[] {
  const counts: number[] = [];
  eachRow(bytes, delimiter, isWhole, (row) => {
    if (!row.isBlank && counts.length < SAMPLE_ROWS) counts.push(row.count);
  });
  return counts;
}

function looksLikeHeader(bytes: Uint8Array, delimiter: Delimiter): boolean {
  let isHeader: boolean | null = null;
  eachRow(bytes, delimiter, true, (row) => {
    if (row.isBlank) return;
    isHeader ??= Array.from({ length: row.count }, (_, at) => [row.from[at], row.to[at]] as const).every(
      ([from = 0, to = 0]) => shapesOf(bytes, from, to) === 0,
    );
  });
  return isHeader ?? true;
}

/** The rows up to the first that is broken, as it may be where the delimiter is another one. */
function eachRow(
  bytes: Uint8Array,
  delimiter: Delimiter,
  isWhole: boolean,
  take: (row: CsvRow) => void,
): void {
  try {
    scanCsv(bytes, delimiter.charCodeAt(0), isWhole, new CsvRow(), take);
  } catch {
    // What is wrong is said when the file is read.
  }
}
