import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cell } from './result-grid-cells.ts';
import { columnsWithin } from './result-grid-columns.ts';
import {
  offsetAt,
  offsetShowing,
  type RowSpace,
  rowsInView,
  type ScrollPosition,
  scrolledTo,
  scrollTopAt,
} from './result-grid-window.ts';

/** Sizes in pixels. `starts` are where the columns begin, after the gutter of row numbers. */
export interface GridMetrics {
  readonly rowCount: number;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly gutter: number;
  readonly starts: readonly number[];
}

/** What to render: rows and columns `from` up to but not including `to`, and the pixel where the first row goes. */
export interface GridView {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly pageRows: number;
}

export interface GridViewport {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly view: GridView;
  readonly onScroll: () => void;
  /** Scrolls as little as needed to show the cell; a header cell only sideways. */
  readonly reveal: (cell: Cell) => void;
  /** Scrolls to the first row. */
  readonly toTop: () => void;
}

const settles = typeof window !== 'undefined' && 'onscrollend' in window;

/** Follows the scrolling element: which rows and columns are in view, however many there are. */
export function useGridViewport(metrics: GridMetrics): GridViewport {
  const scroller = useRef<HTMLDivElement>(null);
  const position = useRef<ScrollPosition>({ scrollTop: 0, offset: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [view, setView] = useState<GridView>({ from: 0, to: 0, left: 0, right: 0, top: 0, pageRows: 1 });

  const space = (): RowSpace => ({
    rowCount: metrics.rowCount,
    rowHeight: metrics.rowHeight,
    visible: Math.max(0, (scroller.current?.clientHeight ?? 0) - metrics.headerHeight),
  });
  const update = () => {
    const element = scroller.current;
    if (!element) return;
    const next = viewOf(element, space(), position.current, metrics);
    keepFocus(element, next);
    setView((before) => (Object.keys(next).every((key) => same(before, next, key)) ? before : next));
  };
  const place = (offset: number) => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = scrollTopAt(space(), offset);
    // Read back, since browsers round the position to device pixels.
    position.current = { scrollTop: element.scrollTop, offset };
  };
  const settle = () => {
    const element = scroller.current;
    if (!element || element.scrollTop !== position.current.scrollTop) return;
    if (Math.abs(scrollTopAt(space(), position.current.offset) - element.scrollTop) < 1) return;
    place(position.current.offset);
    update();
  };
  const latest = useRef({ update, settle });
  latest.current = { update, settle };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => latest.current.update());
    observer.observe(element);
    const settled = () => latest.current.settle();
    element.addEventListener('scrollend', settled);
    return () => {
      observer.disconnect();
      element.removeEventListener('scrollend', settled);
      clearTimeout(timer.current);
    };
  }, []);
  useLayoutEffect(update, [metrics.rowCount, metrics.starts]);

  return {
    scroller,
    view,
    onScroll: () => {
      const scrollTop = scroller.current?.scrollTop ?? 0;
      if (scrollTop !== position.current.scrollTop) {
        position.current = scrolledTo(space(), position.current, scrollTop);
      }
      update();
      if (settles) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current.settle(), 150);
    },
    reveal: ({ row, column }) => {
      const element = scroller.current;
      if (!element) return;
      const { gutter, starts } = metrics;
      const right = (starts[column + 1] ?? 0) - (element.clientWidth - gutter);
      element.scrollLeft = Math.min(Math.max(element.scrollLeft, right), starts[column] ?? 0);
      if (row >= 0) {
        const offset = offsetShowing(space(), position.current.offset, row);
        if (offset !== position.current.offset) place(offset);
      }
      update();
    },
    toTop: () => {
      place(offsetAt(space(), 0));
      update();
    },
  };
}

function same(a: GridView, b: GridView, key: string): boolean {
  return a[key as keyof GridView] === b[key as keyof GridView];
}

function viewOf(
  element: HTMLElement,
  space: RowSpace,
  position: ScrollPosition,
  metrics: GridMetrics,
): GridView {
  const { from, to } = rowsInView(space, position.offset);
  const seen = element.clientWidth - metrics.gutter;
  const columns = columnsWithin(
    metrics.starts,
    element.scrollLeft - seen / 2,
    element.scrollLeft + seen * 1.5,
  );
  return {
    from,
    to,
    left: columns.from,
    right: columns.to,
    top: position.scrollTop - position.offset + from * space.rowHeight,
    pageRows: Math.max(1, Math.floor(space.visible / space.rowHeight) - 1),
  };
}

/** Takes over the focus of a cell that is about to leave the page, so that the keys go on working. */
function keepFocus(element: HTMLElement, next: GridView) {
  const cell = document.activeElement;
  if (!(cell instanceof HTMLElement) || !cell.dataset['row'] || !element.contains(cell)) return;
  const row = Number(cell.dataset['row']);
  const column = Number(cell.dataset['column']);
  const rowStays = row < 0 || (row >= next.from && row < next.to);
  if (!rowStays || column < next.left || column >= next.right) element.focus({ preventScroll: true });
}
