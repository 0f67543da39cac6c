/** What a file keeps of a value: dates as days since 1970-01-01, moments in microseconds (or nanoseconds) since then, decimals without their point. */
export type StoredValue = boolean | number | bigint | Uint8Array | string;

/** How a file keeps the values of a column. */
export type StoredKind =
  | { readonly kind: 'text' | 'boolean' | 'bytes' | 'date' | 'time' }
  | { readonly kind: 'integer'; readonly bits: 8 | 16 | 32 | 64; readonly isSigned: boolean }
  | { readonly kind: 'float'; readonly bits: 32 | 64 }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'timestamp'; readonly isNano: boolean; readonly isUtc: boolean };

const INTEGER_BITS: Readonly<Record<string, 8 | 16 | 32 | 64>> = {
  TINYINT: 8,
  SMALLINT: 16,
  INTEGER: 32,
  BIGINT: 64,
};

/** The kind that holds the values of a DuckDB type without loss; text for the others. A HUGEINT is a decimal of 38 digits. */
export function storedKind(type: string): StoredKind {
  const bits = INTEGER_BITS[type] ?? INTEGER_BITS[type.slice(1)];
  if (bits) return { kind: 'integer', bits, isSigned: type in INTEGER_BITS };
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (precision) return { kind: 'decimal', precision: Number(precision), scale: Number(scale) };
  switch (type) {
    case 'HUGEINT':
    case 'UHUGEINT':
      return { kind: 'decimal', precision: 38, scale: 0 };
    case 'BOOLEAN':
      return { kind: 'boolean' };
    case 'FLOAT':
      return { kind: 'float', bits: 32 };
    case 'DOUBLE':
      return { kind: 'float', bits: 64 };
    case 'DATE':
      return { kind: 'date' };
    case 'TIME':
      return { kind: 'time' };
    case 'TIMESTAMP':
    case 'TIMESTAMP_S':
    case 'TIMESTAMP_MS':
      return { kind: 'timestamp', isNano: false, isUtc: false };
    case 'TIMESTAMP_NS':
      return { kind: 'timestamp', isNano: true, isUtc: false };
    case 'TIMESTAMP WITH TIME ZONE':
      return { kind: 'timestamp', isNano: false, isUtc: true };
    case 'BLOB':
      return { kind: 'bytes' };
    default:
      return { kind: 'text' };
  }
}

/** The value that a cell's text stands for; null where the kind can't hold it: `infinity`, a year before 1, a HUGEINT of 39 digits. */
export function storedValue(text: string, stored: StoredKind): StoredValue | null {
  switch (stored.kind) {
    case 'text':
      return text;
    case 'boolean':
      return text === 'true';
    case 'integer':
      return stored.bits === 64 ? BigInt(text) : Number(text);
    case 'float':
      return floatOf(text);
    case 'decimal': {
      const digits = text.replace('.', '');
      return digits.replace('-', '').replace(/^0+/, '').length > stored.precision ? null : BigInt(digits);
    }
    case 'date':
      return daysOf(text);
    case 'time':
      return clockOf(text, 6);
    case 'timestamp':
      return momentOf(text, stored.isNano ? 9 : 6);
    case 'bytes':
      return bytesOf(text);
  }
}

function floatOf(text: string): number {
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  return text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text);
}

const MS_PER_DAY = 86_400_000;

function daysOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!year) return null;
  // Not by Date.UTC alone, which takes the year 24 for 1924.
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const days = date.getTime() / MS_PER_DAY;
  return Number.isNaN(days) ? null : days;
}

/** A time of day in units of which there are 10^digits in a second. */
function clockOf(text: string, digits: number): bigint | null {
  const [, hours, minutes, seconds, fraction = ''] = /^(\d\d):(\d\d):(\d\d)(?:[.](\d+))?$/.exec(text) ?? [];
  if (!hours) return null;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
}

function momentOf(text: string, digits: number): bigint | null {
  const [date = '', clock = ''] = text.replace(/[+]00$/, '').split(' ');
  const days = daysOf(date);
  const time = clockOf(clock, digits);
  if (days === null || time === null) return null;
  return BigInt(days) * 86_400n * 10n ** BigInt(digits) + time;
}

/** DuckDB writes a byte that is no printable ASCII as `\x0A`. */
function bytesOf(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && text[at + 1] === 'x') {
      bytes.push(Number.parseInt(text.slice(at + 2, at + 4), 16));
      at += 3;
    } else {
      bytes.push(text.charCodeAt(at));
    }
  }
  return Uint8Array.from(bytes);
}

/** The kind for each column of cells; text for a column with a value that its own kind can't hold. */
export function storedKinds(
  columns: readonly { readonly type: string }[],
  rowCount: number,
  text: (row: number, column: number) => string | null,
): StoredKind[] {
  return columns.map(({ type }, column) => {
    const kind = storedKind(type);
    if (!MAY_NOT_FIT.has(kind.kind)) return kind;
    for (let row = 0; row < rowCount; row++) {
      const cell = text(row, column);
      if (cell !== null && storedValue(cell, kind) === null) return { kind: 'text' };
    }
    return kind;
  });
}

const MAY_NOT_FIT = new Set(['date', 'timestamp', 'time', 'decimal']);
