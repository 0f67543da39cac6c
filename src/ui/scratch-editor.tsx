import type { Scratch } from '../app/scratch.ts';
import './action-bar.css';
import { SetAside } from './set-aside.tsx';
import { ShareButton } from './share-button.tsx';
import { SqlEditor } from './sql-editor.tsx';
import { text } from './text.ts';
import { WorkButton } from './work-button.tsx';

interface ScratchEditorProps {
  readonly scratch: Scratch;
  /** Told when Run was pressed, so that a narrow screen can turn to the results. */
  readonly onAction: () => void;
}

/** The editor of the scratch page, and Run under it. */
export function ScratchEditor({ scratch, onAction }: ScratchEditorProps) {
  const run = (sql: string, offset: number) => {
    onAction();
    void scratch.run(sql, offset);
  };
  return (
    <>
      <SqlEditor
        id="scratch"
        doc={scratch.draft}
        tables={scratch.database.tables.value}
        problem={scratch.problem.value}
        onChange={scratch.write}
        onRun={run}
        onLook={(step) => {
          onAction();
          void scratch.peek.into(step, scratch.draft.value);
        }}
      />
      <SetAside id="scratch" onTake={scratch.write} />
      <div class="action-bar">
        <WorkButton
          primary
          label={text.run}
          keys="Enter"
          busy={scratch.running.value}
          onStart={() => run(scratch.draft.value, 0)}
          onStop={scratch.stop}
        />
        <span class="action-note">{text.leaveEditor}</span>
        <ShareButton
          query={() => ({ sql: scratch.draft.value, data: scratch.choice.value })}
          name="scratch"
        />
      </div>
    </>
  );
}
