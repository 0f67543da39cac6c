import type { Row } from './oracle.ts';

/** A commit that added rows, with the number its application gave to the batch. */
export interface NumberedCommit {
  readonly table_name: string;
  readonly version: number;
  readonly app_id: string | null;
  readonly txn_version: number | null;
  readonly num_output_rows: number;
}

/** Commits that a writer would have left out that goes by the highest number of its application, in order of the log. */
export function batchesLeftOut(commits: readonly NumberedCommit[]): Row[] {
  return commits.flatMap(({ table_name, version, app_id, txn_version, num_output_rows }) => {
    if (app_id === null || txn_version === null) return [];
    const numbers = commits
      .filter(
        (other) => other.table_name === table_name && other.app_id === app_id && other.version < version,
      )
      .map((other) => other.txn_version ?? -1);
    if (!numbers.some((number) => number >= txn_version)) return [];
    const [rows_duplicated, rows_lost] = numbers.includes(txn_version)
      ? [num_output_rows, 0]
      : [0, num_output_rows];
    return [{ table_name, version, app_id, txn_version, rows_duplicated, rows_lost }];
  });
}
