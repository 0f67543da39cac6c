import { TYPES } from '../sql/keyword.ts';
import { type Change, placeOf } from './mutant-change.ts';
import type { MutantSource } from './mutant-source.ts';

/** Numbers, dates and intervals that are off by one: a whole number by 1, a decimal by its last digit, a date by a day. */
export function literalChanges(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const [i, { kind, text, from, to }] of source.read.entries()) {
    if (kind === 'number' && !isTypeArgument(source, i) && !isUnread(source, i)) {
      for (const other of numbersNear(text)) changes.push({ kind: 'literal', from, to, text: other });
    } else if (kind === 'string') {
      const others =
        source.is(i - 1, 'date') || source.is(i - 1, 'timestamp')
          ? datesNear(text)
          : source.is(i - 1, 'interval')
            ? amountsNear(text)
            : [];
      for (const other of others) changes.push({ kind: 'literal', from, to, text: other });
    }
  }
  return [...changes, ...intervalChanges(source)];
}

/** The 18 and 2 of DECIMAL(18, 2). */
function isTypeArgument(source: MutantSource, i: number): boolean {
  const open = source.is(i - 1, ',') ? i - 3 : i - 1;
  return source.is(open, '(') && TYPES.has(source.word(open - 1));
}

/** The 1 of EXISTS (SELECT 1 ...). */
function isUnread(source: MutantSource, i: number): boolean {
  return source.is(i - 1, 'select') && source.is(i - 2, '(') && source.is(i - 3, 'exists');
}

function numbersNear(text: string): string[] {
  const [whole = '', fraction] = text.split('.');
  const digits = `${whole}${fraction ?? ''}`;
  if (!isDigits(digits)) return [];
  const places = fraction?.length ?? 0;
  return [BigInt(digits) + 1n, BigInt(digits) - 1n].map((value) => {
    if (value < 0n) return `(-${withPoint(-value, places)})`;
    return withPoint(value, places);
  });
}

function withPoint(value: bigint, places: number): string {
  const text = value.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

function isDigits(text: string): boolean {
  return text !== '' && [...text].every((character) => character >= '0' && character <= '9');
}

const DAY_MS = 86_400_000;

function datesNear(text: string): string[] {
  const day = text.slice(1, 11);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return [];
  return [time + DAY_MS, time - DAY_MS].map((other) => {
    const shown = new Date(other).toISOString().slice(0, 10);
    return isDigits(shown.slice(0, 4)) ? `'${shown}${text.slice(11)}` : text;
  });
}

/** The amount in the text of an interval: 31 and 29 for '30 minutes'. */
function amountsNear(text: string): string[] {
  let end = 1;
  while (isDigits(text.slice(1, end + 1)) && end < text.length) end++;
  const amount = text.slice(1, end);
  if (!isDigits(amount)) return [];
  return [BigInt(amount) + 1n, BigInt(amount) - 1n].map((other) => `'${other}${text.slice(end)}`);
}

/** An interval that is a second longer. */
function intervalChanges(source: MutantSource): Change[] {
  return source.places('interval').flatMap((i): Change[] => {
    const kind = source.read[i + 1]?.kind;
    if (kind !== 'number' && kind !== 'string') return [];
    const hasUnit = UNITS.has(source.word(i + 2).replace(/s$/, ''));
    const interval = { from: i, to: hasUnit ? i + 3 : i + 2 };
    const text = `(${source.text(interval)} + INTERVAL 1 SECOND)`;
    return [{ kind: 'literal', ...placeOf(source, interval), text }];
  });
}

const UNITS = new Set([
  'microsecond',
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
]);
