import type { OperatorKind } from './operator.ts';
import type { ProfileNode } from './profile-node.ts';

/** What each of DuckDB's operators is, in words. Those that are not here are named by their own name. */
const KNOWN: Readonly<Record<string, readonly [kind: OperatorKind, name: string]>> = {
  TABLE_SCAN: ['scan', 'Read'],
  CTE_SCAN: ['scan', 'Read the step'],
  RECURSIVE_CTE_SCAN: ['scan', 'Rows of the round before'],
  DELIM_SCAN: ['scan', 'Distinct values from outside'],
  COLUMN_DATA_SCAN: ['scan', 'Kept rows'],
  DUMMY_SCAN: ['scan', 'One row'],
  EXPRESSION_SCAN: ['scan', 'Written rows'],
  EMPTY_RESULT: ['scan', 'No rows'],
  POSITIONAL_SCAN: ['scan', 'Read side by side'],
  FILTER: ['filter', 'Filter'],
  PROJECTION: ['projection', 'Compute columns'],
  UNNEST: ['projection', 'Unnest'],
  INOUT_FUNCTION: ['projection', 'Table function'],
  PIVOT: ['group', 'Pivot'],
  HASH_GROUP_BY: ['group', 'Group'],
  PERFECT_HASH_GROUP_BY: ['group', 'Group'],
  PARTITIONED_AGGREGATE: ['group', 'Group'],
  UNGROUPED_AGGREGATE: ['group', 'Aggregate all rows'],
  HASH_JOIN: ['join', 'Hash join'],
  NESTED_LOOP_JOIN: ['join', 'Nested-loop join'],
  BLOCKWISE_NL_JOIN: ['join', 'Nested-loop join'],
  CROSS_PRODUCT: ['join', 'Cross product'],
  PIECEWISE_MERGE_JOIN: ['join', 'Range join by sorting'],
  IE_JOIN: ['join', 'Range join by sorting'],
  ASOF_JOIN: ['join', 'ASOF join'],
  POSITIONAL_JOIN: ['join', 'Join by position'],
  LEFT_DELIM_JOIN: ['subquery', 'Correlated subquery'],
  RIGHT_DELIM_JOIN: ['subquery', 'Correlated subquery'],
  WINDOW: ['window', 'Window'],
  STREAMING_WINDOW: ['window', 'Window without sorting'],
  ORDER_BY: ['sort', 'Sort'],
  TOP_N: ['sort', 'First rows in order'],
  LIMIT: ['other', 'Limit'],
  STREAMING_LIMIT: ['other', 'Limit'],
  LIMIT_PERCENT: ['other', 'Limit'],
  RESERVOIR_SAMPLE: ['other', 'Sample'],
  STREAMING_SAMPLE: ['other', 'Sample'],
  UNION: ['other', 'Union all'],
  CTE: ['step', 'Step'],
  RECURSIVE_CTE: ['recursion', 'Recursion'],
  RECURSIVE_KEY_CTE: ['recursion', 'Recursion'],
};

const JOIN_TYPES: Readonly<Record<string, string>> = {
  LEFT: 'left',
  RIGHT: 'right',
  OUTER: 'full',
  SEMI: 'rows that match',
  RIGHT_SEMI: 'rows that match',
  ANTI: 'rows that match none',
  RIGHT_ANTI: 'rows that match none',
  MARK: 'whether a row matches',
  SINGLE: 'one match at most',
};

/** `STREAMING_PIVOT` as `Streaming pivot`. */
function spelled(type: string): string {
  const words = type.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The last part of a table's name, without quotes: `orders` of `lesson.main.orders`. */
function lastPart(table: string): string {
  const parts = table.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [table];
  const last = parts.at(-1) ?? table;
  return last.startsWith('"') ? last.slice(1, -1).replaceAll('""', '"') : last;
}

/** What an operator is: its kind, what it does in words, and the table or step that it is about. */
export function nameOf(
  { type, name, info }: ProfileNode,
  steps: ReadonlyMap<string, string>,
): { readonly kind: OperatorKind; readonly name: string; readonly subject: string | null } {
  const [kind, words] = KNOWN[type] ?? (['other', spelled(type)] as const);
  const first = (label: string) => info.get(label)?.[0];
  const table = first('Table');
  const index = first('CTE Index');
  const step = first('CTE Name') ?? (index === undefined ? undefined : steps.get(index));
  const read = first('Function') ?? (type === 'TABLE_SCAN' && name !== 'SEQ_SCAN' ? name : undefined);
  const subject = (table && lastPart(table)) ?? step ?? read?.toLowerCase() ?? null;
  if (kind === 'group' && info.get('Aggregates')?.length === 0) return { kind, name: 'Distinct', subject };
  const joinType = kind === 'join' ? JOIN_TYPES[first('Join Type') ?? ''] : undefined;
  return { kind, name: joinType ? `${words}, ${joinType}` : words, subject };
}
