import { CsvRow, scanCsv, unescaped } from './csv-rows.ts';
import { type CsvForm, DatafileFault, MOST_COLUMNS, type Portion, type UnevenRule } from './datafile.ts';
import { RowGaps } from './row-gaps.ts';
import { EVERY_SHAPE, narrowest, shapesOf } from './shape.ts';
import { TextBuilder } from './text-builder.ts';
import { UnevenRows } from './uneven-rows.ts';
import { joined, utf8Chunks } from './utf8-chunks.ts';

/** A row longer than this is taken for one whose quote is never closed. */
const MOST_ROW_BYTES = 16 * 1024 * 1024;

interface CsvColumn {
  readonly name: string;
  readonly builder: TextBuilder;
  /** Of all cells so far. */
  shapes: number;
  hasValues: boolean;
}

/**
 * Reads a CSV file. An empty cell is NULL, `""` the empty string, and a line with nothing in it is left out where a row
 * has more than one cell. Throws a DatafileFault for an empty file, broken quotes, and rows of unequal length where the
 * rule does not say what becomes of them.
 */
export async function* readCsv(file: Blob, form: CsvForm, rule: UnevenRule): AsyncGenerator<Portion> {
  const row = new CsvRow();
  const uneven = new UnevenRows(rule);
  let gaps = new RowGaps();
  let columns: CsvColumn[] | null = null;
  let rest: Uint8Array = new Uint8Array();
  let bytes = rest;
  const begin = (first: CsvRow) => {
    if (first.count > MOST_COLUMNS)
      throw new DatafileFault({ kind: 'many-columns', found: first.count, most: MOST_COLUMNS });
    columns = Array.from({ length: first.count }, (_, at) => ({
      name: form.hasHeader ? cellText(bytes, first, at) : '',
      builder: new TextBuilder(),
      shapes: EVERY_SHAPE,
      hasValues: false,
    }));
    return columns;
  };
  const skip = () => gaps.add(columns?.[0]?.builder.rowCount ?? 0);
  const take = (found: CsvRow) => {
    if (columns === null) {
      if (found.isBlank) return skip();
      const begun = begin(found);
      if (form.hasHeader) skip();
      else put(bytes, found, begun);
    } else if (found.count === columns.length) {
      put(bytes, found, columns);
    } else if (found.isBlank || !uneven.takes(found, columns.length)) {
      skip();
    } else {
      put(bytes, found, columns);
    }
  };
  for await (const { bytes: next, share, isLast } of utf8Chunks(file, form.encoding)) {
    bytes = joined(rest, next);
    const read = scanCsv(bytes, form.delimiter.charCodeAt(0), isLast, row, take);
    rest = bytes.subarray(read);
    if (rest.length > MOST_ROW_BYTES)
      throw new DatafileFault({ kind: 'long-row', row: row.number + 1, mostBytes: MOST_ROW_BYTES });
    if (!columns) continue;
    yield { ...portionOf(columns, share), uneven: uneven.soFar, gaps: gaps.runs };
    gaps = new RowGaps();
  }
  if (!columns) throw new DatafileFault({ kind: 'empty' });
}

/** Cells that the row does not have are NULL. */
function put(bytes: Uint8Array, row: CsvRow, columns: readonly CsvColumn[]): void {
  for (let at = row.count; at < columns.length; at++) columns[at]?.builder.putNull();
  for (let at = 0; at < row.count; at++) {
    const column = columns[at] as CsvColumn;
    const [from, to] = [row.from[at] as number, row.to[at] as number];
    if (row.isEscaped[at]) {
      column.builder.putUnescaped(bytes, from, to);
      column.shapes = 0;
    } else if (from < to) {
      if (column.shapes !== 0) column.shapes &= shapesOf(bytes, from, to);
      column.builder.put(bytes, from, to);
    } else if (row.isQuoted[at]) {
      column.builder.put(bytes, from, to);
      continue;
    } else {
      column.builder.putNull();
      continue;
    }
    column.hasValues = true;
  }
}

function portionOf(columns: readonly CsvColumn[], share: number): Omit<Portion, 'uneven' | 'gaps'> {
  const rowCount = columns[0]?.builder.rowCount ?? 0;
  return {
    batch: { rowCount, columns: columns.map(({ builder }) => builder.take()) },
    columns: columns.map(({ name, shapes, hasValues }) => ({
      name,
      type: hasValues ? narrowest(shapes) : 'VARCHAR',
      isHex: false,
    })),
    share,
    rowsInFile: null,
  };
}

const utf8 = new TextDecoder();

/** A cell as text. */
export function cellText(bytes: Uint8Array, row: CsvRow, at: number): string {
  const [from, to] = [row.from[at] as number, row.to[at] as number];
  return utf8.decode(row.isEscaped[at] ? unescaped(bytes, from, to) : bytes.subarray(from, to));
}
