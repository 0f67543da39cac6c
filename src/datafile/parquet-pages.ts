import type { AsyncBuffer, ColumnMetaData, Compressors, PageHeader, RowGroup, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { type Levels, levelsOf, refuseRuns } from './parquet-runs.ts';

/** A page, and all pages of a column in one row group, unpack to no more than this; writers make pages of 1 MB. */
const MOST_PAGE_BYTES = 256 * 1024 * 1024;
const MOST_CHUNK_BYTES = 1024 * 1024 * 1024;

/**
 * Looks through the pages of a row group before hyparquet makes values of them, since it believes what they say of
 * themselves: a few bytes may stand for billions of values. Throws an Error for pages that hold more than their column, that are
 * too large, or that would be read over and over.
 */
export async function refuseBombs(
  file: AsyncBuffer,
  group: RowGroup,
  tree: SchemaTree,
  unpackers: Compressors,
): Promise<void> {
  for (const { meta_data } of group.columns) {
    if (!meta_data) continue;
    const first = Number(meta_data.data_page_offset);
    const start = Math.min(first, Number(meta_data.dictionary_page_offset || first));
    const bytes = await file.slice(start, start + Number(meta_data.total_compressed_size));
    refuseBomb(bytes, meta_data, levelsOf(tree, meta_data.path_in_schema), unpackers);
  }
}

function refuseBomb(
  bytes: ArrayBuffer,
  { path_in_schema, num_values, codec }: ColumnMetaData,
  levels: Levels,
  unpackers: Compressors,
): void {
  const reader = { view: new DataView(bytes), offset: 0 };
  const column = path_in_schema.join('.');
  let [values, unpacked] = [0, 0];
  while (reader.offset < bytes.byteLength - 1 && values < num_values) {
    const header = parquetHeader(reader);
    refuseSizes(header, column);
    values += header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0;
    unpacked += header.uncompressed_page_size;
    if (values > num_values)
      throw new Error(`the pages of column ${column} hold more values than the column`);
    if (header.uncompressed_page_size > MOST_PAGE_BYTES || unpacked > MOST_CHUNK_BYTES)
      throw new Error(`the pages of column ${column} unpack to ${unpacked} bytes, which is too much`);
    const packed = new Uint8Array(bytes, reader.offset, header.compressed_page_size);
    const unpack = (part: Uint8Array, length: number) =>
      codec === 'UNCOMPRESSED' ? part : (unpackers[codec]?.(part, length) ?? part);
    refuseRuns(packed, header, levels, unpack, column);
    reader.offset += header.compressed_page_size;
  }
}

/** Sizes that are missing or negative would have pages read over and over. */
function refuseSizes(header: PageHeader, column: string): void {
  const { data_page_header: first, data_page_header_v2: second, dictionary_page_header: dictionary } = header;
  const held = first?.num_values ?? second?.num_values ?? 0;
  const levels = second ? second.definition_levels_byte_length + second.repetition_levels_byte_length : 0;
  const nulls = second?.num_nulls ?? 0;
  const sizes = [header.uncompressed_page_size, header.compressed_page_size, held, levels, nulls];
  if (!sizes.every((size) => size >= 0) || levels > header.compressed_page_size || nulls > held)
    throw new Error(`a page of column ${column} has sizes that can't be`);
  if ((dictionary?.num_values ?? 0) > header.uncompressed_page_size)
    throw new Error(`the dictionary of column ${column} holds more values than bytes`);
}
