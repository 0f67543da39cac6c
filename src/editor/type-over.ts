import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Typing over a selection of several lines as an edit of the text alone. Left to itself the browser merges the lines
 * in the page and writes their look into `style` attributes, which a strict Content-Security-Policy refuses and reports.
 */
export const typeOver: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event;
    const { state } = view;
    const { from, to } = state.selection.main;
    const isOneLine = state.doc.lineAt(from).to >= to;
    if (inputType !== 'insertText' || !data || isComposing || view.composing || isOneLine) return false;
    const typed = () =>
      state.update(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const handled = state.facet(EditorView.inputHandler).some((input) => input(view, from, to, data, typed));
    if (!handled) view.dispatch(typed());
    return true;
  },
});
