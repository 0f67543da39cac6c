import type { SchemaElement } from 'hyparquet';
import { decimalText } from '../relation/number-text.ts';
import {
  dateText,
  intervalText,
  nanoTimestampText,
  nanoTimeText,
  timestampText,
  timeText,
} from '../relation/time-text.ts';

/** A stored value: what hyparquet reads where it is told of no logical type. */
export type Stored = boolean | number | bigint | string | Uint8Array;

/** How the stored values of a Parquet column are read, without loss. */
export interface Leaf {
  /** DuckDB's type; VARCHAR where it has none that fits. */
  readonly type: string;
  /** The stored bytes are the UTF-8 of the text. */
  readonly isText: boolean;
  readonly isHex: boolean;
  /** As DuckDB casts it from VARCHAR; bytes as hexadecimal digits. */
  text(value: Stored): string;
}

/** A DECIMAL of more digits is read as text. */
const MOST_DIGITS = 38;
const utf8 = new TextDecoder();

/** The reading of a column whose schema element this is. */
export function leafOf(element: SchemaElement): Leaf {
  return numericLeaf(element) ?? momentLeaf(element) ?? bytesLeaf(element);
}

function leaf(type: string, text: (value: never) => string): Leaf {
  return { type, isText: false, isHex: false, text: text as Leaf['text'] };
}

function numericLeaf({ type, converted_type, logical_type, precision, scale }: SchemaElement): Leaf | null {
  if (converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL') {
    const [digits, places] =
      logical_type?.type === 'DECIMAL'
        ? [logical_type.precision, logical_type.scale]
        : [precision ?? MOST_DIGITS, scale ?? 0];
    const name = digits > MOST_DIGITS ? 'VARCHAR' : `DECIMAL(${digits},${places})`;
    return leaf(name, (value: number | bigint | Uint8Array) =>
      decimalText(value instanceof Uint8Array ? signedInteger(value) : BigInt(value), digits, places),
    );
  }
  if (logical_type?.type === 'FLOAT16') return leaf('FLOAT', (value: Uint8Array) => numberText(half(value)));
  const integer = integerOf(converted_type, logical_type);
  if (type === 'BOOLEAN') return leaf('BOOLEAN', String);
  if (type === 'FLOAT') return leaf('FLOAT', numberText);
  if (type === 'DOUBLE') return leaf('DOUBLE', numberText);
  if (integer === null) return null;
  const { bits, unsigned } = integer;
  if (type === 'INT32') {
    const name = bits === 8 ? 'TINYINT' : bits === 16 ? 'SMALLINT' : 'INTEGER';
    return unsigned ? leaf(`U${name}`, (value: number) => String(value >>> 0)) : leaf(name, String);
  }
  if (type !== 'INT64') return null;
  return unsigned
    ? leaf('UBIGINT', (value: bigint) => BigInt.asUintN(64, value).toString())
    : leaf('BIGINT', String);
}

/** Null for an integer that stands for something else. */
function integerOf(
  converted: SchemaElement['converted_type'],
  logical: SchemaElement['logical_type'],
): { readonly bits: number; readonly unsigned: boolean } | null {
  if (logical?.type === 'INTEGER') return { bits: logical.bitWidth, unsigned: !logical.isSigned };
  const [, sign, bits] = /^(U?)INT_(\d+)$/.exec(converted ?? '') ?? [];
  if (bits) return { bits: Number(bits), unsigned: sign === 'U' };
  return converted || logical ? null : { bits: 64, unsigned: false };
}

function momentLeaf({ type, converted_type, logical_type }: SchemaElement): Leaf | null {
  if (converted_type === 'DATE' || logical_type?.type === 'DATE') return leaf('DATE', dateText);
  const unit =
    logical_type?.type === 'TIMESTAMP' || logical_type?.type === 'TIME'
      ? logical_type.unit
      : /_(MILLIS|MICROS)$/.exec(converted_type ?? '')?.[1];
  const isMillis = unit === 'MILLIS';
  if (logical_type?.type === 'TIMESTAMP' || converted_type?.startsWith('TIMESTAMP_')) {
    if (unit === 'NANOS') return leaf('TIMESTAMP_NS', nanoTimestampText);
    return leaf('TIMESTAMP', (value: bigint) => timestampText(isMillis ? value * 1000n : value));
  }
  if (logical_type?.type === 'TIME' || converted_type?.startsWith('TIME_')) {
    if (unit === 'NANOS') return leaf('VARCHAR', nanoTimeText);
    return leaf('TIME', (value: number | bigint) =>
      timeText(isMillis ? BigInt(value) * 1000n : BigInt(value)),
    );
  }
  // Nanoseconds since 1970 as hyparquet gives them; nobody writes more than microseconds.
  if (type === 'INT96') return leaf('TIMESTAMP', (nanos: bigint) => timestampText(nanos / 1000n));
  return null;
}

const TEXTS = new Set(['STRING', 'ENUM', 'JSON']);

function bytesLeaf({ converted_type, logical_type }: SchemaElement): Leaf {
  if (TEXTS.has(logical_type?.type ?? '') || /^(UTF8|ENUM|JSON)$/.test(converted_type ?? ''))
    return {
      type: 'VARCHAR',
      isText: true,
      isHex: false,
      text: (value) => (value instanceof Uint8Array ? utf8.decode(value) : String(value)),
    };
  if (logical_type?.type === 'UUID') return leaf('UUID', uuidOf);
  if (converted_type === 'INTERVAL')
    return leaf('INTERVAL', (value: Uint8Array) => {
      const view = viewOf(value);
      const [months, days, millis] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [
        number,
        number,
        number,
      ];
      return intervalText(months, days, BigInt(millis) * 1000n);
    });
  return { type: 'BLOB', isText: false, isHex: true, text: (value) => hexOf(value as Uint8Array) };
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function uuidOf(bytes: Uint8Array): string {
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Two's complement, the highest byte first. */
function signedInteger(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${hexOf(bytes)}`));
}

function half(bytes: Uint8Array): number {
  const bits = viewOf(bytes).getUint16(0, true);
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  const sign = bits >> 15 ? -1 : 1;
  if (exponent === 0) return sign * 2 ** -14 * (fraction / 1024);
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
