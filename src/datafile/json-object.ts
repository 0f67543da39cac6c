/** What stands where no JSON may stand, at an index of the bytes. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly at: number;

  constructor(at: number) {
    super(`no JSON at ${at}`);
    this.at = at;
  }
}

export type JsonKind = 'text' | 'number' | 'boolean' | 'null' | 'nested';

/** The members of an object: where keys and values stand in the bytes. Strings stand without their quotes. */
export class JsonObject {
  count = 0;
  readonly keyFrom: number[] = [];
  readonly keyTo: number[] = [];
  readonly keyIsEscaped: boolean[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly kind: JsonKind[] = [];
  /** True for text with a backslash in it. */
  readonly isEscaped: boolean[] = [];
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [
  34, 92, 44, 58, 123, 125, 91, 93,
] as const;
const WORDS: readonly (readonly [word: string, kind: JsonKind])[] = [
  ['true', 'boolean'],
  ['false', 'boolean'],
  ['null', 'null'],
];
/** Where bytes end before the object does. */
export const UNFINISHED = -1;

/**
 * Reads the object that begins at an index into `object`, its values as they are written. Returns where it ends, or
 * UNFINISHED where the bytes end first. Throws a JsonFault. Objects and lists inside it are not looked into.
 */
export function scanObject(bytes: Uint8Array, start: number, object: JsonObject): number {
  object.count = 0;
  let at = afterBlanks(bytes, start + 1);
  if (bytes[at] === CLOSE) return at + 1;
  for (;;) {
    if (at >= bytes.length) return UNFINISHED;
    if (bytes[at] !== QUOTE) throw new JsonFault(at);
    const member = object.count;
    const keyEnd = closingQuote(bytes, at + 1);
    if (keyEnd === UNFINISHED) return UNFINISHED;
    object.keyFrom[member] = at + 1;
    object.keyTo[member] = keyEnd;
    object.keyIsEscaped[member] = isEscaped(bytes, at + 1, keyEnd);
    at = afterBlanks(bytes, keyEnd + 1);
    if (at >= bytes.length) return UNFINISHED;
    if (bytes[at] !== COLON) throw new JsonFault(at);
    at = scanValue(bytes, afterBlanks(bytes, at + 1), object);
    if (at === UNFINISHED) return UNFINISHED;
    object.count++;
    at = afterBlanks(bytes, at);
    if (at >= bytes.length) return UNFINISHED;
    if (bytes[at] === CLOSE) return at + 1;
    if (bytes[at] !== COMMA) throw new JsonFault(at);
    at = afterBlanks(bytes, at + 1);
  }
}

/** Blanks, tabs and line ends passed over. */
export function afterBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) break;
  }
  return at;
}

/** The text of a string between its quotes, escapes and all. Throws a JsonFault. */
export function parsedText(bytes: Uint8Array, from: number, to: number): string {
  return parsed(bytes, from - 1, to + 1) as string;
}

function scanValue(bytes: Uint8Array, at: number, object: JsonObject): number {
  const byte = bytes[at];
  if (byte === undefined) return UNFINISHED;
  let end: number;
  if (byte === QUOTE) {
    const quote = closingQuote(bytes, at + 1);
    if (quote === UNFINISHED) return UNFINISHED;
    note(object, 'text', at + 1, quote);
    object.isEscaped[object.count] = isEscaped(bytes, at + 1, quote);
    return quote + 1;
  }
  if (byte === OPEN || byte === OPEN_LIST) {
    end = nestedEnd(bytes, at);
    if (end === UNFINISHED) return UNFINISHED;
    parsed(bytes, at, end);
    note(object, 'nested', at, end);
    return end;
  }
  end = wordEnd(bytes, at);
  if (end >= bytes.length) return UNFINISHED;
  for (const [word, kind] of WORDS) {
    if (word.length !== end - at || word.charCodeAt(0) !== byte) continue;
    if (String.fromCharCode(...bytes.subarray(at, end)) !== word) throw new JsonFault(at);
    note(object, kind, at, end);
    return end;
  }
  if (end === at || numberEnd(bytes, at) !== end) throw new JsonFault(at);
  note(object, 'number', at, end);
  return end;
}

function note(object: JsonObject, kind: JsonKind, from: number, to: number): void {
  object.kind[object.count] = kind;
  object.from[object.count] = from;
  object.to[object.count] = to;
  object.isEscaped[object.count] = false;
}

function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at++;
    else if (byte < 32) throw new JsonFault(at);
  }
  return UNFINISHED;
}

function isEscaped(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === BACKSLASH) return true;
  return false;
}

function nestedEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = closingQuote(bytes, at + 1);
      if (at === UNFINISHED) return UNFINISHED;
    } else if (byte === OPEN || byte === OPEN_LIST) {
      depth++;
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return UNFINISHED;
}

function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === COMMA || byte === CLOSE || byte === CLOSE_LIST || byte <= 32) break;
  }
  return at;
}

/** Where the number ends that begins at an index; that index where none does. */
function numberEnd(bytes: Uint8Array, start: number): number {
  const digits = (from: number) => {
    let at = from;
    for (; (bytes[at] as number) >= 48 && (bytes[at] as number) <= 57; at++);
    return at;
  };
  const whole = bytes[start] === 45 ? start + 1 : start;
  let at = digits(whole);
  if (at === whole || (at > whole + 1 && bytes[whole] === 48)) return start;
  if (bytes[at] === 46) {
    const fraction = digits(at + 1);
    if (fraction === at + 1) return start;
    at = fraction;
  }
  if (((bytes[at] ?? 0) | 32) === 101) {
    const exponent = bytes[at + 1] === 43 || bytes[at + 1] === 45 ? at + 2 : at + 1;
    const end = digits(exponent);
    if (end === exponent) return start;
    at = end;
  }
  return at;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function parsed(bytes: Uint8Array, from: number, to: number): unknown {
  try {
    return JSON.parse(utf8.decode(bytes.subarray(from, to)));
  } catch {
    throw new JsonFault(from);
  }
}
