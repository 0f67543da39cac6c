/** What a batch's rows have in common; `ts` in microseconds, one for each run of the query's batches. */
interface OfBatch {
  readonly name: string;
  readonly batch_id: number;
  readonly ts: number;
}

/** The rows of each batch of each query, those of its last run alone; batches in the order in which they are met. */
export function lastRuns<R extends OfBatch>(rows: readonly R[]): [R, ...R[]][] {
  const batches = new Map<string, [R, ...R[]]>();
  for (const row of rows) {
    const batch = `${row.name} ${row.batch_id}`;
    const kept = batches.get(batch);
    if (!kept || row.ts > kept[0].ts) batches.set(batch, [row]);
    else if (row.ts === kept[0].ts) kept.push(row);
  }
  return [...batches.values()];
}
