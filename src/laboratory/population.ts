/** Values to be counted: how many rows, of how many values, and how often each comes. */
export interface Population {
  /** A whole number from 0. */
  readonly rows: number;
  /** Different values in each group, where it has as many rows; a whole number from 1. */
  readonly cardinality: number;
  /** Each value as often as any other, or few of them in most rows. */
  readonly skew: 'even' | 'skewed';
  /** Values of one group are in no other; a whole number from 1. Rows are dealt to the groups in turn. */
  readonly groups: number;
  /** Rows without a value, in percent: a whole number from 0 to 100. */
  readonly nullPercent: number;
  /** Which values they are: a whole number from 0. The same seed gives the same rows on every engine. */
  readonly seed: number;
}

/** The table that a population is kept in: `user_id INTEGER`, and `group_id INTEGER` where there are several groups. */
export const TABLE = 'visits';

/** A field of a population that can't be so, or two that don't go together. */
export type PopulationFault =
  | { readonly field: keyof Population; readonly kind: 'not-whole' }
  | { readonly field: keyof Population; readonly kind: 'below' | 'above'; readonly limit: number };

/** 2^31 - 1: the values are a permutation of the numbers below this prime. */
const PRIME = 2_147_483_647;

const RANGES: Readonly<Record<Exclude<keyof Population, 'skew'>, readonly [least: number, most: number]>> = {
  rows: [0, 10_000_000_000],
  cardinality: [1, PRIME],
  groups: [1, 100_000],
  nullPercent: [0, 100],
  seed: [0, 1_000_000],
};

/** The first fault of a population; null where it can be made. */
export function populationFault(population: Population): PopulationFault | null {
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const field = name as keyof typeof RANGES;
    const value = population[field];
    if (!Number.isInteger(value)) return { field, kind: 'not-whole' };
    if (value < least) return { field, kind: 'below', limit: least };
    if (value > most) return { field, kind: 'above', limit: most };
  }
  const mostOfEach = Math.floor(PRIME / population.groups);
  return population.cardinality > mostOfEach
    ? { field: 'cardinality', kind: 'above', limit: mostOfEach }
    : null;
}

/** How many rows are made by one statement, so that there is progress to be told. */
const SLICE_ROWS = 5_000_000;

/** The statements that make the table and fill it, a slice of rows each. */
export function populationStatements(population: Population): string[] {
  const { rows, groups } = population;
  const statements = [`CREATE TABLE ${TABLE} (user_id INTEGER${groups > 1 ? ', group_id INTEGER' : ''})`];
  for (let from = 0; from < rows; from += SLICE_ROWS) {
    const to = Math.min(rows, from + SLICE_ROWS);
    statements.push(`INSERT INTO ${TABLE} ${populationRows(population, from, to)}`);
  }
  return statements;
}

/** A SELECT of the rows with numbers from `from` to below `to`, without keeping them. */
export function populationRows(population: Population, from: number, to: number): string {
  const { cardinality, skew, groups, nullPercent, seed } = population;
  const numbered =
    groups === 1
      ? `SELECT range AS turn, 0 AS g, range AS i FROM range(${from}, ${to})`
      : `SELECT (range - range % ${groups}) // ${groups} AS turn, range % ${groups} AS g, range AS i FROM range(${from}, ${to})`;
  const ranked =
    skew === 'even'
      ? `SELECT i, g, turn % ${cardinality} AS rank FROM (${numbered})`
      : skewedRanks(numbered, cardinality, seed);
  const value = `CAST(${permuted(`(g * ${cardinality} + rank)`, seed)} AS INTEGER)`;
  const user = nullPercent === 0 ? value : `CASE WHEN i * 61 % 100 >= ${nullPercent} THEN ${value} END`;
  return `SELECT ${user} AS user_id${groups > 1 ? ', CAST(g AS INTEGER) AS group_id' : ''} FROM (${ranked})`;
}

/**
 * Each value once, then values by octaves: 2^e to 2^(e+1) - 1 together come as often as any other octave, which is Zipf's
 * law cut into steps.
 */
function skewedRanks(numbered: string, cardinality: number, seed: number): string {
  const octaves = Math.max(1, Math.floor(Math.log2(cardinality)));
  const power = `CASE octave ${Array.from({ length: octaves }, (_, e) => `WHEN ${e} THEN ${2 ** e}`).join(' ')} END`;
  return (
    `SELECT i, g, CASE WHEN turn < ${cardinality} THEN turn ELSE power - 1 + draw % power END AS rank ` +
    `FROM (SELECT i, g, turn, draw, ${power} AS power ` +
    `FROM (SELECT i, g, turn, draw, draw % ${octaves} AS octave ` +
    `FROM (SELECT i, g, turn, ${permuted(`(i % ${PRIME})`, seed + 7)} AS draw FROM (${numbered}))))`
  );
}

/** x^5 + k modulo 2^31 - 1: a permutation, as 5 and 2^31 - 2 have no common factor. Products stay below 2^62. */
export function permuted(x: string, k: number): string {
  const square = `(${x} * ${x} % ${PRIME})`;
  return `(${square} * ${square} % ${PRIME} * ${x} + ${k}) % ${PRIME}`;
}

/** How many groups have a row: all of them, unless there are more groups than rows. Where all is one group, it counts without. */
export function filledGroups({ rows, groups }: Population): number {
  return groups === 1 ? 1 : Math.min(rows, groups);
}

/**
 * How many different values each group holds, known from how they were made; NaN for a group that has no rows, as no count
 * tells of it. Null where some rows have no value, so that only counting tells.
 */
export function distinctByGroup(population: Population): Float64Array | null {
  const { rows, cardinality, groups, nullPercent } = population;
  if (nullPercent > 0 && nullPercent < 100) return null;
  const each = (group: number) =>
    nullPercent === 100 ? 0 : Math.min(cardinality, Math.ceil(Math.max(0, rows - group) / groups));
  const filled = filledGroups(population);
  return Float64Array.from({ length: groups }, (_, group) => (group < filled ? each(group) : Number.NaN));
}
