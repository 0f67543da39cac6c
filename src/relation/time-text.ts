const MICROS_PER_DAY = 86_400_000_000n;
const NANOS_PER_DAY = 86_400_000_000_000n;
const INFINITE_TIMESTAMP = 2n ** 63n - 1n;
const INFINITE_DATE = 2 ** 31 - 1;

/** A DATE, given as days since 1970-01-01, as DuckDB prints it: `2024-02-29`, `0044-03-15 (BC)`, `infinity`. */
export function dateText(days: number): string {
  if (days === INFINITE_DATE) return 'infinity';
  if (days === -INFINITE_DATE) return '-infinity';
  const { year, month, day } = civilDate(days);
  const shown = String(year > 0 ? year : 1 - year).padStart(4, '0');
  return `${shown}-${twoDigits(month)}-${twoDigits(day)}${year > 0 ? '' : ' (BC)'}`;
}

/** A TIME, given as microseconds since midnight: `12:34:56`, `12:34:56.5`. */
export function timeText(micros: bigint): string {
  return clockText(micros, 6);
}

/** A TIME_NS, given as nanoseconds since midnight. */
export function nanoTimeText(nanos: bigint): string {
  return clockText(nanos, 9);
}

/** A TIME WITH TIME ZONE: microseconds since midnight and the offset from UTC in seconds: `12:00:00+02`. */
export function zonedTimeText(micros: bigint, offsetSeconds: number): string {
  const offset = Math.abs(offsetSeconds);
  const parts = [Math.floor(offset / 3600), Math.floor(offset / 60) % 60, offset % 60];
  while (parts.length > 1 && parts.at(-1) === 0) parts.pop();
  return `${timeText(micros)}${offsetSeconds < 0 ? '-' : '+'}${parts.map(twoDigits).join(':')}`;
}

/** A TIMESTAMP, given as microseconds since 1970-01-01 00:00:00: `2024-02-29 01:02:03.5`, `infinity`. */
export function timestampText(micros: bigint): string {
  return instantText(micros, MICROS_PER_DAY, timeText);
}

/** A TIMESTAMP WITH TIME ZONE, given in microseconds, in UTC: `2024-02-29 01:02:03+00`. */
export function zonedTimestampText(micros: bigint): string {
  return isInfinite(micros) ? infinityText(micros) : `${timestampText(micros)}+00`;
}

/** A TIMESTAMP_NS, given as nanoseconds since 1970-01-01 00:00:00. */
export function nanoTimestampText(nanos: bigint): string {
  return instantText(nanos, NANOS_PER_DAY, nanoTimeText);
}

/** A TIMESTAMP_S or TIMESTAMP_MS, given in its own unit, of which there are `perSecond` in a second. */
export function coarseTimestampText(value: bigint, perSecond: 1n | 1000n): string {
  return isInfinite(value) ? infinityText(value) : timestampText((value * 1_000_000n) / perSecond);
}

/** An INTERVAL as DuckDB prints it: `1 year 2 months 3 days 04:00:00`, `-1 day`, `00:00:00`. */
export function intervalText(months: number, days: number, micros: bigint): string {
  const parts = [
    counted(Math.trunc(months / 12), 'year'),
    counted(months % 12, 'month'),
    counted(days, 'day'),
  ].filter((part) => part !== '');
  if (micros !== 0n || parts.length === 0) {
    parts.push(`${micros < 0n ? '-' : ''}${timeText(micros < 0n ? -micros : micros)}`);
  }
  return parts.join(' ');
}

function counted(count: number, unit: string): string {
  if (count === 0) return '';
  return `${count} ${unit}${Math.abs(count) === 1 ? '' : 's'}`;
}

function instantText(value: bigint, perDay: bigint, time: (sinceMidnight: bigint) => string): string {
  if (isInfinite(value)) return infinityText(value);
  const sinceMidnight = ((value % perDay) + perDay) % perDay;
  return `${dateText(Number((value - sinceMidnight) / perDay))} ${time(sinceMidnight)}`;
}

function isInfinite(value: bigint): boolean {
  return value === INFINITE_TIMESTAMP || value === -INFINITE_TIMESTAMP;
}

function infinityText(value: bigint): string {
  return value > 0n ? 'infinity' : '-infinity';
}

function clockText(value: bigint, decimals: number): string {
  const perSecond = 10n ** BigInt(decimals);
  const seconds = Number(value / perSecond);
  const fraction = (value % perSecond).toString().padStart(decimals, '0').replace(/0+$/, '');
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map(twoDigits).join(':')}${fraction && `.${fraction}`}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": JavaScript's Date ends at the year 275760, DuckDB's later. */
function civilDate(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
