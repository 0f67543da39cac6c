import type { Row } from './oracle.ts';
import type { Version } from './version.ts';

/**
 * Periods in which a customer held one tier without a break: a version with no predecessor of its tier ending where it
 * begins starts one, and the period goes on while a version of the same tier begins where the last one ended. NULL for
 * the end of a period that is still open. Throws where a version begins twice, since then the chain is not one.
 */
export function tierPeriods(versions: readonly Version[]): Row[] {
  const at = (version: Version, instant: number | null) =>
    `${version.customer_id} ${version.tier} ${instant}`;
  const begun = new Map(versions.map((version) => [at(version, version.valid_from), version]));
  if (begun.size < versions.length) throw new RangeError('two versions of a tier begin at one instant');
  const ended = new Set(versions.map((version) => at(version, version.valid_to)));
  const found: Row[] = [];
  for (const version of versions) {
    const { customer_id, tier, valid_from } = version;
    if (ended.has(at(version, valid_from))) continue;
    let last: Version = version;
    for (let next: Version | undefined = last; next; next = begun.get(at(last, last.valid_to))) last = next;
    found.push({ customer_id, tier, valid_from, valid_to: last.valid_to });
  }
  return found;
}
