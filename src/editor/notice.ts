import { EditorState, type Extension, type StateEffect } from '@codemirror/state';
import { type EditorView, showDialog } from '@codemirror/view';

/** A sentence under the editor, there until the next edit or until the reader closes it. */
export interface Notice {
  readonly extension: Extension;
  /** Says it in place of what was said before. */
  say(view: EditorView, message: string): void;
}

/** Nothing said yet. */
export function openNotice(): Notice {
  let close: StateEffect<unknown> | null = null;
  return {
    extension: EditorState.transactionExtender.of(({ docChanged }) => {
      if (!docChanged || !close) return null;
      const effects = close;
      close = null;
      return { effects };
    }),
    say(view, message) {
      if (close) view.dispatch({ effects: close });
      const shown = showDialog(view, { label: message });
      close = shown.close;
      void shown.result.then(() => {
        if (close === shown.close) close = null;
      });
    },
  };
}
