/**
 * Types that a text may be read as without losing anything of it, as bits. A number that begins with 0 or + is text (a
 * postcode, a telephone number), and a DOUBLE holds no integer of more than 15 digits.
 */
export const SHAPE = {
  BOOLEAN: 1,
  BIGINT: 2,
  HUGEINT: 4,
  DOUBLE: 8,
  DATE: 16,
  TIMESTAMP: 32,
} as const;

export const EVERY_SHAPE = 63;
export const MOMENTS = SHAPE.DATE | SHAPE.TIMESTAMP;

/** The narrowest type among those that are left; VARCHAR where none is. */
export function narrowest(shapes: number): string {
  for (const [type, bit] of Object.entries(SHAPE)) if (shapes & bit) return type;
  return 'VARCHAR';
}

const MOST_BIGINT = 2n ** 63n - 1n;
const MOST_HUGEINT = 2n ** 127n - 1n;
const [PLUS, MINUS, POINT, ZERO, NINE, COLON] = [43, 45, 46, 48, 57, 58] as const;
/** Decimal exponents that surely fit a DOUBLE. */
const MOST_EXPONENT = 300;

/** The types that the text from one index up to the other fits, blanks around it aside. */
export function shapesOf(bytes: Uint8Array, from: number, to: number): number {
  let [start, end] = [from, to];
  while (start < end && bytes[start] === 32) start++;
  while (start < end && bytes[end - 1] === 32) end--;
  const first = bytes[start] ?? 0;
  if (start === end || end - start > 64) return 0;
  if (isDigit(first) && end - start >= 10 && bytes[start + 4] === MINUS)
    return momentShapes(bytes, start, end);
  if (isDigit(first) || first === MINUS || first === POINT) return numberShapes(bytes, start, end);
  return isBoolean(bytes, start, end) ? SHAPE.BOOLEAN : 0;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function digitsFrom(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(bytes[at])) at++;
  return at;
}

function numberShapes(bytes: Uint8Array, start: number, end: number): number {
  const whole = bytes[start] === MINUS ? start + 1 : start;
  const point = digitsFrom(bytes, whole, end);
  const digits = point - whole;
  if (digits > 1 && bytes[whole] === ZERO) return 0;
  if (point === end) return digits === 0 ? 0 : integerShapes(bytes, start, end, digits);
  let at = point;
  if (bytes[at] === POINT) {
    at = digitsFrom(bytes, point + 1, end);
    if (digits === 0 && at === point + 1) return 0;
  }
  if (at < end) {
    if (digits === 0 && at === point) return 0;
    if (((bytes[at] as number) | 32) !== 101) return 0;
    const sign = bytes[at + 1] === PLUS || bytes[at + 1] === MINUS ? at + 2 : at + 1;
    if (sign >= end || digitsFrom(bytes, sign, end) !== end || end - sign > 3) return 0;
    if (Number(textOf(bytes, sign, end)) > MOST_EXPONENT) return 0;
  }
  return digits <= 15 ? SHAPE.DOUBLE : 0;
}

function integerShapes(bytes: Uint8Array, start: number, end: number, digits: number): number {
  if (digits <= 15) return SHAPE.BIGINT | SHAPE.HUGEINT | SHAPE.DOUBLE;
  if (digits <= 18) return SHAPE.BIGINT | SHAPE.HUGEINT;
  if (digits > 39) return 0;
  const value = BigInt(textOf(bytes, start, end));
  const size = value < 0n ? -value : value;
  if (size <= MOST_BIGINT) return SHAPE.BIGINT | SHAPE.HUGEINT;
  return size <= MOST_HUGEINT ? SHAPE.HUGEINT : 0;
}

/** `2024-02-29`, `2024-02-29 10:00`, `2024-02-29T10:00:00.123456Z`; no other offsets, which a TIMESTAMP would forget. */
function momentShapes(bytes: Uint8Array, start: number, end: number): number {
  const two = (at: number) =>
    isDigit(bytes[at]) && isDigit(bytes[at + 1])
      ? ((bytes[at] as number) - ZERO) * 10 + (bytes[at + 1] as number) - ZERO
      : -1;
  const [century, years, month, day] = [two(start), two(start + 2), two(start + 5), two(start + 8)];
  const year = century * 100 + years;
  if (century < 0 || years < 0 || year === 0 || bytes[start + 7] !== MINUS) return 0;
  if (
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  )
    return 0;
  if (end === start + 10) return MOMENTS;
  if (end < start + 16) return 0;
  const between = bytes[start + 10];
  if (between !== 32 && between !== 84) return 0;
  const [hour, minute] = [two(start + 11), two(start + 14)];
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || bytes[start + 13] !== COLON) return 0;
  let at = start + 16;
  if (bytes[at] === COLON && at < end) {
    const second = two(at + 1);
    if (second < 0 || second > 59) return 0;
    at += 3;
    if (bytes[at] === POINT && at < end) {
      const fraction = digitsFrom(bytes, at + 1, end) - at - 1;
      if (fraction < 1 || fraction > 6) return 0;
      at += 1 + fraction;
    }
  }
  if (at < end && bytes[at] === 90) at++;
  return at === end ? SHAPE.TIMESTAMP : 0;
}

function isBoolean(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 4 && end - start !== 5) return false;
  const word = textOf(bytes, start, end).toLowerCase();
  return word === 'true' || word === 'false';
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
