import type { Row } from './oracle.ts';

const FORCING = ['BROADCAST', 'BROADCASTJOIN', 'MAPJOIN'];
const BUILDS_LEFT = ['Inner', 'Cross', 'RightOuter'];
const BUILDS_RIGHT = ['Inner', 'Cross', 'LeftOuter', 'LeftSemi', 'LeftAnti'];
const FACTOR = 5;

/** A join and the side of it that might be broadcast; what is null has never been measured. */
export interface JoinCandidate {
  readonly join_id: number;
  readonly join_type: string;
  readonly build_side: string;
  readonly hint: string | null;
  readonly est_bytes: number;
  readonly mem_bytes: number | null;
  readonly build_rows: number | null;
}

export interface BroadcastLimits {
  readonly auto_broadcast_threshold: number;
  readonly max_broadcast_bytes: number;
  readonly max_broadcast_rows: number;
}

/** What Spark does with each join, by its type, its hint and its estimate, in this order. */
export function broadcastDecisions(joins: readonly JoinCandidate[], limits: BroadcastLimits): Row[] {
  return joins.map((join) => ({
    join_id: join.join_id,
    decision: decisionOf(join, limits),
    underestimated: join.mem_bytes === null ? null : join.mem_bytes > FACTOR * join.est_bytes,
  }));
}

function decisionOf(join: JoinCandidate, limits: BroadcastLimits): string {
  const types = join.build_side === 'left' ? BUILDS_LEFT : BUILDS_RIGHT;
  if (!types.includes(join.join_type)) return 'not_legal';
  const outcome = isRefused(join, limits) ? '_will_fail' : '';
  if (join.hint !== null) return FORCING.includes(join.hint) ? `forced${outcome}` : 'shuffle';
  return join.est_bytes > limits.auto_broadcast_threshold ? 'shuffle' : `auto${outcome}`;
}

function isRefused({ mem_bytes, build_rows }: JoinCandidate, limits: BroadcastLimits): boolean {
  const isTooLarge = mem_bytes !== null && mem_bytes >= limits.max_broadcast_bytes;
  return isTooLarge || (build_rows !== null && build_rows >= limits.max_broadcast_rows);
}
