/** An option that can't be followed; its message says which, why, and what it takes. */
export class OptionFault extends Error {
  override readonly name = 'OptionFault';
}

/** What a number given as an option may be. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** A whole number as people write large ones: `10000000`, `10_000_000` or `1e7`. Throws OptionFault for anything else. */
export function wholeNumber(option: string, text: string, { least, most }: Bounds): number {
  const value = /^-?\d[\d_]*(\.\d+)?(e\d+)?$/i.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const range = `from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  throw new OptionFault(`${option} takes whole numbers ${range}, not ${text === '' ? 'nothing' : text}.`);
}

/** Whole numbers with commas between them, each once, in the order given. Throws OptionFault. */
export function wholeNumbers(option: string, text: string, bounds: Bounds): number[] {
  return [...new Set(text.split(',').map((part) => wholeNumber(option, part.trim(), bounds)))];
}

const UNITS: Readonly<Record<string, number>> = {
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/** Bytes from a size as DuckDB reads it: `500MB`, `2.5 GiB`. Throws OptionFault for anything else. */
export function byteSize(option: string, text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  if (number === undefined || factor === undefined) {
    throw new OptionFault(
      `${option} takes a size such as 500MB or 2GB, not ${text === '' ? 'nothing' : text}.`,
    );
  }
  return Math.round(Number(number) * factor);
}
