import type { Row } from './oracle.ts';
import { lowerMedian } from './task-attempts.ts';

/** A partition of one side of a join. */
export interface ShufflePartition {
  readonly join_id: number;
  readonly join_type: string;
  readonly side: string;
  readonly partition_id: number;
  readonly bytes: number;
}

const MIB = 1024 * 1024;
const SPLITTABLE: Readonly<Record<string, readonly string[]>> = {
  Inner: ['left', 'right'],
  LeftOuter: ['left'],
  RightOuter: ['right'],
  FullOuter: [],
};

/** The partitions that adaptive query execution would split, the size it aims at, and the pieces. */
export function partitionSplits(partitions: readonly ShufflePartition[]): Row[] {
  return partitions.flatMap((partition) => {
    const { join_id, side, partition_id, bytes, join_type } = partition;
    const own = partitions
      .filter((other) => other.join_id === join_id && other.side === side)
      .map((other) => other.bytes);
    const limit = Math.max(5 * (lowerMedian(own) ?? 0), 256 * MIB);
    if (bytes <= limit || !SPLITTABLE[join_type]?.includes(side)) return [];
    const others = own.filter((size) => size <= limit);
    const mean = Math.floor(others.reduce((sum, size) => sum + size, 0) / others.length);
    const target_bytes = Math.max(64 * MIB, mean);
    return [{ join_id, side, partition_id, target_bytes, pieces: Math.ceil(bytes / target_bytes) }];
  });
}
