import { byGroup, type Method } from './method.ts';

const HASH_BYTES = 8;
/** How many hashes there are. */
const HASHES = 'power(2.0, 64)';
/** The built-in estimate sets what is kept at first; it may err by a good deal. */
const MARGIN = 4;

/**
 * The k smallest different hashes (Bar-Yossef, Jayram, Kumar, Sivakumar and Trevisan 2002; the estimator (k - 1) / U of
 * Beyer, Haas, Reinwald, Sismanis and Gemulla 2007). SQL has no way to keep only k while rows are read, so the rows are read
 * twice: the built-in estimate says below which hash there are surely k. Exact below k different values. Throws RangeError
 * where k is no whole number from 3.
 */
export function bottomK(k: number): Method {
  if (!Number.isInteger(k) || k < 3) throw new RangeError(`k is a whole number from 3, not ${k}.`);
  return {
    id: `bottom-k-${k}`,
    kind: 'bottom-k',
    setting: k,
    sql(source) {
      const { key, clause } = byGroup(source);
      const group = source.grouped ? 'group_id, ' : '';
      const joined = source.grouped
        ? `${source.from} AS counted JOIN cuts USING (group_id)`
        : `${source.from} AS counted, cuts`;
      const partition = source.grouped ? 'PARTITION BY group_id ' : '';
      return `WITH cuts AS MATERIALIZED (SELECT ${key}, least(1.0, ${MARGIN * k} / greatest(1.0, CAST(approx_count_distinct(user_id) AS DOUBLE))) AS cut
  FROM ${source.from}${clause}),
smallest AS (SELECT DISTINCT ${group}hash(user_id) AS hash FROM ${joined}
  WHERE user_id IS NOT NULL AND hash(user_id) <= ${HASHES} * cut),
numbered AS (SELECT ${group}hash, row_number() OVER (${partition}ORDER BY hash) AS place FROM smallest),
kept AS (SELECT ${key}, count(*) AS n, max(hash) FILTER (place = ${k}) AS last FROM numbered WHERE place <= ${k}${clause})
SELECT cuts.group_id, CASE WHEN coalesce(n, 0) < ${k} THEN coalesce(n, 0) / cut ELSE ${k - 1} / (last / ${HASHES}) END AS estimate
FROM cuts LEFT JOIN kept ON cuts.group_id = kept.group_id`;
    },
    stateBytes: (distinct) => Math.min(k, distinct) * HASH_BYTES,
    standardError: (distinct) => (distinct < k ? 0 : 1 / Math.sqrt(k - 2)),
  };
}
