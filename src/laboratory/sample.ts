import { byGroup, type Method } from './method.ts';

const INTEGER_BYTES = 4;

/**
 * Counts the values whose hash is divisible by `share`, exactly, and multiplies: one value in `share` is looked at, with all of
 * its rows. Throws RangeError where `share` is no whole number from 2.
 */
export function hashSample(share: number): Method {
  if (!Number.isInteger(share) || share < 2) {
    throw new RangeError(`One value in so many is a whole number from 2, not ${share}.`);
  }
  return {
    id: `sample-${share}`,
    kind: 'sample',
    setting: share,
    sql(source) {
      const { key, clause } = byGroup(source);
      const isIn = `hash(user_id) % ${share} = 0`;
      // A group none of whose values is in the sample has the estimate 0, so there all rows are grouped.
      const counted = source.grouped ? `CASE WHEN ${isIn} THEN user_id END` : 'user_id';
      const filter = source.grouped ? '' : ` WHERE ${isIn}`;
      return `SELECT ${key}, CAST(count(DISTINCT ${counted}) AS DOUBLE) * ${share} AS estimate FROM ${source.from}${filter}${clause}`;
    },
    stateBytes: (distinct) => Math.ceil(distinct / share) * INTEGER_BYTES,
    standardError: (distinct) => (distinct === 0 ? 0 : Math.sqrt((share - 1) / distinct)),
  };
}
