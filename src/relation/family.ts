import type { Family } from './relation.ts';

const FAMILIES: Record<string, Family> = {
  TINYINT: 'integer',
  SMALLINT: 'integer',
  INTEGER: 'integer',
  BIGINT: 'integer',
  HUGEINT: 'integer',
  UTINYINT: 'integer',
  USMALLINT: 'integer',
  UINTEGER: 'integer',
  UBIGINT: 'integer',
  UHUGEINT: 'integer',
  BIGNUM: 'integer',
  FLOAT: 'float',
  DOUBLE: 'float',
  BOOLEAN: 'boolean',
  VARCHAR: 'text',
  UUID: 'text',
  DATE: 'date',
  TIME: 'time',
  'TIME WITH TIME ZONE': 'time',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_S: 'timestamp',
  TIMESTAMP_MS: 'timestamp',
  TIMESTAMP_NS: 'timestamp',
  'TIMESTAMP WITH TIME ZONE': 'timestamp',
  INTERVAL: 'interval',
  BLOB: 'blob',
};

/** The family of a DuckDB type name as DESCRIBE spells it; `other` for names it does not know. */
export function familyOf(type: string): Family {
  if (type.endsWith(']')) return 'list';
  const known = FAMILIES[type];
  if (known) return known;
  if (type.startsWith('DECIMAL(')) return 'decimal';
  if (type.startsWith('STRUCT(')) return 'struct';
  if (type.startsWith('MAP(')) return 'map';
  if (type.startsWith('ENUM(')) return 'text';
  return 'other';
}
