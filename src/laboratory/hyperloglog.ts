import { byGroup, type Method, type Source } from './method.ts';

/** Precisions that can be chosen: m = 2^p registers. */
export const PRECISIONS = { least: 4, most: 16 } as const;

const HASH_BITS = 64;

/**
 * HyperLogLog written in SQL (Flajolet, Fusy, Gandouet and Meunier 2007) with 2^p registers over the engine's own 64-bit
 * `hash`, and linear counting below 2.5 m. A register's rank is the largest number of leading zeros, plus one, of what is left
 * of a hash: that of the smallest rest, so that only the smallest is kept while rows are read. Throws RangeError where p is no
 * whole number from 4 to 16.
 */
export function hyperLogLog(precision: number): Method {
  const { least, most } = PRECISIONS;
  if (!Number.isInteger(precision) || precision < least || precision > most) {
    throw new RangeError(`The precision is a whole number from ${least} to ${most}, not ${precision}.`);
  }
  const registers = 2 ** precision;
  return {
    id: `hyperloglog-${precision}`,
    kind: 'hyperloglog',
    setting: precision,
    sql: (source) => estimateOf(registersOf(source, precision), source, precision),
    stateBytes: () => registers,
    standardError: () => 1.04 / Math.sqrt(registers),
  };
}

/** A SELECT of the registers that are set: `group_id` where there are groups, `register`, and `smallest`, the smallest rest of a hash. */
export function registersOf({ from, grouped }: Source, precision: number): string {
  return (
    `SELECT ${grouped ? 'group_id, ' : ''}CAST(hash(user_id) & ${2 ** precision - 1} AS INTEGER) AS register, ` +
    `min(hash(user_id) >> ${precision}) AS smallest FROM ${from} WHERE user_id IS NOT NULL GROUP BY ALL`
  );
}

/** The estimates from a SELECT of registers, which may be those of several counts merged by their smallest rests. */
export function estimateOf(registers: string, source: Source, precision: number): string {
  const m = 2 ** precision;
  const { key, clause } = byGroup(source);
  const group = source.grouped ? 'group_id, ' : '';
  return `WITH registers AS (${registers}),
ranks AS (SELECT ${group}CAST(${HASH_BITS - precision + 1} - length(ltrim(bin(smallest), '0')) AS INTEGER) AS rank FROM registers),
sums AS (SELECT ${key}, count(*) AS used, coalesce(sum(power(2.0, -rank)), 0) AS inverse FROM ranks${clause}),
raws AS (SELECT group_id, used, ${alpha(m) * m * m} / (inverse + ${m} - used) AS raw FROM sums)
SELECT group_id, CASE WHEN raw <= ${2.5 * m} AND used < ${m} THEN ${m} * ln(${m} / CAST(${m} - used AS DOUBLE)) ELSE raw END AS estimate
FROM raws`;
}

/** The bias correction of the paper's figure 3. */
function alpha(registers: number): number {
  if (registers === 16) return 0.673;
  if (registers === 32) return 0.697;
  if (registers === 64) return 0.709;
  return 0.7213 / (1 + 1.079 / registers);
}
