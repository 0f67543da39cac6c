import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const frame = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: 'inherit' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  // The same over the line numbers, which lie over what scrolls under them.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    zIndex: '300',
    inset: '0',
    border: '2px solid var(--focus)',
    pointerEvents: 'none',
  },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 0' },
  '.cm-line': { padding: '0 14px 0 8px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--selection)',
  },
  // Long lines pass under it.
  '.cm-gutters': { color: 'var(--ink-soft)', backgroundColor: 'var(--surface-raised)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.4em', padding: '0 6px 0 10px' },
  // Mixed with nothing: the selection lies under the line and must show through.
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--ink) 4%, transparent)' },
  '.cm-activeLineGutter': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--accent)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--wrong)',
  },
  '.cm-placeholder': { color: 'var(--ink-soft)' },
  // The default underline is an image in a data: address, which the page's policy does not load.
  '.cm-lintRange': { paddingBottom: '0' },
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--wrong)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--ink-soft)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--selection)' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
  },
  '.cm-tooltip.cm-step-button': { padding: '1px 12px 0 0', border: 'none', backgroundColor: 'transparent' },
  '.cm-step-button button': {
    height: '24px',
    padding: '0 8px',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--surface-raised)',
    color: 'var(--accent)',
    font: '500 0.75rem / 1 var(--font-sans)',
    cursor: 'pointer',
  },
  '.cm-step-button button:hover': { borderColor: 'var(--accent)', backgroundColor: 'var(--accent-soft)' },
  '@media (pointer: coarse)': { '.cm-step-button button': { height: '32px', padding: '0 12px' } },
  '.cm-tooltip-lint': { overflow: 'hidden' },
  '.cm-diagnostic': { padding: '8px 12px', border: 'none', maxWidth: '42em' },
  '.cm-diagnostic p': { margin: '0' },
  '.cm-diagnostic p + p': { marginTop: '4px', color: 'var(--ink-soft)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--wrong)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--line)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--ink)', background: 'var(--selection)' },
  '.cm-completionDetail': { color: 'var(--ink-soft)', fontStyle: 'normal', marginLeft: '1.2em' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600', color: 'var(--accent)' },
  '.cm-completionInfo': { padding: '8px 12px', maxWidth: '26em' },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-dialog': { padding: '8px 44px 8px 12px', fontFamily: 'var(--font-sans)' },
  '.cm-dialog-close': { top: '6px', right: '12px', fontSize: 'inherit', cursor: 'pointer' },
  '.cm-searchMatch': { backgroundColor: 'var(--selection)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--accent)' },
  '.cm-textfield': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
  },
  '.cm-button': {
    color: 'var(--ink)',
    backgroundImage: 'none',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
  },
});

const syntax = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null], color: 'var(--syntax-keyword)' },
  { tag: tags.string, color: 'var(--syntax-string)' },
  { tag: tags.special(tags.string), color: 'inherit' },
  { tag: tags.number, color: 'var(--syntax-number)' },
  { tag: tags.comment, color: 'var(--syntax-comment)', fontStyle: 'italic' },
  { tag: tags.standard(tags.name), color: 'var(--syntax-function)' },
  { tag: [tags.typeName, tags.special(tags.name)], color: 'var(--syntax-type)' },
]);

/** How the editor looks: every colour and font is one of the page's custom properties, so themes come with the page. */
export const theme: Extension = [frame, syntaxHighlighting(syntax)];
