import { useMemo } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { SqlEditor } from './sql-editor.tsx';

interface AttemptEditorProps {
  readonly attempt: Attempt;
  /** Told when Run, Check or the rows of a step were asked for. */
  readonly onAction: () => void;
}

/** The editor of an exercise: its draft, its tables for completion, its error marked. */
export function AttemptEditor({ attempt, onAction }: AttemptEditorProps) {
  const tables = useMemo(
    () => attempt.tables.dataset.tables.filter((table) => attempt.exercise.tables.includes(table.name)),
    [attempt],
  );
  return (
    <SqlEditor
      id={attempt.id}
      doc={attempt.draft}
      tables={tables}
      problem={attempt.problem.value}
      onChange={attempt.write}
      onRun={(sql, offset) => {
        onAction();
        void attempt.run(sql, offset);
      }}
      onLook={(step) => {
        onAction();
        void attempt.peek.into(step, attempt.draft.value);
      }}
      onCheck={() => {
        onAction();
        void attempt.check();
      }}
    />
  );
}
