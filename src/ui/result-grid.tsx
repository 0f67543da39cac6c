import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Relation } from '../relation/relation.ts';
import './result-grid.css';
import { cellAfterKey, rangeText } from './result-grid-cells.ts';
import { columnStarts } from './result-grid-columns.ts';
import { GridFooter } from './result-grid-footer.tsx';
import { FullText } from './result-grid-full-text.tsx';
import { GridHead } from './result-grid-head.tsx';
import { GridRow, type RowMark } from './result-grid-row.tsx';
import { useRows } from './result-grid-rows.ts';
import { useGridSelection } from './result-grid-selection.ts';
import { gutterWidth, px, useColumnWidths } from './result-grid-sizes.ts';
import { useGridSort } from './result-grid-sort.ts';
import { useGridViewport } from './result-grid-viewport.ts';
import { scrollHeight } from './result-grid-window.ts';
import { gridText, text } from './text.ts';

interface ResultGridProps {
  readonly relation: Relation;
  /** The table's accessible name. */
  readonly label?: string;
  readonly elapsedMs?: number | undefined;
  /** Marks rows of the relation (by number, from 0) as missing or extra; a column of marks then replaces the row numbers. */
  readonly marks?: (row: number) => RowMark;
}

/**
 * A query's rows, any number of them: only those in view are in the page. Fills its parent, which gives it a height.
 * Names and types stay on top, columns sort, cells are reached with the arrow keys and copied with Ctrl+C.
 */
export function ResultGrid(props: ResultGridProps) {
  return <Grid key={identity(props.relation)} {...props} />;
}

const identities = new WeakMap<Relation, number>();
let relations = 0;

/** A new relation is a new grid: order, selection and scroll position belong to the old one. */
function identity(relation: Relation): number {
  const known = identities.get(relation);
  if (known !== undefined) return known;
  identities.set(relation, ++relations);
  return relations;
}

function Grid({ relation, label = text.result, elapsedMs, marks }: ResultGridProps) {
  const { rowCount, columns } = relation;
  const marked = marks !== undefined;
  const { widths, setWidth, rem } = useColumnWidths(relation);
  const starts = useMemo(() => columnStarts(widths), [widths]);
  const rowHeight = Math.round(rem * 1.75);
  const headerHeight = Math.round(rem * 2.75);
  const gutter = gutterWidth(rowCount, rem, marked);
  const { scroller, view, onScroll, reveal, toTop } = useGridViewport({
    rowCount,
    rowHeight,
    headerHeight,
    gutter,
    starts,
  });
  const { order, sorting, message, cycle } = useGridSort(relation);
  const selection = useGridSelection(rowCount);
  const { active, range } = selection;
  const moved = useRef(false);
  const [focused, setFocused] = useState<HTMLElement | null>(null);
  const rowAt = (shown: number) => order?.rows[shown] ?? shown;

  useLayoutEffect(toTop, [order]);
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${active.row}"][data-column="${active.column}"]`,
    );
    (cell ?? scroller.current)?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    if (event.key === 'Escape') setFocused(null);
    const bounds = { rowCount, columnCount: columns.length, pageRows: view.pageRows };
    const toEdge = event.ctrlKey || event.metaKey;
    const everything = toEdge && event.key === 'a' && rowCount > 0;
    const next = everything
      ? { row: rowCount - 1, column: columns.length - 1 }
      : cellAfterKey(active, event.key, toEdge, bounds);
    if (!next || columns.length === 0) return;
    event.preventDefault();
    if (everything) {
      selection.selectAll(next);
      return;
    }
    moved.current = true;
    selection.go(next, event.shiftKey && active.row >= 0);
    reveal(next);
  };
  const onCopy = (event: ClipboardEvent) => {
    const native = getSelection();
    if (active.row < 0 || (native && !native.isCollapsed)) return;
    const copied = range ?? {
      top: active.row,
      bottom: active.row,
      left: active.column,
      right: active.column,
    };
    event.clipboardData?.setData('text/plain', rangeText(relation, rowAt, copied));
    event.preventDefault();
  };

  const { left, right } = view;
  const rows = useRows(view, [left, right, starts, gutter, order, marks, active, range], (shown) => {
    const row = rowAt(shown);
    const shared = { relation, row, shown, left, right, starts, gutter, marked, active, range };
    return <GridRow key={shown} {...shared} mark={marks?.(row)} />;
  });
  const rendersActive =
    active.column >= left &&
    active.column < right &&
    (active.row < 0 || (active.row >= view.from && active.row < view.to));
  return (
    <div class="result-grid">
      {columns.length === 0 && <p class="grid-empty">{gridText.noColumns}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys and pointers of all its cells. */}
      <div
        ref={scroller}
        class="grid-scroller"
        tabIndex={rendersActive ? -1 : 0}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPointerDown={selection.onPointerDown}
        onPointerMove={selection.onPointerMove}
        onFocusIn={(event) => setFocused(event.target as HTMLElement)}
        onFocusOut={() => setFocused(null)}
      >
        <table
          aria-label={label}
          aria-busy={sorting}
          aria-rowcount={rowCount + 1}
          aria-colcount={columns.length + (marked ? 1 : 0)}
          style={{
            width: px(gutter + (starts.at(-1) as number)),
            height: px(headerHeight + scrollHeight({ rowCount, rowHeight, visible: 0 })),
          }}
        >
          <GridHead
            {...{ relation, starts, gutter, left, right, marked, active, order, setWidth }}
            height={headerHeight}
            onSort={(column) => {
              selection.go({ row: -1, column }, false);
              void cycle(column);
            }}
          />
          <tbody style={{ top: px(headerHeight + view.top), '--row-height': px(rowHeight) }}>{rows}</tbody>
        </table>
        {rowCount === 0 && columns.length > 0 && (
          <p class="grid-empty" aria-hidden="true">
            {gridText.noRows}
          </p>
        )}
      </div>
      <FullText relation={relation} rowAt={rowAt} focused={focused} />
      <GridFooter relation={relation} rowAt={rowAt} elapsedMs={elapsedMs} message={message} />
    </div>
  );
}
