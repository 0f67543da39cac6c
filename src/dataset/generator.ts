const PRIME = 2147483647n;

/**
 * The golden section of the prime: multiples of it are as far apart as points on a circle can be, so neighbouring
 * streams start their second round far from each other.
 */
const STREAM_STEP = 1327217884;

/**
 * From this many rows on the flat text of `draw` is worth its planning time. Measured in wasm: a flat draw costs
 * about 7 ms to plan and 60 ns a row, a draw through lambdas 0.8 ms and 150 ns.
 */
const FLAT_FROM_ROWS = 70_000;

function fifthPower(x: bigint, k: bigint): bigint {
  return (x ** 5n + k) % PRIME;
}

/**
 * A seed spread over 0 to 2^31 - 2 by the generator's own rounds, so that neighbouring seeds have nothing in common.
 * Different seeds stay different: every step is a permutation. Takes a whole number from 0 to 2^31 - 2.
 */
export function scrambledSeed(seed: number): number {
  if (!Number.isInteger(seed) || seed < 0 || seed >= Number(PRIME)) {
    throw new RangeError(`The seed of a world is a whole number from 0 to 2147483646, not ${seed}.`);
  }
  return Number(fifthPower(fifthPower((BigInt(seed) * 69621n + 12345n) % PRIME, 1013904223n), 826366247n));
}

/**
 * The statements that define the generator's macros in the current database:
 *
 * - `draw(i, stream)`: BIGINT from 0 to 2147483646, for i and stream from 0;
 * - `pick(i, stream, n)`: `draw(i, stream) % n`, so 0 to n - 1;
 * - `numbers(n)`: a table with one BIGINT column `i`, from 0 to n - 1;
 * - `instant(s)`: the TIMESTAMP s seconds after 1970-01-01, UTC; `day(n)`: the DATE n days after it.
 *
 * A draw is two rounds of x -> x^5 + k modulo the prime P = 2^31 - 1. As gcd(5, P - 1) = 1 that is a permutation of
 * 0 to P - 1, and every product stays below 2^63, so no engine overflows and `*`, `+`, `%` are all it needs. The
 * first round takes i (spread by 48271, a primitive root of P) and the seed, the second the stream: draws of one i
 * share the first round, which engines compute once. Stream 0 is the published formula. Over 32 x 32 cells the
 * chi-square of pairs of neighbouring rows, streams and seeds stays near its 1023 degrees of freedom; a linear
 * congruence alone reaches 60,000,000 there.
 *
 * `seed` goes in as it is: pass `scrambledSeed`. `rows` only chooses between two texts of the same function.
 */
export function generatorMacros(seed: number, rows: number): string[] {
  const start = `(CAST(i AS BIGINT) * 48271 + ${seed}) % ${PRIME}`;
  // the cast keeps a caller's INTEGER from overflowing
  const shift = `1664525 + CAST(stream AS BIGINT) * ${STREAM_STEP}`;
  const draw =
    rows >= FLAT_FROM_ROWS
      ? `fifth_power(fifth_power(${start}, ${shift}), 69069)`
      : `list_transform(list_transform([${start}], lambda x1: fifth_power(x1, ${shift})), lambda x2: fifth_power(x2, 69069))[1]`;
  return [
    `CREATE MACRO fifth_power(x, k) AS (x * ((x * x % ${PRIME}) * (x * x % ${PRIME}) % ${PRIME}) + k) % ${PRIME}`,
    `CREATE MACRO draw(i, stream) AS ${draw}`,
    'CREATE MACRO pick(i, stream, n) AS draw(i, stream) % n',
    'CREATE MACRO numbers(n) AS TABLE SELECT i FROM range(CAST(n AS BIGINT)) AS source(i)',
    'CREATE MACRO instant(s) AS make_timestamp(CAST(s AS BIGINT) * 1000000)',
    "CREATE MACRO day(n) AS DATE '1970-01-01' + CAST(n AS INTEGER)",
  ];
}

/** The statements that take the macros of `generatorMacros` away again, so that a learner meets the tables alone. */
export const DROP_MACROS: readonly string[] = [
  'DROP MACRO pick',
  'DROP MACRO draw',
  'DROP MACRO fifth_power',
  'DROP MACRO TABLE numbers',
  'DROP MACRO instant',
  'DROP MACRO day',
];
