import { whole } from './count-text.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** Bytes for people, in powers of a thousand: `512 B`, `4.1 kB`, `640 MB`. */
export function bytes(count: number): string {
  let [value, unit] = [count, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${value < 9.95 && unit > 0 ? value.toFixed(1) : whole(Math.round(value))} ${UNITS[unit]}`;
}

/** A share for people, in three digits: `13.3 %`, `0.57 %`; with its sign where asked. */
export function percent(share: number, signed = false): string {
  const value = share * 100;
  const size = Math.abs(value);
  const text = size >= 99.95 ? whole(Math.round(size)) : size.toFixed(size >= 9.995 ? 1 : 2);
  const isZero = Number(text.replaceAll(',', '')) === 0;
  const sign = isZero ? '' : value < 0 ? '−' : signed ? '+' : '';
  return `${sign}${isZero ? '0' : text} %`;
}

/** How many times, in two or three digits: `7.9 x`, `112 x`. */
export function times(factor: number): string {
  return `${factor >= 99.5 ? whole(Math.round(factor)) : factor.toFixed(factor >= 9.95 ? 0 : 1)} x`;
}

/** A round number for people in few characters: `100 M`, `2.5 M`, `10 k`; `12,345` as it is. */
export function short(count: number): string {
  for (const [size, sign] of [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const) {
    if (count >= size && count % (size / 10) === 0) return `${whole(count / size)} ${sign}`;
  }
  return whole(count);
}

/** A share at an axis, in as few digits as it takes: `+5 %`, `−0.5 %`. */
export function tickPercent(share: number): string {
  const value = Number((share * 100).toPrecision(3));
  if (value === 0) return '0 %';
  return `${value < 0 ? '−' : '+'}${Math.abs(value)} %`;
}
