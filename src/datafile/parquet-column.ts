import type { FileMetaData, SchemaTree } from 'hyparquet';
import { listText } from '../relation/nested-text.ts';
import { leafOf, type Stored } from './parquet-leaf.ts';
import type { TextBuilder } from './text-builder.ts';

/** A column of a Parquet file: how its values become text. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
  readonly isHex: boolean;
  put(value: unknown, builder: TextBuilder): void;
}

/**
 * The columns of a file whose schema this is. A list of plain values is a LIST; every other nesting becomes JSON text,
 * with numbers as they are stored.
 */
export function parquetColumns(schema: SchemaTree): ParquetColumn[] {
  return schema.children.map((node) => {
    const { name } = node.element;
    if (node.children.length > 0 || node.element.repetition_type === 'REPEATED') return nested(name, node);
    const { type, isText, isHex, text } = leafOf(node.element);
    const put = (value: unknown, builder: TextBuilder) => {
      if (value === null || value === undefined) builder.putNull();
      else if (isText && value instanceof Uint8Array) builder.put(value, 0, value.length);
      else builder.putText(text(value as Stored));
    };
    return { name, type, isHex, put };
  });
}

/**
 * The metadata with which hyparquet reads values as they are stored. Only text inside a nesting is decoded by it, since
 * it makes keys of maps from it.
 */
export function storedMetadata(metadata: FileMetaData, tree: SchemaTree): FileMetaData {
  const plain = new Set(tree.children.map(({ element }) => element));
  const schema = metadata.schema.map((element) => {
    if (element.type === undefined) return element;
    if (!plain.has(element) && leafOf(element).isText)
      return { ...without(element), converted_type: 'UTF8' as const };
    return without(element);
  });
  return { ...metadata, schema };
}

function without<T extends { converted_type?: unknown; logical_type?: unknown }>(element: T) {
  const { converted_type: _converted, logical_type: _logical, ...rest } = element;
  return rest;
}

function nested(name: string, node: SchemaTree): ParquetColumn {
  const item = itemOf(node);
  const leaf = item && item.children.length === 0 ? leafOf(item.element) : null;
  if (leaf && !leaf.isHex) {
    const put = (value: unknown, builder: TextBuilder) => {
      if (value === null || value === undefined) builder.putNull();
      else
        builder.putText(
          listText(itemsOf(value).map((each) => ({ text: leafText(each, leaf), quotes: true }))),
        );
    };
    return { name, type: `${leaf.type}[]`, isHex: false, put };
  }
  const put = (value: unknown, builder: TextBuilder) => {
    if (value === null || value === undefined) builder.putNull();
    else builder.putText(jsonText(value, node));
  };
  return { name, type: 'VARCHAR', isHex: false, put };
}

function leafText(value: unknown, { text }: { text(value: Stored): string }): string | null {
  return value === null || value === undefined ? null : text(value as Stored);
}

/** What the items of a list are; null for what is no list. */
function itemOf(node: SchemaTree): SchemaTree | null {
  if (node.element.converted_type !== 'LIST' && node.element.logical_type?.type !== 'LIST') {
    if (node.element.repetition_type === 'REPEATED' && node.children.length === 0) return node;
    return null;
  }
  const middle = node.children[0];
  // `optional group list { repeated group list { element } }`; in old files the repeated field is the item itself.
  return middle?.children.length === 1 ? (middle.children[0] ?? null) : (middle ?? null);
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [...(value as Iterable<unknown>)];
}

function isMap({ element }: SchemaTree): boolean {
  return element.converted_type === 'MAP' || element.logical_type?.type === 'MAP';
}

const BARE = /^(BOOLEAN|DOUBLE|FLOAT|U?(TINY|SMALL|BIG)?INT(EGER)?|DECIMAL.*)$/;

function jsonText(value: unknown, node: SchemaTree): string {
  if (value === null || value === undefined) return 'null';
  const item = itemOf(node);
  if (item && item !== node)
    return `[${itemsOf(value)
      .map((each) => jsonText(each, item))
      .join(',')}]`;
  if (isMap(node)) {
    const held = node.children[0]?.children[1];
    return objectText(Object.entries(value), () => held);
  }
  if (node.children.length > 0)
    return objectText(Object.entries(value), (key) =>
      node.children.find(({ element }) => element.name === key),
    );
  const { type, text } = leafOf(node.element);
  const written = text(value as Stored);
  return BARE.test(type) && Number.isFinite(Number(written))
    ? written
    : BARE.test(type) && type === 'BOOLEAN'
      ? written
      : JSON.stringify(written);
}

function objectText(
  entries: readonly (readonly [string, unknown])[],
  nodeOf: (key: string) => SchemaTree | undefined,
): string {
  const shown = entries.map(([key, value]) => {
    const node = nodeOf(key);
    return `${JSON.stringify(key)}:${node ? jsonText(value, node) : 'null'}`;
  });
  return `{${shown.join(',')}}`;
}
