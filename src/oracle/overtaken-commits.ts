import type { Row } from './oracle.ts';

/** A commit in the log of a Delta table. */
export interface Commit {
  readonly table_name: string;
  readonly version: number;
  readonly job: string;
  readonly read_version: number | null;
  readonly is_blind_append: boolean;
}

/** The commits between whose read version and own version others lie, counted one by one. */
export function overtakenCommits(commits: readonly Commit[]): Row[] {
  return commits.flatMap(({ table_name, version, job, read_version }) => {
    if (read_version === null) return [];
    let commits_in_between = 0;
    for (let other = read_version + 1; other < version; other += 1) commits_in_between += 1;
    return commits_in_between === 0 ? [] : [{ table_name, version, job, read_version, commits_in_between }];
  });
}
