import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { screenIsNarrow } from '../app/screen.ts';
import { engineState } from '../app/session.ts';
import { ActionBar } from './action-bar.tsx';
import { AttemptEditor } from './attempt-editor.tsx';
import { Evidence } from './evidence.tsx';
import './exercise-page.css';
import { Splitter } from './splitter.tsx';
import { Tabs } from './tabs.tsx';
import { TaskPane } from './task-pane.tsx';
import { text } from './text.ts';

/** An exercise: the task beside the editor over the evidence; on a narrow screen the three take turns as tabs. */
export function ExercisePage({ attempt }: { readonly attempt: Attempt }) {
  const pane = useSignal('task');
  const taskShare = useSignal(0.36);
  const editorShare = useSignal(0.42);
  const engineIsReady = engineState.value.kind === 'ready';
  // Also when the engine started after all, at the second try.
  useEffect(() => {
    void attempt.tables.ready().catch(() => undefined);
  }, [attempt, engineIsReady]);
  const showEvidence = () => {
    pane.value = 'evidence';
  };
  const task = <TaskPane attempt={attempt} />;
  const editor = (
    <div class="editor-pane">
      <AttemptEditor attempt={attempt} onAction={showEvidence} />
      <ActionBar attempt={attempt} onAction={showEvidence} />
    </div>
  );
  const showExplanation = () => {
    pane.value = 'task';
    // The pane is laid out anew first.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#explanation')?.focus());
  };
  const evidence = <Evidence attempt={attempt} onExplanation={showExplanation} />;
  if (screenIsNarrow.value) {
    return (
      <main class="exercise exercise-narrow" id="content" tabIndex={-1}>
        {pane.value !== 'task' && <h1 class="visually-hidden">{attempt.exercise.title}</h1>}
        <Tabs
          label={attempt.exercise.title}
          selected={pane.value}
          onSelect={(id: string) => {
            pane.value = id;
          }}
          keepMounted
          tabs={[
            { id: 'task', label: text.task, panel: task },
            { id: 'editor', label: text.editor, panel: editor },
            { id: 'evidence', label: text.evidence, panel: evidence },
          ]}
        />
      </main>
    );
  }
  return (
    <main
      class="exercise"
      id="content"
      tabIndex={-1}
      style={{ '--task': taskShare.value, '--editor': editorShare.value }}
    >
      {task}
      <Splitter
        orientation="vertical"
        label={`${text.task} | ${text.editor}`}
        share={taskShare.value}
        initial={0.36}
        onShare={(share: number) => {
          taskShare.value = share;
        }}
      />
      <div class="work">
        {editor}
        <Splitter
          orientation="horizontal"
          label={`${text.editor} | ${text.evidence}`}
          share={editorShare.value}
          initial={0.42}
          onShare={(share: number) => {
            editorShare.value = share;
          }}
        />
        {evidence}
      </div>
    </main>
  );
}
