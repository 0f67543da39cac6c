import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
} from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyField,
  historyKeymap,
  indentWithTab,
  isolateHistory,
} from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { nextDiagnostic } from '@codemirror/lint';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import { duckdb } from '../sql/dialect.ts';
import { loadFunctions } from '../sql/function.ts';
import { completeSql } from './completion.ts';
import { type EditorError, errorMarks, markErrors } from './error-mark.ts';
import { find } from './find.ts';
import { formatSql } from './format.ts';
import { openNotice } from './notice.ts';
import type { Schema } from './schema.ts';
import { type StepLook, stepButton } from './step-button.ts';
import { theme } from './theme.ts';
import { typeOver } from './type-over.ts';

export interface SqlEditorOptions {
  /** The element that the editor fills. */
  readonly parent: HTMLElement;
  readonly doc: string;
  /** The accessible name of the text box. */
  readonly label: string;
  readonly schema: Schema;
  /** Called with the whole text after each edit, by the learner or by `setDoc`, but not by `restore`. */
  readonly onChange: (sql: string) => void;
  /** Asked to run the selected part, or everything, which starts at `offset`. */
  readonly onRun: (sql: string, offset: number) => void;
  readonly onCheck: () => void;
  /** How a step of WITH is looked into. */
  readonly look: StepLook;
  /** The nonce that the page's policy asks of style sheets. */
  readonly cspNonce?: string;
}

/** A text with its selection and undo history, as plain data. */
export type EditorSnapshot = unknown;

export interface SqlEditor {
  doc(): string;
  /** Replaces the text as one edit that can be undone; nothing happens where it is the same. */
  setDoc(sql: string): void;
  /** The selected part and its place; where nothing is selected, the cursor's place and an empty text. */
  selection(): { readonly from: number; readonly to: number; readonly text: string };
  setSchema(schema: Schema): void;
  /** Marks mistakes in place of earlier ones, until the next edit. */
  showErrors(errors: readonly EditorError[]): void;
  clearErrors(): void;
  /** Lays the text out as one edit. Resolves to null, or to why the text was left as it is, which is marked too. */
  format(): Promise<string | null>;
  focus(): void;
  snapshot(): EditorSnapshot;
  /** Brings back text, selection and undo history. What is no snapshot is ignored. */
  restore(snapshot: EditorSnapshot): void;
  /** Takes the editor off the page. */
  destroy(): void;
}

// Long enough to find the Tab key; any other key ends it.
const LEAVE_WITHIN_MS = 10_000;

/** An editor for DuckDB SQL in an element of the page. */
export function createSqlEditor(options: SqlEditorOptions): SqlEditor {
  let schema = options.schema;
  const notice = openNotice();
  const extensions: Extension = [
    options.cspNonce ? EditorView.cspNonce.of(options.cspNonce) : [],
    EditorView.contentAttributes.of({
      'aria-label': options.label,
      autocapitalize: 'off',
      spellcheck: 'false',
      // Said, although it is so, since accessibility checkers overlook that what is editable takes the focus.
      tabindex: '0',
    }),
    Prec.highest(keymap.of(pageKeys(options, () => void format()))),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    duckdb.language,
    bracketMatching(),
    closeBrackets(),
    typeOver,
    autocompletion({ override: [(context) => completeSql(context, schema, loadFunctions)], icons: false }),
    tooltips({ tooltipSpace: spaceOverTheEnd }),
    stepButton(options.look),
    errorMarks,
    notice.extension,
    find(),
    theme,
    keymap.of([
      { key: 'Tab', run: acceptCompletion },
      indentWithTab,
      { key: 'F8', run: nextDiagnostic },
      ...closeBracketsKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      { key: 'Escape', run: leave },
    ]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) options.onChange(state.doc.toString());
    }),
  ];
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({ doc: options.doc, extensions }),
  });

  function replace(sql: string): void {
    if (sql === view.state.doc.toString()) return;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: sql },
      selection: { anchor: Math.min(view.state.selection.main.head, sql.length) },
      // One undo brings back the text as it was, and no more.
      annotations: isolateHistory.of('full'),
    });
  }

  async function format(): Promise<string | null> {
    const before = view.state.doc;
    const formatted = await formatSql(before.toString());
    // Typed on while the formatter was being fetched: what was laid out is no longer the text.
    if (!before.eq(view.state.doc)) return null;
    if (formatted.ok) {
      replace(formatted.sql);
      return null;
    }
    const { message, at } = formatted;
    view.dispatch(markErrors(view.state, [{ from: at, to: at, message, advice: null }], 'warning'));
    view.dispatch({ effects: EditorView.announce.of(message) });
    notice.say(view, message);
    return message;
  }

  return {
    doc: () => view.state.doc.toString(),
    setDoc: replace,
    selection: () => selectedPart(view.state),
    setSchema(next) {
      schema = next;
    },
    showErrors: (errors) => view.dispatch(markErrors(view.state, errors)),
    clearErrors: () => view.dispatch(markErrors(view.state, [])),
    format,
    focus: () => view.focus(),
    snapshot: () => view.state.toJSON({ history: historyField }),
    restore(snapshot) {
      const state = stateFrom(snapshot, extensions);
      if (state) view.setState(state);
    },
    destroy: () => view.destroy(),
  };
}

function stateFrom(snapshot: EditorSnapshot, extensions: Extension): EditorState | null {
  try {
    return EditorState.fromJSON(snapshot, { extensions }, { history: historyField });
  } catch {
    return null;
  }
}

/** Where lists and hints may pop up: what stands under the editor is to be pressed while they are open. */
function spaceOverTheEnd({ dom }: EditorView) {
  const { clientWidth: right, clientHeight } = document.documentElement;
  return { left: 0, top: 0, right, bottom: Math.min(clientHeight, dom.getBoundingClientRect().bottom) };
}

function selectedPart(state: EditorState): { from: number; to: number; text: string } {
  const { from, to } = state.selection.main;
  return { from, to, text: state.sliceDoc(from, to) };
}

function leave(view: EditorView): boolean {
  view.setTabFocusMode(LEAVE_WITHIN_MS);
  return true;
}

function pageKeys({ onRun, onCheck }: SqlEditorOptions, format: () => void) {
  const run = (view: EditorView) => {
    closeCompletion(view);
    const { state } = view;
    const { from, text } = selectedPart(state);
    if (text.trim()) onRun(text, from);
    else onRun(state.doc.toString(), 0);
    return true;
  };
  const does = (action: () => void) => (view: EditorView) => {
    closeCompletion(view);
    action();
    return true;
  };
  return [
    { key: 'Mod-Enter', run },
    { key: 'Mod-Shift-Enter', run: does(onCheck) },
    { key: 'Mod-Shift-f', run: does(format) },
  ];
}
