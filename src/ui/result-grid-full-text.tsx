import type { Relation } from '../relation/relation.ts';
import { cellOf } from './result-grid-selection.ts';

interface FullTextProps {
  readonly relation: Relation;
  readonly rowAt: (shown: number) => number;
  /** The element of the grid that has the focus. */
  readonly focused: HTMLElement | null;
}

// More would stall the page while it is laid out.
const SHOWN = 20_000;

/** The whole text of the focused cell, laid over the grid's other half, where the cell cannot show it; Escape puts it away. */
export function FullText({ relation, rowAt, focused }: FullTextProps) {
  const cell = cellOf(focused);
  if (!focused || !cell) return null;
  const text = relation.text(rowAt(cell.row), cell.column);
  const isCut = focused.scrollWidth > focused.clientWidth || /[\n\r]/.test(text ?? '');
  if (text === null || !isCut) return null;
  const grid = focused.closest('.grid-scroller')?.getBoundingClientRect();
  const isLow = grid !== undefined && focused.getBoundingClientRect().top > grid.top + grid.height / 2;
  return (
    <pre class={isLow ? 'grid-full grid-full-above' : 'grid-full'} aria-hidden="true">
      {text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}
    </pre>
  );
}
