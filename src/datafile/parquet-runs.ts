import type { PageHeader, SchemaTree } from 'hyparquet';

/** How deep a column's values may be nested, and how many of their parents may be missing. */
export interface Levels {
  readonly repetition: number;
  readonly definition: number;
}

/** The levels of the column at a path of the schema. Throws an Error where there is none. */
export function levelsOf(tree: SchemaTree, path: readonly string[]): Levels {
  let [node, repetition, definition] = [tree, 0, 0];
  for (const name of path) {
    const next = node.children.find(({ element }) => element.name === name);
    if (!next) throw new Error(`column ${path.join('.')} is not in the schema`);
    node = next;
    if (node.element.repetition_type === 'REPEATED') repetition++;
    if (node.element.repetition_type !== 'REQUIRED') definition++;
  }
  return { repetition, definition };
}

/** Writers fill a run of packed values up to eight; some to more. */
const FILLED_UP = 512;

/**
 * Throws an Error where a page holds a run of more values than it has; see "RLE / bit-packing hybrid" in the Parquet
 * format. `packed` is the page as it stands in the file.
 */
export function refuseRuns(
  packed: Uint8Array,
  header: PageHeader,
  { repetition, definition }: Levels,
  unpack: (part: Uint8Array, length: number) => Uint8Array,
  column: string,
): void {
  const { data_page_header: first, data_page_header_v2: second, uncompressed_page_size: size } = header;
  const refuse = (bytes: Uint8Array, width: number, values: number) => {
    if (!fits(bytes, width, values)) throw new Error(`a run of column ${column} is longer than its page`);
  };
  // Booleans stand after a length, numbers of a dictionary after their width.
  const refuseValues = (page: Uint8Array, encoding: string, values: number) =>
    encoding === 'RLE' ? refuse(page.subarray(4), 1, values) : refuse(page.subarray(1), page[0] ?? 0, values);
  if (second) {
    const repeated = second.repetition_levels_byte_length;
    const levels = repeated + second.definition_levels_byte_length;
    if (repetition > 0) refuse(packed.subarray(0, repeated), widthOf(repetition), second.num_values);
    if (definition > 0) refuse(packed.subarray(repeated, levels), widthOf(definition), second.num_values);
    if (!isIndexed(second.encoding)) return;
    const rest = packed.subarray(levels);
    const page = second.is_compressed === false ? rest : unpack(rest, size - levels);
    refuseValues(page, second.encoding, second.num_values);
  } else if (first) {
    const isNeeded = repetition > 0 || definition > 0 || isIndexed(first.encoding);
    let page = isNeeded ? unpack(packed, size) : packed;
    for (const level of [repetition, definition]) {
      if (level === 0) continue;
      if (page.length < 4) throw new Error(`a page of column ${column} ends before its levels`);
      const length = new DataView(page.buffer, page.byteOffset).getUint32(0, true);
      refuse(page.subarray(4, 4 + length), widthOf(level), first.num_values);
      page = page.subarray(4 + length);
    }
    if (isIndexed(first.encoding)) refuseValues(page, first.encoding, first.num_values);
  }
}

function isIndexed(encoding: string): boolean {
  return encoding === 'PLAIN_DICTIONARY' || encoding === 'RLE_DICTIONARY' || encoding === 'RLE';
}

function widthOf(level: number): number {
  return 32 - Math.clz32(level);
}

/** True where no run goes past so many values. */
function fits(bytes: Uint8Array, width: number, values: number): boolean {
  if (width > 32) return false;
  for (let at = 0, seen = 0; at < bytes.length && seen < values; ) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      // Past the end, or more than 31 bits.
      if (byte === undefined || shift > 28 || (shift === 28 && byte > 7)) return false;
      header |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    const isPacked = (header & 1) === 1;
    const count = isPacked ? (header >>> 1) * 8 : header >>> 1;
    if (count > values - seen + (isPacked ? FILLED_UP : 0)) return false;
    seen += count;
    at += isPacked ? (count / 8) * width : (width + 7) >> 3;
  }
  return true;
}
