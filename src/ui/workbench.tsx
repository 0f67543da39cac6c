import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { screenIsNarrow } from '../app/screen.ts';
import { Splitter } from './splitter.tsx';
import { Tabs } from './tabs.tsx';
import { text } from './text.ts';
import './workbench.css';

/** A zone of a workbench: what to work on, the editor, or what came of it. */
export type Zone = 'task' | 'editor' | 'evidence';

interface WorkbenchProps {
  /** The page's title, said where the zone that holds its heading is not shown. */
  readonly title: string;
  /** What the first zone is called. */
  readonly taskLabel: string;
  /** The first zone's share of the width until the reader moves the splitter. */
  readonly taskShare: number;
  readonly task: ComponentChildren;
  /** The editor and what is pressed under it. */
  readonly editor: ComponentChildren;
  readonly evidence: ComponentChildren;
  /** The zone in view where the screen is too narrow for all three. */
  readonly zone: Zone;
  readonly onZone: (zone: Zone) => void;
}

const EDITOR_SHARE = 0.42;

/** The task beside the editor over the evidence, with splitters between them; on a narrow screen they take turns as tabs. */
export function Workbench(props: WorkbenchProps) {
  const { title, taskLabel, task, evidence, zone, onZone } = props;
  const taskShare = useSignal(props.taskShare);
  const editorShare = useSignal(EDITOR_SHARE);
  const editor = <div class="editor-pane">{props.editor}</div>;
  if (screenIsNarrow.value) {
    return (
      <main class="workbench workbench-narrow" id="content" tabIndex={-1}>
        {zone !== 'task' && <h1 class="visually-hidden">{title}</h1>}
        <Tabs
          label={title}
          selected={zone}
          onSelect={(id) => onZone(id as Zone)}
          keepMounted
          tabs={[
            { id: 'task', label: taskLabel, panel: task },
            { id: 'editor', label: text.editor, panel: editor },
            { id: 'evidence', label: text.evidence, panel: evidence },
          ]}
        />
      </main>
    );
  }
  return (
    <main
      class="workbench"
      id="content"
      tabIndex={-1}
      style={{ '--task': taskShare.value, '--editor': editorShare.value }}
    >
      {task}
      <Splitter
        orientation="vertical"
        label={text.between(taskLabel, text.editor)}
        share={taskShare.value}
        initial={props.taskShare}
        onShare={(share) => {
          taskShare.value = share;
        }}
      />
      <div class="work">
        {editor}
        <Splitter
          orientation="horizontal"
          label={text.between(text.editor, text.evidence)}
          share={editorShare.value}
          initial={EDITOR_SHARE}
          onShare={(share) => {
            editorShare.value = share;
          }}
        />
        {evidence}
      </div>
    </main>
  );
}
