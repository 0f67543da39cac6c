import { type Row, rowsOf, type Tables } from './oracle.ts';
import type { Commit } from './overtaken-commits.ts';

/** A data file that a commit added, with its partition, or removed. */
export interface CommittedFile {
  readonly table_name: string;
  readonly version: number;
  readonly path: string;
  readonly p_date?: number | null;
  readonly p_source?: string | null;
}

/** An attempt to commit and the partitions it reads; null literals allow every value. */
export interface CommitAttempt {
  readonly table_name: string;
  readonly attempt_id: number;
  readonly read_version: number;
  readonly attempt_version: number;
  readonly is_blind_append: boolean;
  readonly isolation_level: string;
  readonly pred_date: number | null;
  readonly pred_source: string | null;
}

interface AttemptFile {
  readonly attempt_id: number;
  readonly path: string;
  readonly role: string;
}

/** What the check of an attempt ends with: the first version that refuses it, or none. */
export interface Outcome {
  readonly winning_version: number | null;
  readonly outcome: string;
}

/** Every attempt with the outcome of its conflict check. */
export function conflictChecks(tables: Tables): Row[] {
  return rowsOf<CommitAttempt>(tables, 'commit_attempt').map((attempt) => {
    const { table_name, attempt_id } = attempt;
    return { table_name, attempt_id, ...outcomeOf(attempt, tables) };
  });
}

/** Holds an attempt against each version in between, the lowest first; attempts end at the first that refuses. */
export function outcomeOf(attempt: CommitAttempt, tables: Tables): Outcome {
  const commits = rowsOf<Commit>(tables, 'delta_commit_info')
    .filter(({ table_name, version }) => {
      const { read_version, attempt_version } = attempt;
      return table_name === attempt.table_name && version > read_version && version < attempt_version;
    })
    .toSorted((a, b) => a.version - b.version);
  for (const commit of commits) {
    const outcome = exceptionOf(attempt, commit, tables);
    if (outcome) return { winning_version: commit.version, outcome };
  }
  return { winning_version: null, outcome: 'OK' };
}

function exceptionOf(attempt: CommitAttempt, commit: Commit, tables: Tables): string | null {
  const ofCommit = (file: CommittedFile) =>
    file.table_name === commit.table_name && file.version === commit.version;
  const isSpared =
    attempt.is_blind_append ||
    attempt.isolation_level === 'SnapshotIsolation' ||
    (attempt.isolation_level === 'WriteSerializable' && commit.is_blind_append);
  const added = rowsOf<CommittedFile>(tables, 'delta_add').filter(ofCommit);
  if (!isSpared && added.some((file) => isRead(file, attempt))) return 'ConcurrentAppendException';
  const removed = rowsOf<CommittedFile>(tables, 'delta_remove').filter(ofCommit);
  const own = rowsOf<AttemptFile>(tables, 'attempt_files').filter(
    ({ attempt_id, path }) => attempt_id === attempt.attempt_id && removed.some((file) => file.path === path),
  );
  if (own.some(({ role }) => role === 'read')) return 'ConcurrentDeleteReadException';
  return own.some(({ role }) => role === 'remove') ? 'ConcurrentDeleteDeleteException' : null;
}

function isRead(file: CommittedFile, { pred_date, pred_source }: CommitAttempt): boolean {
  return (
    (pred_date === null || pred_date === file.p_date) &&
    (pred_source === null || pred_source === file.p_source)
  );
}
