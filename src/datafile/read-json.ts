import { DatafileFault, EVEN, MOST_COLUMNS, type Portion } from './datafile.ts';
import { afterBlanks, JsonFault, JsonObject, parsedText, scanObject, UNFINISHED } from './json-object.ts';
import { EVERY_SHAPE, MOMENTS, narrowest, SHAPE, shapesOf } from './shape.ts';
import { TextBuilder } from './text-builder.ts';
import { joined, utf8Chunks } from './utf8-chunks.ts';

/** An object longer than this is not read. */
const MOST_OBJECT_BYTES = 64 * 1024 * 1024;
const [COMMA, LF, OPEN, OPEN_LIST, CLOSE_LIST] = [44, 10, 123, 91, 93] as const;

interface JsonColumn {
  readonly name: string;
  readonly key: Uint8Array;
  readonly builder: TextBuilder;
  shapes: number;
  hasValues: boolean;
}

/** Where in the file the reader is: objects alone, or in a list of them. */
type Place = 'start' | 'objects' | 'list start' | 'after object' | 'before object' | 'end';

/**
 * Reads JSON objects, one after another (JSON lines) or in one list. Their keys are the columns, in the order they are
 * first met; a key that an object lacks is NULL, as null is. Numbers are taken as they are written, and what is nested
 * stays JSON text. Throws a DatafileFault with the line of what is no JSON or no object.
 */
export async function* readJson(file: Blob): AsyncGenerator<Portion> {
  const table = new JsonTable();
  let rest: Uint8Array = new Uint8Array();
  let line = 1;
  let place: Place = 'start';
  for await (const { bytes: next, share, isLast } of utf8Chunks(file, 'utf-8')) {
    const bytes = joined(rest, next);
    let read = 0;
    const fault = (kind: 'broken-json' | 'no-object', at: number) =>
      new DatafileFault({ kind, line: line + linesIn(bytes, at) });
    try {
      for (;;) {
        const at = afterBlanks(bytes, read);
        read = at;
        if (at >= bytes.length) break;
        const step = stepAt(place, bytes[at] as number);
        if (step === null) throw new JsonFault(at);
        if (step === 'object') {
          if (bytes[at] !== OPEN) throw fault('no-object', at);
          const end = scanObject(bytes, at, table.object);
          if (end === UNFINISHED) {
            // Where it begins says more than the end of the file.
            if (isLast) throw new JsonFault(at);
            break;
          }
          table.add(bytes);
          read = end;
          place = place === 'start' || place === 'objects' ? 'objects' : 'after object';
        } else {
          place = step;
          read = at + 1;
        }
      }
    } catch (error) {
      throw error instanceof JsonFault ? fault('broken-json', error.at) : error;
    }
    if (isLast && place !== 'objects' && place !== 'end' && place !== 'start')
      throw fault('broken-json', bytes.length);
    line += linesIn(bytes, read);
    rest = bytes.subarray(read);
    if (rest.length > MOST_OBJECT_BYTES)
      throw new DatafileFault({ kind: 'long-row', row: table.rowCount + 1, mostBytes: MOST_OBJECT_BYTES });
    if (table.columnCount > 0) yield table.portion(share);
  }
  if (table.columnCount === 0) throw new DatafileFault({ kind: 'empty' });
}

/** What to do about the next byte that is not blank: read an object, or go past it to another place; null where it may not stand. */
function stepAt(place: Place, byte: number): Place | 'object' | null {
  switch (place) {
    case 'start':
      return byte === OPEN_LIST ? 'list start' : 'object';
    case 'objects':
    case 'before object':
      return 'object';
    case 'list start':
      return byte === CLOSE_LIST ? 'end' : 'object';
    case 'after object':
      return byte === COMMA ? 'before object' : byte === CLOSE_LIST ? 'end' : null;
    case 'end':
      return null;
  }
}

function linesIn(bytes: Uint8Array, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines;
}

/** Objects as rows of a table whose columns grow. */
class JsonTable {
  readonly object = new JsonObject();
  rowCount = 0;
  readonly #columns: JsonColumn[] = [];
  readonly #byName = new Map<string, number>();
  /** Which member of the object each column holds; -1 for none. */
  readonly #members: number[] = [];
  #pending = 0;

  get columnCount(): number {
    return this.#columns.length;
  }

  /** Adds the object as a row; `bytes` are those it was scanned in. Of a key that repeats the last value counts. */
  add(bytes: Uint8Array): void {
    const { object } = this;
    this.#members.fill(-1);
    for (let member = 0; member < object.count; member++)
      this.#members[this.#columnOf(bytes, member)] = member;
    for (let at = 0; at < this.#columns.length; at++) {
      const column = this.#columns[at] as JsonColumn;
      const member = this.#members[at] ?? -1;
      if (member < 0 || object.kind[member] === 'null') column.builder.putNull();
      else put(bytes, object, member, column);
    }
    this.#pending++;
    this.rowCount++;
  }

  portion(share: number): Portion {
    const rowCount = this.#pending;
    this.#pending = 0;
    return {
      batch: { rowCount, columns: this.#columns.map(({ builder }) => builder.take()) },
      columns: this.#columns.map(({ name, shapes, hasValues }) => ({
        name,
        type: hasValues ? narrowest(shapes) : 'VARCHAR',
        isHex: false,
      })),
      share,
      rowsInFile: null,
      uneven: EVEN,
      gaps: [],
    };
  }

  #columnOf(bytes: Uint8Array, member: number): number {
    const { keyFrom, keyTo, keyIsEscaped } = this.object;
    const [from, to] = [keyFrom[member] as number, keyTo[member] as number];
    const guess = this.#columns[member];
    // Objects mostly have the same keys in the same order.
    if (guess && isSame(guess.key, bytes, from, to)) return member;
    const name = keyIsEscaped[member] ? parsedText(bytes, from, to) : utf8.decode(bytes.subarray(from, to));
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const at = this.#columns.length;
    if (at === MOST_COLUMNS)
      throw new DatafileFault({ kind: 'many-columns', found: at + 1, most: MOST_COLUMNS });
    const builder = new TextBuilder();
    builder.fillTo(this.#pending);
    this.#columns.push({ name, key: bytes.slice(from, to), builder, shapes: EVERY_SHAPE, hasValues: false });
    this.#members.push(-1);
    this.#byName.set(name, at);
    return at;
  }
}

function put(bytes: Uint8Array, object: JsonObject, member: number, column: JsonColumn): void {
  const [from, to] = [object.from[member] as number, object.to[member] as number];
  if (column.shapes !== 0) column.shapes &= shapesOfValue(bytes, object, member);
  column.hasValues = true;
  if (object.isEscaped[member]) column.builder.putText(parsedText(bytes, from, to));
  else column.builder.put(bytes, from, to);
}

function shapesOfValue(bytes: Uint8Array, object: JsonObject, member: number): number {
  const [from, to] = [object.from[member] as number, object.to[member] as number];
  switch (object.kind[member]) {
    case 'boolean':
      return SHAPE.BOOLEAN;
    case 'number':
      return shapesOf(bytes, from, to);
    // A number in quotes is meant to be text.
    case 'text':
      return object.isEscaped[member] ? 0 : shapesOf(bytes, from, to) & MOMENTS;
    default:
      return 0;
  }
}

function isSame(key: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let at = 0; at < key.length; at++) if (key[at] !== bytes[from + at]) return false;
  return true;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
