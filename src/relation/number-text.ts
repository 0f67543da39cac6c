/** A whole number divided by `10^scale`, as DuckDB prints a DECIMAL of that width: `-1.50`, and `.25` where all digits are decimals. */
export function decimalText(unscaled: bigint, width: number, scale: number): string {
  if (scale === 0) return unscaled.toString();
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, -scale);
  return `${sign}${width === scale ? '' : whole}.${digits.slice(-scale)}`;
}

/** A DOUBLE as DuckDB prints it: the fewest digits that read back as the same value, `1.0`, `1e+20`, `nan`, `-inf`. */
export function doubleText(value: number): string {
  return Number.isFinite(value) ? shortestText(value, value.toExponential()) : specialText(value);
}

/**
 * A FLOAT as DuckDB prints it: the fewest digits that read back as the same 32-bit value. Where those lie exactly half
 * way to the next value, DuckDB's number formatter (fmt, Grisu) gives the digits of the DOUBLE instead.
 */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return specialText(value);
  const [low, high] = roundingInterval(value);
  for (let decimals = 0; decimals < 9; decimals++) {
    const text = value.toExponential(decimals);
    const read = Math.abs(Number(text));
    if (read === low || read === high) break;
    if (low < read && read < high) return shortestText(value, text);
  }
  return shortestText(value, value.toExponential());
}

const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);

/** The numbers half way from a FLOAT's magnitude to its neighbours, which a DOUBLE holds exactly. */
function roundingInterval(value: number): [low: number, high: number] {
  const magnitude = Math.abs(value);
  if (magnitude === 0) return [-1, 1];
  const neighbour = (step: 1 | -1) => {
    float[0] = magnitude;
    bits[0] = (bits[0] as number) + step;
    return float[0] as number;
  };
  // Past the largest value the next bit pattern is infinity.
  const below = magnitude - neighbour(-1);
  const above = neighbour(1) - magnitude;
  return [magnitude - below / 2, magnitude + (Number.isFinite(above) ? above : below) / 2];
}

function specialText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}

function shortestText(value: number, exponential: string): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [mantissa = '0', power = '0'] = exponential.replace('-', value < 0 ? '' : '-').split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '') || '0';
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const twoDigits = String(Math.abs(exponent)).padStart(2, '0');
    return `${sign}${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${twoDigits}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}
