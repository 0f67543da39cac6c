import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { DatafileFault, EVEN, MOST_COLUMNS, type Portion, type SourceColumn } from './datafile.ts';
import { type ParquetColumn, parquetColumns, storedMetadata } from './parquet-column.ts';
import { refuseBombs } from './parquet-pages.ts';
import { refuseUnlessFits } from './room.ts';
import { TextBuilder } from './text-builder.ts';
import { bytesOf } from './utf8-chunks.ts';

/** Rows that a sample has at most. */
const SAMPLE_ROWS = 1_000;
const CELLS_PER_PORTION = 60_000;
/** Text of a portion, about; a dictionary can make very much of it. */
const BYTES_PER_PORTION = 8 * 1024 * 1024;

/**
 * Reads a Parquet file, one row group after another. Throws a DatafileFault for a file that is no Parquet, is cut short,
 * says of itself what is not so, or would need more memory than there is.
 */
export async function* readParquet(file: Blob, isSample: boolean): AsyncGenerator<Portion> {
  const [{ parquetMetadataAsync, parquetRead, parquetSchema }, { compressors, decompressZstd }] =
    await Promise.all([import('hyparquet'), import('hyparquet-compressors')]);
  await refuseOther(file);
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    slice: async (from, to = file.size) => {
      // Numbers that are missing too.
      if (!(from >= 0 && from <= to && to <= file.size)) throw new DatafileFault({ kind: 'cut-parquet' });
      return (await bytesOf(file, from, to)).buffer;
    },
  };
  const metadata = await readable(() => parquetMetadataAsync(buffer));
  const tree = await readable(async () => parquetSchema(metadata));
  const columns = await readable(async () => parquetColumns(tree));
  await readable(async () => refuseLies(metadata, columns, file.size));
  const stored = storedMetadata(metadata, tree);
  const rowsInFile = Number(metadata.num_rows);
  const sources = columns.map(({ name, type, isHex }) => ({ name, type, isHex }));
  const builders = columns.map(() => new TextBuilder());
  yield portionOf(builders, sources, 0, rowsInFile);
  // Given no length, it believes the file about how much memory to take.
  const unpackers = {
    ...compressors,
    ZSTD: (input: Uint8Array, length: number) => decompressZstd(input, new Uint8Array(length)),
  };
  let groupStart = 0;
  for (const group of metadata.row_groups) {
    const groupRows = Number(group.num_rows);
    const rows = isSample ? Math.min(groupRows, SAMPLE_ROWS) : groupRows;
    const values = columns.map(() => [] as ArrayLike<unknown>[]);
    await readable(() => refuseBombs(buffer, group, tree, unpackers));
    await readable(() =>
      parquetRead({
        file: buffer,
        metadata: stored,
        rowStart: groupStart,
        rowEnd: groupStart + rows,
        utf8: false,
        compressors: unpackers,
        // Of the type INT96, the only one that is converted without being told so.
        parsers: { timestampFromNanoseconds: (nanos: bigint) => nanos },
        onChunk: ({ columnName, columnData }) => {
          values[columns.findIndex(({ name }) => name === columnName)]?.push(columnData);
        },
      }),
    );
    const each = values.map((parts) => new Cells(parts));
    if (each.some(({ length }) => length < rows)) throw broken('a column has fewer values than rows');
    const step = Math.max(1, Math.floor(CELLS_PER_PORTION / columns.length));
    for (let from = 0; from < rows; ) {
      const to = await readable(async () => fill(builders, columns, each, from, Math.min(rows, from + step)));
      yield portionOf(builders, sources, (groupStart + to) / rowsInFile, rowsInFile);
      from = to;
    }
    if (isSample) return;
    groupStart += groupRows;
  }
}

/** The values of a column, in pieces one after another. */
class Cells {
  readonly length: number;
  readonly #parts: readonly ArrayLike<unknown>[];
  #part = 0;
  #before = 0;

  constructor(parts: readonly ArrayLike<unknown>[]) {
    this.#parts = parts;
    this.length = parts.reduce((sum, { length }) => sum + length, 0);
  }

  /** The value at an index; indexes may only grow. */
  at(index: number): unknown {
    let part = this.#parts[this.#part];
    while (part && index - this.#before >= part.length) {
      this.#before += part.length;
      this.#part++;
      part = this.#parts[this.#part];
    }
    return part?.[index - this.#before];
  }
}

/** Puts rows into the builders, from one to another or until there is enough text; returns the row after them. */
function fill(
  builders: readonly TextBuilder[],
  columns: readonly ParquetColumn[],
  values: readonly Cells[],
  from: number,
  to: number,
): number {
  for (let row = from; row < to; row++) {
    let length = 0;
    for (let at = 0; at < columns.length; at++) {
      const builder = builders[at] as TextBuilder;
      (columns[at] as ParquetColumn).put((values[at] as Cells).at(row), builder);
      length += builder.byteLength;
    }
    if (length > BYTES_PER_PORTION) return row + 1;
  }
  return to;
}

function portionOf(
  builders: readonly TextBuilder[],
  columns: readonly SourceColumn[],
  share: number,
  rowsInFile: number,
): Portion {
  const rowCount = builders[0]?.rowCount ?? 0;
  return {
    batch: { rowCount, columns: builders.map((builder) => builder.take()) },
    columns,
    share,
    rowsInFile,
    uneven: EVEN,
    gaps: [],
  };
}

const MARK = 'PAR1';
const LEAST_BYTES = 12;

async function refuseOther(file: Blob): Promise<void> {
  if (file.size === 0) throw new DatafileFault({ kind: 'empty' });
  const [first, last] = await Promise.all([
    bytesOf(file, 0, Math.min(4, file.size)),
    bytesOf(file, Math.max(0, file.size - 4), file.size),
  ]);
  const mark = (bytes: Uint8Array) => String.fromCharCode(...bytes);
  if (mark(first) !== MARK) throw new DatafileFault({ kind: 'no-parquet' });
  if (mark(last) !== MARK || file.size < LEAST_BYTES) throw new DatafileFault({ kind: 'cut-parquet' });
}

/** Refuses what can't be so, or can't be held, before any page of the file is unpacked. */
function refuseLies(metadata: FileMetaData, columns: readonly ParquetColumn[], fileBytes: number): void {
  if (columns.length === 0) throw new DatafileFault({ kind: 'empty' });
  if (columns.length > MOST_COLUMNS)
    throw new DatafileFault({ kind: 'many-columns', found: columns.length, most: MOST_COLUMNS });
  let [rows, bytes] = [0n, 0n];
  for (const group of metadata.row_groups) {
    rows += group.num_rows;
    if (group.num_rows < 0n) throw broken('a row group has fewer than no rows');
    for (const { meta_data } of group.columns) {
      if (!meta_data) throw broken('a column has no metadata, or is encrypted');
      bytes += meta_data.total_uncompressed_size;
      const start = meta_data.dictionary_page_offset ?? meta_data.data_page_offset;
      if (start < 0n || meta_data.total_compressed_size < 0n || meta_data.total_uncompressed_size < 0n)
        throw broken('a column begins before the file does');
      if (start + meta_data.total_compressed_size > BigInt(fileBytes))
        throw new DatafileFault({ kind: 'cut-parquet' });
    }
  }
  if (rows !== metadata.num_rows)
    throw broken(`its row groups have ${rows} rows where it says ${metadata.num_rows}`);
  refuseUnlessFits(Number(rows), columns.length, Number(bytes));
}

function broken(message: string): DatafileFault {
  return new DatafileFault({ kind: 'broken-parquet', message });
}

/** What hyparquet does, its errors as faults of the file. */
async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatafileFault) throw error;
    throw broken(error instanceof Error ? error.message : String(error));
  }
}
