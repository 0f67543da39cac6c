import type { Relation } from '../relation/relation.ts';

/** A cell by its place in the grid: `row` counts in the order shown, from 0, and -1 is the header. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export const HEADER_ROW = -1;

/** What the keys move through: rows and columns shown, and the rows that one page holds. */
export interface CellBounds {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pageRows: number;
}

/**
 * The cell that a navigation key leads to: arrows by one (with `toEdge`, Ctrl or Cmd, to the last one), PageUp and
 * PageDown by a page, Home and End within the row (with `toEdge` over the whole grid); null for any other key.
 */
export function cellAfterKey(cell: Cell, key: string, toEdge: boolean, bounds: CellBounds): Cell | null {
  const lastRow = bounds.rowCount - 1;
  const lastColumn = Math.max(0, bounds.columnCount - 1);
  const firstRow = Math.min(0, lastRow);
  const { row, column } = cell;
  const within = (row: number, column: number): Cell => ({
    row: Math.max(HEADER_ROW, Math.min(row, lastRow)),
    column: Math.max(0, Math.min(column, lastColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return toEdge ? within(firstRow, column) : within(row - 1, column);
    case 'ArrowDown':
      return toEdge ? within(lastRow, column) : within(row + 1, column);
    case 'ArrowLeft':
      return within(row, toEdge ? 0 : column - 1);
    case 'ArrowRight':
      return within(row, toEdge ? lastColumn : column + 1);
    case 'PageUp':
      return within(Math.max(firstRow, row - bounds.pageRows), column);
    case 'PageDown':
      return within(Math.max(firstRow, row + bounds.pageRows), column);
    case 'Home':
      return toEdge ? within(firstRow, 0) : within(row, 0);
    case 'End':
      return toEdge ? within(lastRow, lastColumn) : within(row, lastColumn);
    default:
      return null;
  }
}

/** A rectangle of cells, its corners included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle between two cells, whichever way they lie; the header is left out. */
export function rangeBetween(a: Cell, b: Cell): CellRange {
  return {
    top: Math.max(0, Math.min(a.row, b.row)),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** Most cells that one copy takes; beyond it the clipboard and the page would stall. */
export const COPIED_CELLS = 1_000_000;

/** How many rows of so many columns one copy takes. */
export function copiedRows(rowCount: number, columnCount: number): number {
  return Math.min(rowCount, Math.floor(COPIED_CELLS / Math.max(1, columnCount)));
}

/**
 * The cells of a range as a spreadsheet takes them: tabs between cells, line feeds between rows, quotes around cells
 * that hold either. A single cell is its bare text. NULL is the word NULL. Rows beyond `copiedRows` are left out.
 */
export function rangeText(relation: Relation, rowAt: (shown: number) => number, range: CellRange): string {
  const { top, bottom, left, right } = range;
  if (top === bottom && left === right) return relation.text(rowAt(top), left) ?? 'NULL';
  const lines: string[] = [];
  const end = top + copiedRows(bottom - top + 1, right - left + 1);
  for (let row = top; row < end; row++) {
    const cells: string[] = [];
    for (let column = left; column <= right; column++) {
      const text = relation.text(rowAt(row), column) ?? 'NULL';
      cells.push(/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}
