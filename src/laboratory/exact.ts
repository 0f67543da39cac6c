import { byGroup, type Method } from './method.ts';

const INTEGER_BYTES = 4;

/** `count(DISTINCT)`: every different value is kept until the end. */
export const EXACT: Method = {
  id: 'exact',
  kind: 'exact',
  setting: null,
  sql(source) {
    const { key, clause } = byGroup(source);
    return `SELECT ${key}, CAST(count(DISTINCT user_id) AS DOUBLE) AS estimate FROM ${source.from}${clause}`;
  },
  stateBytes: (distinct) => distinct * INTEGER_BYTES,
  standardError: () => 0,
};

/** `approx_count_distinct` of the engine, whose precision its documentation does not state: it is to be measured. */
export const BUILT_IN: Method = {
  id: 'built-in',
  kind: 'built-in',
  setting: null,
  sql(source) {
    const { key, clause } = byGroup(source);
    return `SELECT ${key}, CAST(approx_count_distinct(user_id) AS DOUBLE) AS estimate FROM ${source.from}${clause}`;
  },
  stateBytes: () => null,
  standardError: () => null,
};
