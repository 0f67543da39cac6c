import type { PartitionRead } from './batch-backlog.ts';
import type { Row } from './oracle.ts';

/**
 * What the next batch of each query takes from each partition under a cap, as `rateLimit` of Spark's Kafka source shares
 * it out: in proportion to the lag, rounded up below 1 and else down, never more than the lag.
 */
export function sharedCap(reads: readonly PartitionRead[], cap: number): Row[] {
  return [...new Set(reads.map(({ name }) => name))].flatMap((name) => {
    const ofQuery = reads.filter((read) => read.name === name);
    const last = Math.max(...ofQuery.map(({ ts }) => ts));
    const partitions = ofQuery.filter(({ ts }) => ts === last);
    const lagOf = (read: PartitionRead): number => read.latest_offset - read.end_offset;
    const total = partitions.reduce((sum, read) => sum + lagOf(read), 0);
    return partitions.map((read) => {
      const lag = lagOf(read);
      const share = (cap * lag) / total;
      const taken = lag === 0 ? 0 : Math.min(lag, share < 1 ? 1 : Math.floor(share));
      return { name, partition_id: read.partition_id, lag, taken, end_offset: read.end_offset + taken };
    });
  });
}
