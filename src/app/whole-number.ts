const PLAIN = /^\d+$/;
const POWER = /^(\d+(?:\.\d+)?)e(\d+)$/i;
const TEN_TO = /^10\^(\d+)$/;
const GROUPED = /^\d{1,3}([, _'\u00a0\u202f])\d{3}(?:\1\d{3})*$/;

/**
 * A whole number from 0 as people write it: `1000000`, `1,000,000`, `1e6`, `2.5e6`, `10^6`. NaN for anything else, and for
 * what is too large to be exact.
 */
export function wholeNumber(text: string): number {
  const written = text.trim();
  const value = read(written);
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

function read(written: string): number {
  if (PLAIN.test(written)) return Number(written);
  if (GROUPED.test(written)) return Number(written.replace(/\D/g, ''));
  if (POWER.test(written)) return Number(written);
  const [, exponent] = TEN_TO.exec(written) ?? [];
  return exponent === undefined ? Number.NaN : 10 ** Number(exponent);
}
