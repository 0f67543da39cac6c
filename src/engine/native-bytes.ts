import {
  type DuckDBArrayType,
  DuckDBArrayVector,
  DuckDBBlobVector,
  type DuckDBDataChunk,
  DuckDBListVector,
  DuckDBMapVector,
  DuckDBStructVector,
  DuckDBTypeId,
  DuckDBVarCharVector,
  type DuckDBVector,
} from '@duckdb/node-api';
import type { Column } from '../relation/relation.ts';

/** What Arrow writes around the schema and around each batch, and for each column in them. */
const SCHEMA = 80;
const FIELD = 48;
const BATCH = 96;
const NODE = 16;
const BUFFER = 16;

/**
 * The bytes of the Arrow stream that DuckDB-Wasm would have sent for these chunks: buffers to the byte, padded as Arrow
 * pads them, and framing as measured, which is near for plain types and too little for ENUM and extension types.
 */
export function arrowBytes(columns: readonly Column[], chunks: readonly DuckDBDataChunk[]): number {
  let bytes = SCHEMA;
  for (const { name } of columns) bytes += FIELD + padded(Math.max(0, name.length - 7));
  for (const chunk of chunks) {
    bytes += BATCH;
    columns.forEach((_, index) => {
      bytes += bytesOf(chunk.getColumnVector(index), chunk.rowCount);
    });
  }
  return bytes;
}

function bytesOf(vector: DuckDBVector, rows: number): number {
  const validity = BUFFER + (hasNull(vector, rows) ? padded(Math.ceil(rows / 8)) : 0);
  return NODE + validity + contentOf(vector, rows);
}

function contentOf(vector: DuckDBVector, rows: number): number {
  const offsets = BUFFER + padded(4 * (rows + 1));
  if (vector instanceof DuckDBVarCharVector || vector instanceof DuckDBBlobVector) {
    return offsets + BUFFER + padded(textBytes(vector, rows));
  }
  if (vector instanceof DuckDBStructVector) {
    const children = vector.type.entryTypes.map((_, index) => bytesOf(vector.entryVectorAt(index), rows));
    return children.reduce((sum, each) => sum + each, 0);
  }
  if (vector instanceof DuckDBListVector) return offsets + childBytes(vector, rows);
  const { typeId } = vector.type;
  if (vector instanceof DuckDBMapVector || vector instanceof DuckDBArrayVector) {
    // No way to their items but as values: taken at eight bytes each.
    const each = typeId === DuckDBTypeId.ARRAY ? 8 * (vector.type as DuckDBArrayType).length : 16;
    return offsets + padded(each * rows);
  }
  return BUFFER + padded((WIDTHS.get(typeId) ?? 8) * rows);
}

function childBytes(vector: DuckDBListVector, rows: number): number {
  let bytes = NODE + 2 * BUFFER;
  for (let row = 0; row < rows; row++) {
    const items = vector.getItemVector(row);
    if (items) bytes += bytesOf(items, items.itemCount) - NODE - 2 * BUFFER;
  }
  return padded(bytes);
}

function textBytes(vector: DuckDBVector, rows: number): number {
  let bytes = 0;
  for (let row = 0; row < rows; row++) {
    const item = vector.getItem(row);
    if (typeof item === 'string') bytes += Buffer.byteLength(item);
    else if (item) bytes += (item as { bytes: Uint8Array }).bytes.length;
  }
  return bytes;
}

function hasNull(vector: DuckDBVector, rows: number): boolean {
  for (let row = 0; row < rows; row++) if (vector.getItem(row) === null) return true;
  return false;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** Bytes of one value, where they are not eight. */
const WIDTHS: ReadonlyMap<DuckDBTypeId, number> = new Map([
  ...[DuckDBTypeId.BOOLEAN, DuckDBTypeId.TINYINT, DuckDBTypeId.UTINYINT].map((id) => [id, 1] as const),
  ...[DuckDBTypeId.SMALLINT, DuckDBTypeId.USMALLINT].map((id) => [id, 2] as const),
  ...[DuckDBTypeId.INTEGER, DuckDBTypeId.UINTEGER, DuckDBTypeId.FLOAT, DuckDBTypeId.DATE].map(
    (id) => [id, 4] as const,
  ),
  ...[DuckDBTypeId.HUGEINT, DuckDBTypeId.UHUGEINT, DuckDBTypeId.UUID, DuckDBTypeId.DECIMAL].map(
    (id) => [id, 16] as const,
  ),
  [DuckDBTypeId.INTERVAL, 16],
  [DuckDBTypeId.ENUM, 4],
]);
