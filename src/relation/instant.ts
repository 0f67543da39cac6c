const DATE = /^(\d+)-(\d\d)-(\d\d)( \(BC\))?/;
const TIME = /(\d\d+):(\d\d):(\d\d)(?:\.(\d{1,9}))?/;
const OFFSET = /([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/;
const NANOS_PER_SECOND = 1e9;
const NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

/**
 * A DATE or TIMESTAMP as DuckDB prints it, as days since 1970-01-01 and nanoseconds into that day (UTC where an
 * offset is printed). The infinities are infinite days; text of another shape gives NaN days.
 */
export function dayAndNanos(text: string): readonly [day: number, nanos: number] {
  if (text === 'infinity') return [Number.POSITIVE_INFINITY, 0];
  if (text === '-infinity') return [Number.NEGATIVE_INFINITY, 0];
  const date = DATE.exec(text);
  if (!date) return [Number.NaN, 0];
  const year = date[4] ? 1 - Number(date[1]) : Number(date[1]);
  const day = dayOf(year, Number(date[2]), Number(date[3]));
  if (text.length === date[0].length) return [day, 0];
  const time = text.slice(date[0].length);
  const nanos = nanosOf(time) - offsetNanos(time);
  const days = Math.floor(nanos / NANOS_PER_DAY);
  return [day + days, nanos - days * NANOS_PER_DAY];
}

/**
 * A TIME as nanoseconds of the day, brought to UTC where an offset is printed, then the offset negated: DuckDB
 * orders equal instants by falling offset.
 */
export function timeOfDay(text: string): readonly [nanos: number, offset: number] {
  const offset = offsetNanos(text);
  return [nanosOf(text) - offset, 0 - offset];
}

/**
 * An INTERVAL as DuckDB compares it: whole 30-day months, then whole days, then microseconds, each part keeping its
 * sign. So 30 days and 1 month are peers, while 1 month less 1 day comes after 29 days.
 */
export function intervalParts(text: string): readonly [months: number, days: number, micros: number] {
  let [months, days] = [0, 0];
  for (const [, count, unit] of text.matchAll(/(-?\d+) (year|month|day)/g)) {
    if (unit === 'day') days = Number(count);
    else months += Number(count) * (unit === 'year' ? 12 : 1);
  }
  const carried = Math.trunc(days / 30);
  const time = /(-?)(\d+):(\d\d):(\d\d)(?:\.(\d{1,6}))?$/.exec(text);
  if (!time) return [months + carried, days - carried * 30, 0];
  const sign = time[1] ? -1 : 1;
  const hours = Number(time[2]);
  const seconds = ((hours % 24) * 60 + Number(time[3])) * 60 + Number(time[4]);
  const micros = seconds * 1e6 + Number((time[5] ?? '').padEnd(6, '0'));
  return [
    months + carried + sign * Math.trunc(hours / 720),
    days - carried * 30 + sign * (Math.trunc(hours / 24) % 30),
    sign * micros,
  ];
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar, for any year (0 is 1 BC). */
function dayOf(year: number, month: number, day: number): number {
  // Years counted from March, so that the leap day is a year's last (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function nanosOf(text: string): number {
  const time = TIME.exec(text);
  if (!time) return 0;
  const seconds = (Number(time[1]) * 60 + Number(time[2])) * 60 + Number(time[3]);
  return seconds * NANOS_PER_SECOND + Number((time[4] ?? '').padEnd(9, '0'));
}

function offsetNanos(text: string): number {
  const offset = OFFSET.exec(text);
  if (!offset) return 0;
  const seconds = (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * 60 + Number(offset[4] ?? 0);
  return (offset[1] === '-' ? -1 : 1) * seconds * NANOS_PER_SECOND;
}
