import { DatafileFault, type Portion, type Request } from './datafile.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';

/** Reads a file portion by portion; code for Parquet is loaded where one is read. Throws a DatafileFault. */
export async function* readDatafile(
  file: Blob,
  { format, form, uneven, isSample }: Request,
): AsyncGenerator<Portion> {
  if (format === 'parquet') {
    const { readParquet } = await import('./read-parquet.ts');
    yield* readParquet(file, isSample);
  } else if (format === 'json') {
    yield* readJson(file);
  } else {
    if (!form) throw new DatafileFault({ kind: 'unknown-kind' });
    yield* readCsv(file, form, uneven);
  }
}
