import { type Data, type Field, Precision, TimeUnit, Type } from 'apache-arrow';
import { bignumText, bitText, blobText, uuidText } from './bytes-text.ts';
import { decimalText, doubleText, floatText } from './number-text.ts';
import {
  coarseTimestampText,
  dateText,
  intervalText,
  nanoTimestampText,
  nanoTimeText,
  timestampText,
  timeText,
  zonedTimestampText,
  zonedTimeText,
} from './time-text.ts';

/** How a column's cells are read from one of its Arrow batches: DuckDB's type name, and the text of a cell that is not NULL. */
export interface CellReader {
  readonly type: string;
  /** True for lists, structs, maps and unions, whose text is never quoted inside another value. */
  readonly nested: boolean;
  text(data: Data, row: number): string;
}

/**
 * The reader for a field without children. DuckDB tells types that Arrow lacks (HUGEINT, UUID) by extension metadata,
 * which it writes when opened with `arrowLosslessConversion`. Throws on an Arrow type that DuckDB does not write.
 */
export function scalarReader(field: Field): CellReader {
  const extended = EXTENDED[extensionOf(field)];
  if (extended) return extended;
  const read = PLAIN[field.type.typeId as Type]?.(field.type);
  if (!read) throw new Error(`no text for the Arrow type ${field.type}`);
  return read;
}

function extensionOf(field: Field): string {
  const name = field.metadata.get('ARROW:extension:name') ?? '';
  if (name !== 'arrow.opaque') return name;
  const detail: { type_name?: string } = JSON.parse(field.metadata.get('ARROW:extension:metadata') ?? '{}');
  return detail.type_name ?? name;
}

function scalar(type: string, text: (data: Data, row: number) => string): CellReader {
  return { type, nested: false, text };
}

function fixed(type: string, bytes: number, text: (view: DataView) => string): CellReader {
  return scalar(type, (data, row) => {
    const { buffer, byteOffset } = data.values as Uint8Array;
    return text(new DataView(buffer, byteOffset + row * bytes, bytes));
  });
}

function long(type: string, text: (value: bigint) => string): CellReader {
  return scalar(type, (data, row) => text((data.values as BigInt64Array)[row] as bigint));
}

function variable(type: string, text: (bytes: Uint8Array) => string): CellReader {
  return scalar(type, (data, row) =>
    text((data.values as Uint8Array).subarray(data.valueOffsets[row], data.valueOffsets[row + 1])),
  );
}

const utf8 = new TextDecoder();
const [VARCHAR, BLOB] = [variable('VARCHAR', (bytes) => utf8.decode(bytes)), variable('BLOB', blobText)];

const EXTENDED: Record<string, CellReader> = {
  'arrow.bool8': scalar('BOOLEAN', (data, row) => (data.values[row] ? 'true' : 'false')),
  'arrow.uuid': fixed('UUID', 16, (view) =>
    uuidText(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)),
  ),
  hugeint: fixed('HUGEINT', 16, (view) => int128(view).toString()),
  uhugeint: fixed('UHUGEINT', 16, (view) => BigInt.asUintN(128, int128(view)).toString()),
  bit: variable('BIT', bitText),
  bignum: variable('BIGNUM', bignumText),
  time_tz: fixed('TIME WITH TIME ZONE', 8, (view) => {
    const bits = view.getBigUint64(0, true);
    // The low 24 bits hold the offset, counted down from 15:59:59 so that they sort.
    return zonedTimeText(bits >> 24n, 57_599 - Number(bits & 0xff_ffffn));
  }),
};

/** What an Arrow type may carry; which of it is there depends on the type. */
interface Parameters {
  readonly bitWidth: number;
  readonly isSigned: boolean;
  readonly precision: number;
  readonly scale: number;
  readonly unit: TimeUnit;
  readonly timezone?: string | null;
}

const PLAIN: Partial<Record<Type, (type: Parameters) => CellReader>> = {
  [Type.Int]: ({ bitWidth, isSigned }) =>
    scalar(`${isSigned ? '' : 'U'}${INTEGERS[bitWidth]}`, (data, row) => String(data.values[row])),
  [Type.Float]: ({ precision }) =>
    precision === Precision.DOUBLE
      ? scalar('DOUBLE', (data, row) => doubleText(data.values[row]))
      : scalar('FLOAT', (data, row) => floatText(data.values[row])),
  [Type.Decimal]: ({ precision, scale }) =>
    fixed(`DECIMAL(${precision},${scale})`, 16, (view) => decimalText(int128(view), precision, scale)),
  [Type.Utf8]: () => VARCHAR,
  [Type.Binary]: () => BLOB,
  [Type.Date]: () => scalar('DATE', (data, row) => dateText(data.values[row])),
  [Type.Time]: ({ unit }) =>
    unit === TimeUnit.NANOSECOND ? long('TIME_NS', nanoTimeText) : long('TIME', timeText),
  [Type.Timestamp]: ({ unit, timezone }) =>
    timezone ? long('TIMESTAMP WITH TIME ZONE', zonedTimestampText) : TIMESTAMPS[unit],
  [Type.Interval]: () =>
    fixed('INTERVAL', 16, (view) =>
      intervalText(view.getInt32(0, true), view.getInt32(4, true), view.getBigInt64(8, true) / 1000n),
    ),
  [Type.Null]: () => scalar('"NULL"', () => ''),
};

const INTEGERS: Record<number, string> = { 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT' };

const TIMESTAMPS: Record<TimeUnit, CellReader> = {
  [TimeUnit.SECOND]: long('TIMESTAMP_S', (value) => coarseTimestampText(value, 1n)),
  [TimeUnit.MILLISECOND]: long('TIMESTAMP_MS', (value) => coarseTimestampText(value, 1000n)),
  [TimeUnit.MICROSECOND]: long('TIMESTAMP', timestampText),
  [TimeUnit.NANOSECOND]: long('TIMESTAMP_NS', nanoTimestampText),
};

function int128(view: DataView): bigint {
  return (view.getBigInt64(8, true) << 64n) | view.getBigUint64(0, true);
}
