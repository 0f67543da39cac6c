/** What a piece of SQL text is. A word is an unquoted name or a keyword: which of the two only its place tells. */
export type TokenKind =
  | 'word'
  | 'quoted-name'
  | 'string'
  | 'number'
  | 'operator'
  | 'punctuation'
  | 'parameter'
  | 'comment';

/** The UTF-16 unit that many places after the start of the token, or a negative number past the end of the text. */
export type CharacterAt = (offset: number) => number;

export interface Scanned {
  readonly kind: TokenKind | 'space';
  /** In UTF-16 units, at least 1. */
  readonly length: number;
}

const QUOTE = 39;
const DOUBLE_QUOTE = 34;
const DOLLAR = 36;
const STAR = 42;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const BACKSLASH = 92;
const UNDERSCORE = 95;

const OPERATORS = new Set([...'~!@#^&|`?+-*/%<>='].map((character) => character.charCodeAt(0)));
const STRING_PREFIXES = new Set([...'bBxXnN'].map((character) => character.charCodeAt(0)));
// The engine turns these into plain spaces before it reads anything else (Parser::StripUnicodeSpaces).
const WIDE_SPACES = new Set([0xa0, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff]);

function isSpace(c: number): boolean {
  return (
    c === 32 ||
    c === 9 ||
    c === 10 ||
    c === 12 ||
    c === 13 ||
    (c >= 0x2000 && c <= 0x200d) ||
    WIDE_SPACES.has(c)
  );
}

const isDigit = (c: number) => c >= 48 && c <= 57;
const isNewline = (c: number) => c === 10 || c === 13;
const isNameStart = (c: number) =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === UNDERSCORE || (c >= 0x80 && !isSpace(c));
const isTagPart = (c: number) => isNameStart(c) || isDigit(c);
const isNamePart = (c: number) => isTagPart(c) || c === DOLLAR;

/**
 * The first token of a SQL text, read as DuckDB's own scanner reads it (third_party/libpg_query/scan.l). An
 * unterminated string, quoted name or comment reaches to the end of the text; nothing throws.
 */
export function scan(at: CharacterAt): Scanned {
  const c = at(0);
  const next = at(1);
  if (isSpace(c)) return { kind: 'space', length: runEnd(at, 1, isSpace) };
  if (c === DASH && next === DASH) return { kind: 'comment', length: lineEnd(at, 2) };
  if (c === SLASH && next === STAR) return { kind: 'comment', length: blockCommentEnd(at) };
  if (c === QUOTE) return { kind: 'string', length: stringEnd(at, 1, false) };
  if (c === DOUBLE_QUOTE) return { kind: 'quoted-name', length: quotedNameEnd(at) };
  if (next === QUOTE && (c === 69 || c === 101)) return { kind: 'string', length: stringEnd(at, 2, true) };
  if (next === QUOTE && STRING_PREFIXES.has(c)) return { kind: 'string', length: stringEnd(at, 2, false) };
  if (c === DOLLAR) return dollar(at);
  if (isDigit(c) || (c === DOT && isDigit(next))) return { kind: 'number', length: numberEnd(at) };
  if (isNameStart(c)) return { kind: 'word', length: runEnd(at, 1, isNamePart) };
  if (OPERATORS.has(c)) return { kind: 'operator', length: operatorEnd(at) };
  if (c === COLON && (next === COLON || next === EQUALS)) return { kind: 'operator', length: 2 };
  return { kind: 'punctuation', length: 1 };
}

function runEnd(at: CharacterAt, from: number, belongs: (c: number) => boolean): number {
  let i = from;
  while (belongs(at(i))) i++;
  return i;
}

function lineEnd(at: CharacterAt, from: number): number {
  return runEnd(at, from, (c) => c >= 0 && !isNewline(c));
}

function blockCommentEnd(at: CharacterAt): number {
  let i = 2;
  for (let depth = 1; depth > 0; ) {
    const c = at(i);
    if (c < 0) return i;
    if (c === STAR && at(i + 1) === SLASH) depth--;
    else if (c === SLASH && at(i + 1) === STAR) depth++;
    else {
      i++;
      continue;
    }
    i += 2;
  }
  return i;
}

function stringEnd(at: CharacterAt, from: number, backslashEscapes: boolean): number {
  for (let i = from; ; ) {
    const c = at(i);
    if (c < 0) return i;
    if (c === BACKSLASH && backslashEscapes) {
      i += at(i + 1) < 0 ? 1 : 2;
    } else if (c !== QUOTE) {
      i++;
    } else if (at(i + 1) === QUOTE) {
      i += 2;
    } else {
      const again = continuation(at, i + 1);
      if (again < 0) return i + 1;
      i = again + 1;
    }
  }
}

/** Where a string goes on: `'a'`, a new line, then `'b'` is the one string 'ab'. Negative where it does not. */
function continuation(at: CharacterAt, from: number): number {
  let i = from;
  let sawNewline = false;
  for (;;) {
    const c = at(i);
    if (isSpace(c)) {
      sawNewline ||= isNewline(c);
      i++;
    } else if (c === DASH && at(i + 1) === DASH) {
      i = lineEnd(at, i + 2);
    } else {
      return sawNewline && c === QUOTE ? i : -1;
    }
  }
}

function quotedNameEnd(at: CharacterAt): number {
  for (let i = 1; ; i++) {
    const c = at(i);
    if (c < 0) return i;
    if (c !== DOUBLE_QUOTE) continue;
    if (at(i + 1) !== DOUBLE_QUOTE) return i + 1;
    i++;
  }
}

/** `$$..$$`, `$tag$..$tag$`, or a parameter: `$1`, `$name`. */
function dollar(at: CharacterAt): Scanned {
  const tagEnd = isDigit(at(1)) ? 1 : runEnd(at, 1, isTagPart);
  if (at(tagEnd) !== DOLLAR) return { kind: 'parameter', length: runEnd(at, 1, isTagPart) };
  for (let i = tagEnd + 1; ; i++) {
    if (at(i) < 0) return { kind: 'string', length: i };
    if (at(i) !== DOLLAR) continue;
    let matched = 1;
    while (matched < tagEnd && at(i + matched) === at(matched)) matched++;
    if (matched === tagEnd && at(i + matched) === DOLLAR) return { kind: 'string', length: i + matched + 1 };
  }
}

function digitsEnd(at: CharacterAt, from: number): number {
  let i = from;
  while (isDigit(at(i)) || (at(i) === UNDERSCORE && isDigit(at(i + 1)) && i > from)) i++;
  return i;
}

function numberEnd(at: CharacterAt): number {
  let i = digitsEnd(at, 0);
  if (at(i) === DOT && at(i + 1) !== DOT) i = digitsEnd(at, i + 1);
  if (at(i) === 69 || at(i) === 101) {
    const sign = at(i + 1) === DASH || at(i + 1) === 43 ? 1 : 0;
    if (isDigit(at(i + 1 + sign))) i = digitsEnd(at, i + 1 + sign);
  }
  return i;
}

/** A run of operator characters, cut short where a comment begins in it. */
function operatorEnd(at: CharacterAt): number {
  const beginsComment = (i: number) =>
    (at(i) === DASH && at(i + 1) === DASH) || (at(i) === SLASH && at(i + 1) === STAR);
  let i = 1;
  while (OPERATORS.has(at(i)) && !beginsComment(i)) i++;
  return i;
}
