/** Types that the values of a column may be made into, beside the one its file has; VARCHAR fits always. */
export const TARGET_TYPES = [
  'VARCHAR',
  'BOOLEAN',
  'INTEGER',
  'BIGINT',
  'HUGEINT',
  'DOUBLE',
  'DECIMAL(18,4)',
  'DECIMAL(38,10)',
  'DATE',
  'TIME',
  'TIMESTAMP',
] as const;

const INTEGER = '\\s*[+-]?[0-9]+\\s*';

/**
 * The shape, as a regular expression, that a text must have beside being castable: DuckDB would round 1.5 to an integer
 * and 1.23456 to a DECIMAL(18,4), cut the time off for a DATE, and forget the offset of a TIMESTAMP. Null where the cast
 * loses nothing.
 */
function shapeFor(type: string): string | null {
  if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/.test(type)) return INTEGER;
  const scale = /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1];
  if (scale !== undefined) return `\\s*[+-]?[0-9]*([.][0-9]{0,${scale}}0*)?\\s*`;
  if (type === 'DATE') return '[^:]*';
  if (type === 'TIMESTAMP') return '[^:]*(:[0-9]+)*([.][0-9]{0,6})?\\s*Z?\\s*';
  return null;
}

/** SQL for the value of a text column as a type; an empty string is NULL but for text. */
export function castSql(column: string, type: string, isHex: boolean): string {
  if (type === 'VARCHAR') return column;
  if (type === 'BLOB' && isHex) return `unhex(${column})`;
  return `CAST(nullif(${column}, '') AS ${type})`;
}

/** SQL that is true for a text which is not of a type; null where that can't be. */
export function misfitSql(column: string, type: string): string | null {
  if (type === 'VARCHAR' || type === 'BLOB') return null;
  const shape = shapeFor(type);
  const fails = `TRY_CAST(${column} AS ${type}) IS NULL`;
  const loses = shape === null ? '' : ` OR NOT regexp_full_match(${column}, '${shape}', 's')`;
  return `${column} <> '' AND (${fails}${loses})`;
}
