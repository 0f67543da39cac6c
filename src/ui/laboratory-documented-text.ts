import { whole } from './count-text.ts';
import { percent } from './figure-text.ts';

/** One statement of an engine's makers about its approximate counts. */
export interface Documented {
  readonly engine: string;
  readonly call: string;
  /** What its documentation or source says. */
  readonly says: string;
  /** What follows from that. */
  readonly means: string;
  readonly source: string;
  readonly address: string;
}

/** Registers and standard error of HyperLogLog with 2^p registers. */
function registersOf(precision: number): string {
  const registers = 2 ** precision;
  return `${whole(registers)} registers, standard error ${percent(1.04 / Math.sqrt(registers))}`;
}

/** HyperLogLogPlusPlusHelper of Spark: the precision for a relative standard deviation. */
function sparkPrecision(deviation: number): number {
  return Math.ceil(2 * Math.log2(1.106 / deviation));
}

/** The sentences around the table. */
export const documentedText = {
  title: 'What other engines document',
  table: 'Documented errors by engine',
  lead: 'None of them promises a bound for one number. A standard error is a spread: about one estimate in three lies outside it.',
  heads: ['Engine and function', 'Says', 'Which is', 'Source'],
  note: 'Registers and standard errors in the third column are computed here by 1.04 / √m. Read in November 2026; look at the source for your version.',
} as const;

/** The least precision whose standard error is no larger. */
function precisionFor(error: number): number {
  return Math.ceil(2 * Math.log2(1.04 / error));
}

const TRINO_ERROR = 0.023;
const SPARK_DEVIATION = 0.05;
const SPARK_FINE = 0.01;

export const DOCUMENTED: readonly Documented[] = [
  {
    engine: 'Spark',
    call: 'approx_count_distinct(col)',
    says: `relative standard deviation of ${percent(SPARK_DEVIATION)} by default`,
    means: registersOf(sparkPrecision(SPARK_DEVIATION)),
    source: 'Spark source, HyperLogLogPlusPlusHelper',
    address:
      'https://github.com/apache/spark/blob/master/sql/catalyst/src/main/scala/org/apache/spark/sql/catalyst/util/HyperLogLogPlusPlusHelper.scala',
  },
  {
    engine: 'Spark',
    call: `approx_count_distinct(col, ${SPARK_FINE})`,
    says: `relative standard deviation of ${percent(SPARK_FINE)}, as asked`,
    means: registersOf(sparkPrecision(SPARK_FINE)),
    source: 'Spark documentation',
    address:
      'https://spark.apache.org/docs/latest/api/python/reference/pyspark.sql/api/pyspark.sql.functions.approx_count_distinct.html',
  },
  {
    engine: 'Trino',
    call: 'approx_distinct(x)',
    says: `standard error of ${percent(TRINO_ERROR)} by default; from 0.40625 % to 26 % on request; no upper bound for any one set`,
    means: registersOf(precisionFor(TRINO_ERROR)),
    source: 'Trino documentation',
    address: 'https://trino.io/docs/current/functions/aggregate.html',
  },
  {
    engine: 'Snowflake',
    call: 'APPROX_COUNT_DISTINCT(x)',
    says: 'average relative error of 1.62338 %, precision 12',
    means: registersOf(12),
    source: 'Snowflake documentation',
    address: 'https://docs.snowflake.com/en/user-guide/querying-approximate-cardinality',
  },
  {
    engine: 'BigQuery',
    call: 'HLL_COUNT.INIT(x)',
    says: 'precision 15 by default, from 10 to 24 on request',
    means: registersOf(15),
    source: 'BigQuery documentation',
    address: 'https://cloud.google.com/bigquery/docs/reference/standard-sql/hll_functions',
  },
  {
    engine: 'BigQuery',
    call: 'APPROX_COUNT_DISTINCT(x)',
    says: 'a statistical estimate, not necessarily the actual value; no figure',
    means: 'not to be computed: the system chooses its precision',
    source: 'BigQuery documentation',
    address: 'https://cloud.google.com/bigquery/docs/reference/standard-sql/approximate_aggregate_functions',
  },
];
