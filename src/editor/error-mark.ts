import {
  type Diagnostic,
  diagnosticCount,
  linter,
  setDiagnostics,
  setDiagnosticsEffect,
} from '@codemirror/lint';
import { EditorState, type Extension, type TransactionSpec } from '@codemirror/state';

/** A mistake to mark in the text. Places count UTF-16 units from 0; those past the end are moved to it. */
export interface EditorError {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** What to do next; null where there is nothing to say. */
  readonly advice: string | null;
}

/** Marks that the next edit takes away. */
export const errorMarks: Extension = [
  linter(null),
  EditorState.transactionExtender.of((transaction) =>
    transaction.docChanged && diagnosticCount(transaction.startState) > 0
      ? { effects: setDiagnosticsEffect.of([]) }
      : null,
  ),
];

/** The transaction that shows these marks in place of any others. */
export function markErrors(
  state: EditorState,
  errors: readonly EditorError[],
  severity: Diagnostic['severity'] = 'error',
): TransactionSpec {
  return setDiagnostics(
    state,
    errors.map(({ from, to, message, advice }) => ({
      ...wordAround(state, from, to),
      severity,
      message: advice ? `${message} ${advice}` : message,
      renderMessage: () => messageNode(message, advice),
    })),
  );
}

/** A mark of no width would not be seen: it takes the character it stands at, or the last one of the text. */
function wordAround(state: EditorState, from: number, to: number): { from: number; to: number } {
  const end = state.doc.length;
  const start = Math.max(0, Math.min(from, end));
  const stop = Math.max(start, Math.min(to, end));
  if (stop > start) return { from: start, to: stop };
  return start < end ? { from: start, to: start + 1 } : { from: Math.max(0, end - 1), to: end };
}

function messageNode(message: string, advice: string | null): Node {
  const node = document.createElement('div');
  for (const sentence of advice ? [message, advice] : [message]) {
    const line = document.createElement('p');
    line.textContent = sentence;
    node.append(line);
  }
  return node;
}
