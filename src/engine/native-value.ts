import {
  type DuckDBArrayType,
  DuckDBArrayValue,
  DuckDBBitValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBIntervalValue,
  type DuckDBListType,
  DuckDBListValue,
  type DuckDBMapType,
  DuckDBMapValue,
  type DuckDBStructType,
  DuckDBStructValue,
  DuckDBTimeNSValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeTZValue,
  DuckDBTimeValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBUnionType,
  DuckDBUnionValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import { blobText } from '../relation/bytes-text.ts';
import { arrayText, type Inner, listText, mapText, structText } from '../relation/nested-text.ts';
import { decimalText, doubleText, floatText } from '../relation/number-text.ts';
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
} from '../relation/time-text.ts';

/** A value of node-api as DuckDB casts it to VARCHAR; null for NULL. */
export function valueText(value: DuckDBValue, type: DuckDBType): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return numberText(value, type);
  if (typeof value !== 'object') return String(value);
  return momentText(value) ?? nestedText(value, type) ?? otherText(value);
}

/** True for the types whose text is never quoted inside another value. */
export function isNested(type: DuckDBType): boolean {
  return NESTED.has(type.typeId);
}

const NESTED = new Set([
  DuckDBTypeId.LIST,
  DuckDBTypeId.ARRAY,
  DuckDBTypeId.STRUCT,
  DuckDBTypeId.MAP,
  DuckDBTypeId.UNION,
]);

function numberText(value: number, type: DuckDBType): string {
  if (type.typeId === DuckDBTypeId.DOUBLE) return doubleText(value);
  return type.typeId === DuckDBTypeId.FLOAT ? floatText(value) : String(value);
}

type Compound = Exclude<DuckDBValue, null | boolean | number | bigint | string>;

function momentText(value: Compound): string | null {
  if (value instanceof DuckDBDateValue) return dateText(value.days);
  if (value instanceof DuckDBTimestampValue) return timestampText(value.micros);
  if (value instanceof DuckDBTimestampTZValue) return zonedTimestampText(value.micros);
  if (value instanceof DuckDBTimestampSecondsValue) return coarseTimestampText(value.seconds, 1n);
  if (value instanceof DuckDBTimestampMillisecondsValue) return coarseTimestampText(value.millis, 1000n);
  if (value instanceof DuckDBTimestampNanosecondsValue) return nanoTimestampText(value.nanos);
  if (value instanceof DuckDBTimeValue) return timeText(value.micros);
  if (value instanceof DuckDBTimeNSValue) return nanoTimeText(value.nanos);
  if (value instanceof DuckDBTimeTZValue) return zonedTimeText(value.micros, value.offset);
  if (value instanceof DuckDBIntervalValue) return intervalText(value.months, value.days, value.micros);
  return null;
}

function nestedText(value: Compound, type: DuckDBType): string | null {
  if (value instanceof DuckDBListValue) {
    const { valueType } = type as DuckDBListType;
    return listText(value.items.map((item) => inner(item, valueType)));
  }
  if (value instanceof DuckDBArrayValue) {
    const { valueType } = type as DuckDBArrayType;
    return arrayText(value.items.map((item) => inner(item, valueType)));
  }
  if (value instanceof DuckDBStructValue) {
    const { entryNames, entryTypes } = type as DuckDBStructType;
    return structText(
      entryNames.map((name, i) => ({
        name,
        ...inner(value.entries[name] ?? null, entryTypes[i] as DuckDBType),
      })),
    );
  }
  if (value instanceof DuckDBMapValue) {
    const { keyType, valueType } = type as DuckDBMapType;
    return mapText(value.entries.map((entry) => [inner(entry.key, keyType), inner(entry.value, valueType)]));
  }
  if (value instanceof DuckDBUnionValue) {
    const { memberTags, memberTypes } = type as DuckDBUnionType;
    const member = memberTypes[memberTags.indexOf(value.tag)] as DuckDBType;
    return valueText(value.value, member) ?? 'NULL';
  }
  return null;
}

function otherText(value: Compound): string {
  if (value instanceof DuckDBDecimalValue) return decimalText(value.value, value.width, value.scale);
  if (value instanceof DuckDBBlobValue) return blobText(value.bytes);
  if (value instanceof DuckDBBitValue) return value.toString();
  return String(value);
}

function inner(value: DuckDBValue, type: DuckDBType): Inner {
  return { text: valueText(value, type), quotes: !isNested(type) };
}
