import { forEachDiagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { type EditorError, errorMarks, markErrors } from '../../src/editor/error-mark.ts';

function marked(doc: string, error: Partial<EditorError>): EditorState {
  const state = EditorState.create({ doc, extensions: errorMarks });
  return state.update(markErrors(state, [{ from: 0, to: 0, message: 'No.', advice: null, ...error }])).state;
}

function marks(state: EditorState): string[] {
  const found: string[] = [];
  forEachDiagnostic(state, ({ message }, from, to) => found.push(`${from}-${to} ${message}`));
  return found;
}

test('a mistake is marked at its place, with what to do next', () => {
  expect(marks(marked('SELECT x', { from: 7, to: 8, message: 'No x.', advice: 'Write y.' }))).toEqual([
    '7-8 No x. Write y.',
  ]);
});

test('a place without width or past the end still shows', () => {
  expect(marks(marked('SELECT x', { from: 3, to: 3 }))).toEqual(['3-4 No.']);
  expect(marks(marked('SELECT x', { from: 90, to: 99 }))).toEqual(['7-8 No.']);
  expect(marks(marked('', { from: 0, to: 5 }))).toEqual(['0-0 No.']);
});

test('marks go away with the next edit, and stay while the cursor moves', () => {
  const state = marked('SELECT x', { from: 7, to: 8 });
  const moved = state.update({ selection: { anchor: 2 } }).state;
  expect(marks(moved)).toHaveLength(1);
  expect(marks(moved.update({ changes: { from: 0, insert: '-' } }).state)).toEqual([]);
});
