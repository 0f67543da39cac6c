import {
  Binary,
  Bool,
  type Data,
  type DataType,
  DateDay,
  Decimal,
  Field,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  TimeMicrosecond,
  TimestampMicrosecond,
  TimestampNanosecond,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Utf8,
} from 'apache-arrow';
import type { Relation } from '../relation/relation.ts';
import { type StoredKind, type StoredValue, storedKinds, storedValue } from '../relation/stored-value.ts';

const ROWS_PER_BATCH = 65_536;

/**
 * The rows of a relation as an Arrow file (IPC, as Feather version 2), their types kept where Arrow has them, else as
 * text. `pause` is awaited between batches, so that the page can draw.
 */
export async function arrowFile(relation: Relation, pause: () => Promise<void>): Promise<Uint8Array> {
  const { columns, rowCount } = relation;
  const kinds = storedKinds(columns, rowCount, relation.text);
  const types = kinds.map(typeOf);
  const schema = new Schema(columns.map(({ name }, at) => new Field(name, types[at] as DataType, true)));
  const batches: RecordBatch[] = [];
  for (let from = 0; from < Math.max(1, rowCount); from += ROWS_PER_BATCH) {
    const length = Math.min(rowCount - from, ROWS_PER_BATCH);
    const children = kinds.map((kind, at) => {
      const values = Array.from({ length }, (_, row) => {
        const text = relation.text(from + row, at);
        return text === null ? null : storedValue(text, kind);
      });
      return dataOf(types[at] as DataType, kind, values);
    });
    const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
    batches.push(new RecordBatch(schema, data));
    await pause();
  }
  return RecordBatchFileWriter.writeAll(batches).toUint8Array(true);
}

function typeOf(kind: StoredKind): DataType {
  switch (kind.kind) {
    case 'text':
      return new Utf8();
    case 'boolean':
      return new Bool();
    case 'bytes':
      return new Binary();
    case 'date':
      return new DateDay();
    case 'time':
      return new TimeMicrosecond();
    case 'integer':
      return new (kind.isSigned ? SIGNED : UNSIGNED)[kind.bits]();
    case 'float':
      return kind.bits === 32 ? new Float32() : new Float64();
    case 'decimal':
      return new Decimal(kind.scale, kind.precision, 128);
    case 'timestamp':
      return kind.isNano ? new TimestampNanosecond() : new TimestampMicrosecond(kind.isUtc ? 'UTC' : null);
  }
}

const SIGNED = { 8: Int8, 16: Int16, 32: Int32, 64: Int64 } as const;
const UNSIGNED = { 8: Uint8, 16: Uint16, 32: Uint32, 64: Uint64 } as const;
const encoder = new TextEncoder();

type Values = readonly (StoredValue | null)[];

function dataOf(type: DataType, kind: StoredKind, values: Values): Data {
  const { length } = values;
  const nullBitmap = bitsOf(values, (value) => value !== null);
  const fixed = (data: unknown) => makeData({ type, length, nullBitmap, data } as never) as Data;
  switch (kind.kind) {
    case 'boolean':
      return fixed(bitsOf(values, (value) => value === true));
    case 'decimal':
      return fixed(words(values as readonly (bigint | null)[]));
    case 'text':
    case 'bytes': {
      const cells = values.map((value) =>
        typeof value === 'string' ? encoder.encode(value) : ((value ?? new Uint8Array()) as Uint8Array),
      );
      const valueOffsets = new Int32Array(length + 1);
      for (const [at, cell] of cells.entries()) valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + cell.length;
      const data = new Uint8Array(valueOffsets[length] ?? 0);
      for (const [at, cell] of cells.entries()) data.set(cell, valueOffsets[at]);
      return makeData({ type, length, nullBitmap, valueOffsets, data } as never) as Data;
    }
    default: {
      const data = new type.ArrayType(length);
      for (const [at, value] of values.entries()) if (value !== null) data[at] = value;
      return fixed(data);
    }
  }
}

function bitsOf(values: Values, isSet: (value: StoredValue | null) => boolean): Uint8Array {
  const bits = new Uint8Array((values.length + 7) >> 3);
  for (const [at, value] of values.entries())
    if (isSet(value)) bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7));
  return bits;
}

/** Numbers of 128 bits, the lowest 32 first. */
function words(values: readonly (bigint | null)[]): Uint32Array {
  const parts = new BigUint64Array(values.length * 2);
  for (const [at, value] of values.entries()) {
    parts[at * 2] = BigInt.asUintN(64, value ?? 0n);
    parts[at * 2 + 1] = BigInt.asUintN(64, (value ?? 0n) >> 64n);
  }
  return new Uint32Array(parts.buffer);
}
