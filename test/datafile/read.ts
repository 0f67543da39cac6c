import {
  type CsvForm,
  DatafileFault,
  type DatafileProblem,
  type Request,
} from '../../src/datafile/datafile.ts';
import { guessCsvForm } from '../../src/datafile/guess-csv-form.ts';
import { readDatafile } from '../../src/datafile/read-datafile.ts';
import { cellOf } from '../../src/relation/text-batch.ts';

/** What was read of a file, as text. */
export interface Read {
  readonly columns: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export const COMMAS: CsvForm = { delimiter: ',', hasHeader: true, encoding: 'utf-8' };

/** All of a file. */
export async function readAll(file: Blob, request: Partial<Request> = {}): Promise<Read> {
  const format = request.format ?? 'csv';
  const form = request.form ?? (format === 'csv' ? await guessCsvForm(file) : null);
  let read: Read = { columns: [], types: [], rows: [] };
  const rows: (string | null)[][] = [];
  const uneven = request.uneven ?? 'refuse';
  for await (const { batch, columns } of readDatafile(file, { format, form, uneven, isSample: false })) {
    for (let row = 0; row < batch.rowCount; row++)
      rows.push(batch.columns.map((column) => cellOf(column, row)));
    read = { columns: columns.map(({ name }) => name), types: columns.map(({ type }) => type), rows };
  }
  // Rows read before a column was met are NULL in it.
  return { ...read, rows: rows.map((row) => read.columns.map((_, at) => row[at] ?? null)) };
}

/** What is wrong with a file; null where nothing is. */
export async function problemOf(file: Blob, request: Partial<Request> = {}): Promise<DatafileProblem | null> {
  try {
    await readAll(file, request);
    return null;
  } catch (error) {
    if (error instanceof DatafileFault) return error.problem;
    throw error;
  }
}
