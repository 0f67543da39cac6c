import { type Data, type Field, Type } from 'apache-arrow';
import { type CellReader, scalarReader } from './arrow-scalar.ts';
import { arrayText, type Inner, listText, mapText, structText } from './nested-text.ts';
import { enumType, rowType } from './type-name.ts';

/** The values of ENUMs in the order in which fields are read, depth first. */
export type EnumValues = Iterator<readonly string[], void>;

/**
 * The reader for a field, whatever is nested in it. DuckDB-Wasm streams an ENUM's numbers without the values that
 * they stand for, so these come from `enums`. Throws where it has none left.
 */
export function cellReader(field: Field, enums: EnumValues): CellReader {
  switch (field.type.typeId as Type) {
    case Type.Dictionary:
      return enumReader(enums.next().value || undefined);
    case Type.List:
      return listReader(field, enums, '[]', listText, (data, row) => [
        data.valueOffsets[row],
        data.valueOffsets[row + 1],
      ]);
    case Type.FixedSizeList: {
      const size: number = field.type.listSize;
      return listReader(field, enums, `[${size}]`, arrayText, (_, row) => [row * size, (row + 1) * size]);
    }
    case Type.Struct:
      return structReader(field, enums);
    case Type.Map:
      return mapReader(field, enums);
    case Type.Union:
      return unionReader(field, enums);
    default:
      return scalarReader(field);
  }
}

/** The text of a cell, null where it is NULL. */
export function cellText(reader: CellReader, data: Data, row: number): string | null {
  return data.getValid(row) ? reader.text(data, row) : null;
}

function inner(reader: CellReader, data: Data, row: number): Inner {
  return { text: cellText(reader, data, row), quotes: !reader.nested };
}

function childrenOf(field: Field, enums: EnumValues): { name: string; reader: CellReader }[] {
  const children: Field[] = field.type.children;
  return children.map((child) => ({ name: child.name, reader: cellReader(child, enums) }));
}

/** True where a cell of the field can't be read without the values of an ENUM. */
export function holdsEnum(field: Field): boolean {
  if (field.type.typeId === Type.Dictionary) return true;
  const children: Field[] = field.type.children ?? [];
  return children.some(holdsEnum);
}

function enumReader(values: readonly string[] | undefined): CellReader {
  if (!values) throw new Error('an ENUM without its values');
  return {
    type: enumType(values),
    nested: false,
    text: (data, row) => values[data.values[row]] ?? '',
  };
}

function listReader(
  field: Field,
  enums: EnumValues,
  suffix: string,
  textOf: (items: readonly Inner[]) => string,
  bounds: (data: Data, row: number) => [from: number, to: number],
): CellReader {
  const [child] = childrenOf(field, enums);
  if (!child) throw new Error('a list without an item type');
  return {
    type: `${child.reader.type}${suffix}`,
    nested: true,
    text(data, row) {
      const items: Inner[] = [];
      const [from, to] = bounds(data, row);
      for (let i = from; i < to; i++) items.push(inner(child.reader, data.children[0] as Data, i));
      return textOf(items);
    },
  };
}

function structReader(field: Field, enums: EnumValues): CellReader {
  const entries = childrenOf(field, enums);
  return {
    type: rowType(
      'STRUCT',
      entries.map(({ name, reader }) => ({ name, type: reader.type })),
    ),
    nested: true,
    text: (data, row) =>
      structText(
        entries.map(({ name, reader }, i) => ({ name, ...inner(reader, data.children[i] as Data, row) })),
      ),
  };
}

function mapReader(field: Field, enums: EnumValues): CellReader {
  const entryField: Field = field.type.children[0];
  const [key, value] = childrenOf(entryField, enums);
  if (!key || !value) throw new Error('a map without key and value types');
  return {
    type: `MAP(${key.reader.type}, ${value.reader.type})`,
    nested: true,
    text(data, row) {
      const [keys, values] = (data.children[0] as Data).children as [Data, Data];
      const entries: [Inner, Inner][] = [];
      for (let i: number = data.valueOffsets[row]; i < data.valueOffsets[row + 1]; i++) {
        entries.push([inner(key.reader, keys, i), inner(value.reader, values, i)]);
      }
      return mapText(entries);
    },
  };
}

function unionReader(field: Field, enums: EnumValues): CellReader {
  const members = childrenOf(field, enums);
  return {
    type: rowType(
      'UNION',
      members.map(({ name, reader }) => ({ name, type: reader.type })),
    ),
    nested: true,
    text(data, row) {
      const member: number = data.typeIds[row];
      const reader = members[member]?.reader;
      const child = data.children[member];
      return (reader && child && cellText(reader, child, data.valueOffsets?.[row] ?? row)) ?? 'NULL';
    },
  };
}
