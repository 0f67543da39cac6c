import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { editorTakesCharacters } from '../app/session.ts';
import type { Table } from '../dataset/dataset.ts';
import type { SqlEditor as Handle } from '../editor/sql-editor.ts';
import type { SqlError } from '../engine/engine.ts';
import type { QueryStep } from '../sql/query-step.ts';
import './sql-editor.css';
import { stepText, text } from './text.ts';

interface SqlEditorProps {
  /** Undo history is kept per id. */
  readonly id: string;
  /** The text; the editor's own edits must be in it as soon as `onChange` returns. */
  readonly doc: ReadonlySignal<string>;
  readonly tables: readonly Table[];
  readonly problem: SqlError | null;
  readonly onChange: (sql: string) => void;
  /** The selected part, or everything, and where it starts. */
  readonly onRun: (sql: string, offset: number) => void;
  readonly onCheck?: () => void;
  /** A step of WITH whose rows are asked for. */
  readonly onLook: (step: QueryStep) => void;
}

/** Fetches the editor's code; called before there is a place for the editor, it saves the wait. */
export function fetchEditor() {
  return import('../editor/sql-editor.ts');
}

const histories = new Map<string, unknown>();

/** The SQL editor, loaded on first use. Text set from outside (Reset) goes in as an edit that can be undone. */
export function SqlEditor(props: SqlEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const handle = useRef<Handle | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    let gone = false;
    const { id } = latest.current;
    void fetchEditor().then(({ createSqlEditor }) => {
      if (gone || !place.current) return;
      const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
      const editor = createSqlEditor({
        parent: place.current,
        doc: latest.current.doc.peek(),
        label: text.sqlEditor,
        schema: latest.current.tables,
        onChange: (sql) => latest.current.onChange(sql),
        onRun: (sql, offset) => latest.current.onRun(sql, offset),
        onCheck: () => latest.current.onCheck?.(),
        look: {
          label: stepText.button,
          noStep: stepText.noStep,
          onLook: (step) => latest.current.onLook(step),
        },
        ...(nonce ? { cspNonce: nonce } : {}),
      });
      const kept = histories.get(id);
      if (kept) editor.restore(kept);
      // Something else may have been put in while there was no editor.
      editor.setDoc(latest.current.doc.peek());
      handle.current = editor;
      editorTakesCharacters();
    });
    return () => {
      gone = true;
      if (handle.current) histories.set(id, handle.current.snapshot());
      handle.current?.destroy();
      handle.current = null;
    };
  }, [props.id]);

  // Not an effect of rendering: a render comes later than the keys, and would put an older text back.
  useSignalEffect(() => {
    const doc = latest.current.doc.value;
    const editor = handle.current;
    if (editor && editor.doc() !== doc) editor.setDoc(doc);
  });

  useEffect(() => {
    handle.current?.setSchema(props.tables);
  }, [props.tables]);

  useEffect(() => {
    const { position, message, advice } = props.problem ?? {};
    // An error of no place, as of a query that was stopped, is no mistake in the text.
    if (!position || !message) handle.current?.clearErrors();
    else handle.current?.showErrors([{ ...position, message, advice: advice ?? null }]);
  }, [props.problem]);

  return <div class="sql-editor" ref={place} />;
}
