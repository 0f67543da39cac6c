import {
  type DuckDBArrayType,
  type DuckDBDataChunk,
  type DuckDBEnumType,
  type DuckDBListType,
  DuckDBListVector,
  type DuckDBMapType,
  type DuckDBStructType,
  DuckDBStructVector,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBUnionType,
  type DuckDBVector,
} from '@duckdb/node-api';
import { familyOf } from '../relation/family.ts';
import { type Inner, listText, structText } from '../relation/nested-text.ts';
import type { Column, Relation } from '../relation/relation.ts';
import { rowLocator } from '../relation/row-locator.ts';
import { enumType, rowType } from '../relation/type-name.ts';
import { arrowBytes } from './native-bytes.ts';
import { isNested, valueText } from './native-value.ts';

/** The relation that chunks of node-api hold, cut at the row limit; cells become text when they are asked for. */
export function nativeRelation(
  columns: readonly Column[],
  chunks: readonly DuckDBDataChunk[],
  rowLimit: number,
): Relation {
  const rows = rowLocator(
    chunks.map((chunk) => chunk.rowCount),
    rowLimit,
  );
  return {
    columns,
    rowCount: rows.count,
    truncated: rows.truncated,
    // Counted only where somebody asks.
    get byteLength() {
      return arrowBytes(columns, chunks);
    },
    text(row, column) {
      const at = rows.locate(row);
      if (!columns[column]) throw new RangeError(`column ${column} of ${columns.length}`);
      return vectorText((chunks[at.part] as DuckDBDataChunk).getColumnVector(column), at.row);
    },
  };
}

/** A column of this name and node-api type. */
export function nativeColumn(name: string, type: DuckDBType): Column {
  const spelt = typeName(type);
  return { name, type: spelt, family: familyOf(spelt) };
}

function typeName(type: DuckDBType): string {
  switch (type.typeId) {
    case DuckDBTypeId.LIST:
      return `${typeName((type as DuckDBListType).valueType)}[]`;
    case DuckDBTypeId.ARRAY: {
      const { valueType, length } = type as DuckDBArrayType;
      return `${typeName(valueType)}[${length}]`;
    }
    case DuckDBTypeId.MAP: {
      const { keyType, valueType } = type as DuckDBMapType;
      return `MAP(${typeName(keyType)}, ${typeName(valueType)})`;
    }
    case DuckDBTypeId.STRUCT: {
      const { entryNames, entryTypes } = type as DuckDBStructType;
      return rowType('STRUCT', named(entryNames, entryTypes));
    }
    case DuckDBTypeId.UNION: {
      const { memberTags, memberTypes } = type as DuckDBUnionType;
      return rowType('UNION', named(memberTags, memberTypes));
    }
    case DuckDBTypeId.ENUM:
      return enumType((type as DuckDBEnumType).values);
    default:
      return type.toString();
  }
}

function named(names: readonly string[], types: readonly DuckDBType[]): { name: string; type: string }[] {
  return names.map((name, i) => ({ name, type: typeName(types[i] as DuckDBType) }));
}

function vectorText(vector: DuckDBVector, row: number): string | null {
  if (vector instanceof DuckDBStructVector) {
    if (!vector.isItemValid(row)) return null;
    // Entries by position: in node-api's struct values those without a name hide one another.
    const { entryNames } = vector.type as DuckDBStructType;
    return structText(entryNames.map((name, i) => ({ name, ...inner(vector.entryVectorAt(i), row) })));
  }
  if (vector instanceof DuckDBListVector) {
    const items = vector.getItemVector(row);
    return items && listText(Array.from({ length: items.itemCount }, (_, i) => inner(items, i)));
  }
  return valueText(vector.getItem(row), vector.type);
}

function inner(vector: DuckDBVector, row: number): Inner {
  return { text: vectorText(vector, row), quotes: !isNested(vector.type) };
}
