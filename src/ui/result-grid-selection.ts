import { useMemo, useRef, useState } from 'preact/hooks';
import { type Cell, type CellRange, HEADER_ROW, rangeBetween } from './result-grid-cells.ts';

/** The cell that keys move from, and the other corner of the cells selected with it. */
export interface GridSelection {
  readonly active: Cell;
  /** More cells than the active one; null where it is alone. */
  readonly range: CellRange | null;
  /** Makes a cell the active one; with `extend` the selection's first corner stays. */
  readonly go: (cell: Cell, extend: boolean) => void;
  /** Selects every cell up to the last one; the active cell stays in view. */
  readonly selectAll: (last: Cell) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
}

/** Selecting cells by key and by mouse. It starts at the first cell, or at the header where there are no rows. */
export function useGridSelection(rowCount: number): GridSelection {
  const [active, setActive] = useState<Cell>({ row: rowCount > 0 ? 0 : HEADER_ROW, column: 0 });
  const [corner, setCorner] = useState<Cell | null>(null);
  const dragging = useRef(false);

  const go = (cell: Cell, extend: boolean) => {
    setCorner(extend && cell.row >= 0 ? (corner ?? active) : null);
    setActive(cell);
  };
  const alone = corner === null || (corner.row === active.row && corner.column === active.column);
  const range = useMemo(() => (alone ? null : rangeBetween(corner, active)), [alone, corner, active]);
  return {
    active,
    range,
    go,
    selectAll: (last) => {
      setCorner(last);
      setActive({ row: 0, column: 0 });
    },
    onPointerDown: (event) => {
      const cell = cellOf(event.target);
      dragging.current = cell !== null && event.pointerType === 'mouse' && event.button === 0;
      if (!cell || event.button !== 0) return;
      go(cell, event.shiftKey);
      if (event.shiftKey) event.preventDefault();
    },
    onPointerMove: (event) => {
      if (!dragging.current) return;
      if ((event.buttons & 1) === 0) {
        dragging.current = false;
        return;
      }
      const cell = cellOf(event.target);
      if (cell && (cell.row !== active.row || cell.column !== active.column)) go(cell, true);
    },
  };
}

/** The cell that an event's target lies in; null for row numbers, the header and what lies outside. */
export function cellOf(target: EventTarget | null): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return element ? { row: Number(element.dataset['row']), column: Number(element.dataset['column']) } : null;
}
