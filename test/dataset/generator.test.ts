import { afterAll, beforeAll, expect, test } from 'vitest';
import { DROP_MACROS, generatorMacros, scrambledSeed } from '../../src/dataset/generator.ts';
import { openBoth, rowsOf, singleValue } from './engines.ts';

type Engines = Awaited<ReturnType<typeof openBoth>>;
let engines: Engines;
beforeAll(async () => {
  engines = await openBoth();
  for (const [, engine] of engines.all) {
    await engine.load({ database: 'flat', statements: generatorMacros(17, 1_000_000) });
    await engine.load({ database: 'small', statements: generatorMacros(17, 100) });
    await engine.load({ database: 'seed1', statements: generatorMacros(scrambledSeed(1), 1_000_000) });
    await engine.load({ database: 'seed2', statements: generatorMacros(scrambledSeed(2), 1_000_000) });
  }
});
afterAll(() => engines.close());

const P = 2147483647n;

/** The definition, in whole numbers of any size. */
function draw(i: bigint, stream: bigint, seed: bigint): bigint {
  const first = (((i * 48271n + seed) % P) ** 5n + 1664525n + stream * 1327217884n) % P;
  return (first ** 5n + 69069n) % P;
}

test('stream 0 is the published formula: its sum over 5 M rows is the published one, on both engines', async () => {
  for (const [, engine] of engines.all) {
    expect(await singleValue(engine, 'flat', 'SELECT sum(draw(i, 0)) FROM numbers(5000000)')).toBe(
      '5367405240503924',
    );
  }
});

test('draws equal whole-number arithmetic without limits, in both texts, on both engines', async () => {
  const cases = [0n, 1n, 2n, 19n, 48271n, 2147483645n, 2147483646n].flatMap((i) =>
    [0n, 1n, 7n, 400n].map((stream) => [i, stream] as const),
  );
  const expected = cases.map(([i, stream]) => [String(draw(i, stream, 17n))]);
  const values = cases.map(([i, stream], at) => `(${at}, ${i}, ${stream})`).join(', ');
  const sql = `SELECT draw(i, stream) FROM (VALUES ${values}) AS c(place, i, stream) ORDER BY place`;
  for (const [, engine] of engines.all) {
    for (const database of ['flat', 'small']) expect(await rowsOf(engine, database, sql)).toEqual(expected);
  }
});

test('a draw never leaves 0 to 2147483646 and repeats for no other row of its stream', async () => {
  const sql =
    'SELECT min(h) >= 0 AND max(h) < 2147483647 AND count(DISTINCT h) = 500000 FROM (SELECT draw(i, 3) AS h FROM numbers(500000))';
  expect(await singleValue(engines.native, 'flat', sql)).toBe('true');
});

test('small whole numbers of SQL, which are INTEGER, do not overflow', async () => {
  for (const [, engine] of engines.all) {
    expect(await singleValue(engine, 'small', 'SELECT pick(100000, 90000, 10) BETWEEN 0 AND 9')).toBe('true');
  }
});

/** Chi-square of a pair of numbers from 0 to 31 over 32 x 32 cells, 1023 degrees of freedom. */
function chiSquare(pair: string, rows: number): string {
  const expected = rows / 1024;
  return `SELECT sum((n - ${expected}) * (n - ${expected})) / ${expected} + (1024 - count(*)) * ${expected}
    FROM (SELECT count(*) AS n FROM (${pair}) AS pair(a, b) GROUP BY a, b)`;
}

const high = (draw: string) => `${draw} * 32 // 2147483647`;
const low = (draw: string) => `${draw} % 32`;

test.each([
  ['neighbouring rows', 'draw(i, 1)', 'draw(i + 1, 1)'],
  ['neighbouring streams', 'draw(i, 1)', 'draw(i, 2)'],
  ['the published stream and the next', 'draw(i, 0)', 'draw(i, 1)'],
  ['distant streams', 'draw(i, 1)', 'draw(i, 35)'],
  ['row and stream together', 'draw(i, 1)', 'draw(i + 1, 2)'],
  ['three streams in even steps', '((draw(i, 1) + draw(i, 3)) % 2147483647)', 'draw(i, 2)'],
])('%s are independent: chi-square within five standard deviations', async (_, a, b) => {
  for (const part of [high, low]) {
    const sql = chiSquare(`SELECT ${part(a)}, ${part(b)} FROM numbers(1000000)`, 1_000_000);
    // the standard deviation of chi-square with 1023 degrees of freedom is sqrt(2 x 1023) = 45
    expect(Math.abs(Number(await singleValue(engines.native, 'seed1', sql)) - 1023)).toBeLessThan(5 * 45);
  }
});

test('neighbouring seeds are independent', async () => {
  const text = (seed: number) =>
    generatorMacros(scrambledSeed(seed), 1_000_000).map((sql) => sql.replaceAll('draw(', `draw${seed}(`));
  const macros = [...text(1), ...text(2).filter((sql) => sql.includes('draw2(i, stream) AS fifth'))];
  await engines.native.load({ database: 'seeds', statements: macros });
  for (const part of [high, low]) {
    const pair = `SELECT ${part('draw1(i, 1)')}, ${part('draw2(i, 1)')} FROM numbers(1000000)`;
    const chi = Number(await singleValue(engines.native, 'seeds', chiSquare(pair, 1_000_000)));
    expect(Math.abs(chi - 1023)).toBeLessThan(5 * 45);
  }
});

test('seeds stay apart when scrambled', () => {
  const seeds = Array.from({ length: 10_000 }, (_, seed) => scrambledSeed(seed));
  expect(new Set(seeds).size).toBe(10_000);
  expect(Math.min(...seeds)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...seeds)).toBeLessThan(2147483647);
});

test.each([-1, 1.5, 2147483647, Number.NaN])('%s is no seed', (seed) => {
  expect(() => scrambledSeed(seed)).toThrow(RangeError);
});

test('instants and days count from 1970, numbers from 0', async () => {
  for (const [, engine] of engines.all) {
    const sql =
      'SELECT instant(1709164800), day(19782), typeof(instant(0)), typeof(day(0)), typeof(draw(1, 1))';
    expect(await rowsOf(engine, 'small', sql)).toEqual([
      ['2024-02-29 00:00:00', '2024-02-29', 'TIMESTAMP', 'DATE', 'BIGINT'],
    ]);
    expect(await rowsOf(engine, 'small', 'FROM numbers(3)')).toEqual([['0'], ['1'], ['2']]);
    expect(await rowsOf(engine, 'small', 'FROM numbers(0)')).toEqual([]);
  }
});

test('dropping the macros leaves the database without functions, and day() is the built-in one again', async () => {
  for (const [, engine] of engines.all) {
    await engine.load({ database: 'dropped', statements: [...generatorMacros(1, 100), ...DROP_MACROS] });
    expect(await singleValue(engine, 'dropped', "SELECT day(DATE '2024-03-05')")).toBe('5');
    const left = "SELECT count(*) FROM duckdb_functions() WHERE database_name = 'dropped'";
    expect(await singleValue(engine, 'dropped', left)).toBe('0');
  }
});
