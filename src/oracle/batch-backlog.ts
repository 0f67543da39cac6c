import { lastRuns } from './last-runs.ts';
import type { Row } from './oracle.ts';

/** A partition in a batch of a streaming query; `ts` in microseconds. */
export interface PartitionRead {
  readonly name: string;
  readonly batch_id: number;
  readonly ts: number;
  readonly partition_id: number;
  readonly start_offset: number | null;
  readonly end_offset: number;
  readonly latest_offset: number;
}

/**
 * For each batch, by its last run, the rows it reads and those it leaves, with the partition that has most of the latter,
 * the smallest number first; null for both the partition and its share where nothing is left.
 */
export function batchBacklogs(reads: readonly PartitionRead[]): Row[] {
  return lastRuns(reads).map((partitions) => {
    const [{ name, batch_id }] = partitions;
    let [rows_read, backlog, most] = [0, 0, 0];
    let worst_partition: number | null = null;
    for (const read of [...partitions].sort((a, b) => a.partition_id - b.partition_id)) {
      const behind = read.latest_offset - read.end_offset;
      rows_read += read.end_offset - (read.start_offset ?? 0);
      backlog += behind;
      if (behind > most) [most, worst_partition] = [behind, read.partition_id];
    }
    return {
      name,
      batch_id,
      rows_read,
      backlog,
      worst_partition,
      worst_share: backlog ? most / backlog : null,
    };
  });
}
