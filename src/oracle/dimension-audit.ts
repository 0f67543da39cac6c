import type { Row } from './oracle.ts';
import type { Version } from './version.ts';

/** A version as it was left; `ended_by` is null while it is open. */
export interface DirtyVersion extends Version {
  readonly sk: number;
  readonly ended_by: string | null;
}

/**
 * What is wrong with the versions of a dimension, a row for each version and issue. A version that holds at no instant
 * is `empty_or_inverted`, and nothing else looks at it. Of the others, one that begins while an earlier one holds is
 * an `overlap`, one that begins after all earlier ones have ended is a `gap`, unless one of those that ended last was
 * deleted. Earlier is by start, then by sk. Each of several open versions is `multiple_open`.
 */
export function dimensionAudit(versions: readonly DirtyVersion[]): Row[] {
  const found: Row[] = [];
  const say = ({ customer_id, sk }: DirtyVersion, issue: string) => found.push({ customer_id, sk, issue });
  for (const version of versions) {
    if (!lasts(version)) {
      say(version, 'empty_or_inverted');
      continue;
    }
    const mine = versions.filter((other) => other.customer_id === version.customer_id && lasts(other));
    const earlier = mine.filter((other) => isEarlier(other, version));
    if (earlier.some((other) => endOf(other) > version.valid_from)) say(version, 'overlap');
    const lastEnd = Math.max(...earlier.map(endOf));
    const isDeleted = earlier.some((other) => endOf(other) === lastEnd && other.ended_by === 'delete');
    if (earlier.length > 0 && lastEnd < version.valid_from && !isDeleted) say(version, 'gap');
    const open = mine.filter(({ valid_to }) => valid_to === null);
    if (version.valid_to === null && open.length > 1) say(version, 'multiple_open');
  }
  return found;
}

function endOf({ valid_to }: Version): number {
  return valid_to ?? Number.POSITIVE_INFINITY;
}

function lasts(version: Version): boolean {
  return version.valid_from < endOf(version);
}

function isEarlier(one: DirtyVersion, other: DirtyVersion): boolean {
  if (one.valid_from !== other.valid_from) return one.valid_from < other.valid_from;
  return one.sk < other.sk;
}
