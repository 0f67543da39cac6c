import { type CommitAttempt, outcomeOf } from './conflict-check.ts';
import { type Row, rowsOf, type Tables } from './oracle.ts';

/** Attempts whose check ends otherwise under WriteSerializable than under Serializable, with both ends. */
export function levelsCompared(tables: Tables): Row[] {
  return rowsOf<CommitAttempt>(tables, 'commit_attempt').flatMap((attempt) => {
    const { table_name, attempt_id, isolation_level } = attempt;
    if (isolation_level === 'SnapshotIsolation') return [];
    const serializable = outcomeOf({ ...attempt, isolation_level: 'Serializable' }, tables);
    const writes = outcomeOf({ ...attempt, isolation_level: 'WriteSerializable' }, tables);
    if (serializable.winning_version === writes.winning_version && serializable.outcome === writes.outcome) {
      return [];
    }
    return [
      {
        table_name,
        attempt_id,
        serializable_version: serializable.winning_version,
        under_serializable: serializable.outcome,
        write_serializable_version: writes.winning_version,
        under_write_serializable: writes.outcome,
      },
    ];
  });
}
