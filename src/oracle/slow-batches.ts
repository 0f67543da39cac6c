import type { PartitionRead } from './batch-backlog.ts';
import { lastRuns } from './last-runs.ts';
import type { Row } from './oracle.ts';

const GIB = 2 ** 30;

/** What a streaming query reports of a batch; `ts` and `watermark` in microseconds. */
export interface BatchReport {
  readonly name: string;
  readonly batch_id: number;
  readonly ts: number;
  readonly trigger_execution_ms: number;
  readonly state_rows: number;
  readonly watermark: number | null;
}

export interface ClusterSize {
  readonly trigger_ms: number;
  readonly bytes_per_row: number;
  readonly expansion: number;
  readonly executor_memory_bytes: number;
  readonly executor_cores: number;
  readonly max_offsets_per_trigger: number;
}

/**
 * For each batch whose last run took longer than the trigger: rows a second, memory of the task with the largest
 * partition, growth of the state since the batch before (null where there is none), and the first verdict that holds.
 */
export function slowBatches(
  reports: readonly BatchReport[],
  reads: readonly PartitionRead[],
  size: ClusterSize,
): Row[] {
  const batches = lastRuns(reports).map(([report]) => report);
  const tasks = lastRuns(reads);
  return batches.flatMap((report) => {
    const { name, batch_id, trigger_execution_ms, state_rows } = report;
    if (trigger_execution_ms <= size.trigger_ms) return [];
    const partitions = tasks.find(([read]) => read.name === name && read.batch_id === batch_id) ?? [];
    const taken = partitions.map(({ start_offset, end_offset }) => end_offset - (start_offset ?? 0));
    const before = batches.find((each) => each.name === name && each.batch_id === batch_id - 1);
    const state_growth = before ? state_rows - before.state_rows : null;
    const bytes = Math.max(...taken) * size.bytes_per_row * size.expansion;
    const isTooBig = bytes * size.executor_cores > size.executor_memory_bytes;
    const stateGrows = report.watermark === null && state_growth !== null && state_growth > 0;
    return {
      name,
      batch_id,
      processed_rps: (1000 * taken.reduce((sum, rows) => sum + rows, 0)) / trigger_execution_ms,
      task_mem_gib: bytes / GIB,
      state_growth,
      verdict: isTooBig ? 'task_too_big' : stateGrows ? 'state_growth' : 'too_slow',
    };
  });
}
