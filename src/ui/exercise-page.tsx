import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { editorWanted } from '../app/editor-wanted.ts';
import { engineState } from '../app/session.ts';
import { ActionBar } from './action-bar.tsx';
import { AttemptEditor } from './attempt-editor.tsx';
import { Evidence } from './evidence.tsx';
import { SetAside } from './set-aside.tsx';
import { TaskPane } from './task-pane.tsx';
import { text } from './text.ts';
import { Workbench, type Zone } from './workbench.tsx';

/** An exercise: the task beside the editor over the evidence. */
export function ExercisePage({ attempt }: { readonly attempt: Attempt }) {
  const zone = useSignal<Zone>('task');
  const engineIsReady = engineState.value.kind === 'ready';
  // Also when the engine started after all, at the second try.
  useEffect(() => {
    void attempt.tables.ready().catch(() => undefined);
  }, [attempt, engineIsReady]);
  // The engine is one for all pages: what runs on would keep the next page waiting.
  useEffect(() => attempt.stop, [attempt]);
  const show = (wanted: Zone) => {
    zone.value = wanted;
  };
  const asked = editorWanted.peek();
  useSignalEffect(() => {
    if (editorWanted.value > asked) show('editor');
  });
  const showExplanation = () => {
    show('task');
    // The pane is laid out anew first.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#explanation')?.focus());
  };
  return (
    <Workbench
      title={attempt.exercise.title}
      taskLabel={text.task}
      taskShare={0.36}
      zone={zone.value}
      onZone={show}
      task={<TaskPane attempt={attempt} />}
      editor={
        <>
          <AttemptEditor attempt={attempt} onAction={() => show('evidence')} />
          <SetAside id={attempt.id} onTake={attempt.write} />
          <ActionBar attempt={attempt} onAction={() => show('evidence')} />
        </>
      }
      evidence={<Evidence attempt={attempt} onExplanation={showExplanation} />}
    />
  );
}
