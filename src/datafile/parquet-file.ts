import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Relation } from '../relation/relation.ts';
import { type StoredKind, storedKinds, storedValue } from '../relation/stored-value.ts';
import { columnNames } from './column-names.ts';

const ROWS_PER_GROUP = 100_000;

/**
 * The rows of a relation as a Parquet file, their types kept where Parquet has them, else as text. `pause` is awaited between
 * groups of rows, so that the page can draw.
 */
export async function parquetFile(relation: Relation, pause: () => Promise<void>): Promise<Uint8Array> {
  const { columns, rowCount } = relation;
  const names = columnNames(columns.map(({ name }) => name));
  const kinds = storedKinds(columns, rowCount, relation.text);
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...kinds.map((kind, at) => elementOf(names[at] as string, kind)),
  ];
  const writer = new ByteWriter();
  // Its statistics of decimals would be those of their bytes.
  const file = new ParquetWriter({ writer, schema, statistics: false });
  for (let from = 0; from < rowCount; from += ROWS_PER_GROUP) {
    const to = Math.min(rowCount, from + ROWS_PER_GROUP);
    const columnData = kinds.map((kind, at) => ({
      name: names[at] as string,
      data: Array.from({ length: to - from }, (_, row) => {
        const text = relation.text(from + row, at);
        return text === null ? null : storedValue(text, kind);
      }),
    }));
    await file.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
    await pause();
  }
  await file.finish();
  return writer.getBytes();
}

function elementOf(name: string, kind: StoredKind): SchemaElement {
  return { name, repetition_type: 'OPTIONAL', ...storageOf(kind) };
}

function storageOf(kind: StoredKind): Omit<SchemaElement, 'name'> {
  switch (kind.kind) {
    case 'text':
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'boolean':
      return { type: 'BOOLEAN' };
    case 'bytes':
      return { type: 'BYTE_ARRAY' };
    case 'date':
      return { type: 'INT32', converted_type: 'DATE' };
    case 'time':
      return { type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: false, unit: 'MICROS' } };
    case 'integer':
      return {
        type: kind.bits === 64 ? 'INT64' : 'INT32',
        converted_type: `${kind.isSigned ? 'INT' : 'UINT'}_${kind.bits}`,
      };
    case 'float':
      return { type: kind.bits === 32 ? 'FLOAT' : 'DOUBLE' };
    case 'decimal':
      return {
        ...(kind.precision <= 18
          ? { type: 'INT64' as const }
          : { type: 'FIXED_LEN_BYTE_ARRAY' as const, type_length: 16 }),
        converted_type: 'DECIMAL',
        precision: kind.precision,
        scale: kind.scale,
      };
    case 'timestamp':
      return {
        type: 'INT64',
        logical_type: {
          type: 'TIMESTAMP',
          isAdjustedToUTC: kind.isUtc,
          unit: kind.isNano ? 'NANOS' : 'MICROS',
        },
      };
  }
}
