import { familyOf } from '../relation/family.ts';
import type { Table, TableColumn } from './dataset.ts';

const PRIME = 2147483647;
const NULL_NUMBER = 1430000017;

/**
 * One SELECT of one text, `ROWS rows SUM`: how many rows a table has and the sum over them of a hash of the whole
 * row, so that the order of rows does not count while every value, and which values share a row, do. Each column becomes
 * a number from 0 to 2147483646; the numbers are weighed by powers of 48271 and mixed by x -> x^5, all modulo
 * 2^31 - 1 on BIGINT, as in the generator. An empty table gives `0 rows 0`. Throws on a column type that has no rule.
 */
export function checksumSql({ name, columns }: Table): string {
  let weight = 1;
  const terms = columns.map((column) => {
    weight = Number((BigInt(weight) * 48271n) % BigInt(PRIME));
    return `(${asNumber(column)}) * ${weight} % ${PRIME}`;
  });
  return (
    "SELECT CAST(count(*) AS VARCHAR) || ' rows ' || CAST(CAST(coalesce(sum(hash), 0) AS BIGINT) AS VARCHAR) AS checksum " +
    `FROM (SELECT x * (square * square % ${PRIME}) % ${PRIME} AS hash ` +
    `FROM (SELECT x, x * x % ${PRIME} AS square ` +
    `FROM (SELECT (${terms.join(' + ')}) % ${PRIME} AS x FROM "${name}") AS weighed) AS squared) AS hashed`
  );
}

/** A BIGINT from 0 to 2147483646. NULL has no number of its own there, so it takes one that is unlikely to occur. */
function asNumber({ name, type }: TableColumn): string {
  const column = `"${name}"`;
  return `coalesce((${wholeNumber(column, type)} % ${PRIME} + ${PRIME}) % ${PRIME}, ${NULL_NUMBER})`;
}

/** The rule for a family as BIGINT; Trino and Spark have the same functions under other names. */
function wholeNumber(column: string, type: string): string {
  switch (familyOf(type)) {
    case 'integer':
      return `CAST(${column} AS BIGINT)`;
    case 'boolean':
      return `CASE WHEN ${column} THEN CAST(1 AS BIGINT) WHEN NOT ${column} THEN 0 END`;
    case 'decimal':
      return unscaled(column, type);
    case 'float':
      return `CAST(floor(${column} * 1000000) AS BIGINT)`;
    case 'date':
      return `CAST(${column} - DATE '1970-01-01' AS BIGINT)`;
    case 'timestamp':
      return `epoch_us(${column})`;
    case 'text':
      return `CAST('0x' || substr(md5(${column}), 1, 7) AS BIGINT)`;
    default:
      throw new RangeError(`There is no rule for the checksum of a column of type ${type}.`);
  }
}

/** A decimal without its point. Beyond 18 digits DuckDB has a wider, slower arithmetic, which must be asked for. */
function unscaled(column: string, type: string): string {
  const [, width, scale] = /\((\d+),\s*(\d+)\)/.exec(type) ?? [];
  const wide = Number(width) + Number(scale) < 18 ? column : `CAST(${column} AS DECIMAL(38, ${scale}))`;
  return `CAST(${wide} * ${10 ** Number(scale)} AS BIGINT)`;
}
