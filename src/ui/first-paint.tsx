import { renderToString } from 'preact-render-to-string';
import type { Exercise, Pack } from '../exercise/exercise.ts';
import { HeaderBar } from './header-bar.tsx';
import { Tabs } from './tabs.tsx';
import { TaskHead } from './task-head.tsx';
import { text } from './text.ts';

/**
 * The HTML of an exercise's page before any script: the task where the page will have it, and empty panes beside it. Made
 * during the build, so that the task can be read while scripts and engine are on their way; see main.tsx.
 */
export function firstPaintOf(exercise: Exercise, pack: Pack): string {
  const task = (
    <section class="task" aria-label={text.task}>
      <TaskHead exercise={exercise} packTitle={pack.title} standing="untouched" />
    </section>
  );
  return renderToString(
    <>
      <HeaderBar current="exercise" status={<span class="engine-status" />} onKeys={null} />
      <main class="workbench first-paint" id="content" tabIndex={-1}>
        <Tabs
          label={exercise.title}
          selected="task"
          onSelect={() => undefined}
          tabs={[
            { id: 'task', label: text.task, panel: task },
            { id: 'editor', label: text.editor, panel: null },
            { id: 'evidence', label: text.evidence, panel: null },
          ]}
        />
        <div class="splitter splitter-vertical" />
        <div class="work">
          <div class="editor-pane" />
          <div class="splitter splitter-horizontal" />
        </div>
      </main>
    </>,
  );
}
