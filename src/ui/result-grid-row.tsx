import type { Relation } from '../relation/relation.ts';
import { whole } from './count-text.ts';
import { CellText } from './result-grid-cell.tsx';
import type { Cell, CellRange } from './result-grid-cells.ts';
import { alignsRight } from './result-grid-columns.ts';
import { px } from './result-grid-sizes.ts';
import { gridText } from './text.ts';

/** How a row departs from what was expected. */
export type RowMark = 'missing' | 'extra' | undefined;

interface RowProps {
  readonly relation: Relation;
  /** The row's number in the relation, and its place in the order shown; both from 0. */
  readonly row: number;
  readonly shown: number;
  readonly left: number;
  readonly right: number;
  readonly starts: readonly number[];
  readonly gutter: number;
  readonly mark: RowMark;
  readonly marked: boolean;
  readonly active: Cell | null;
  readonly range: CellRange | null;
}

const SIGNS = { missing: '−', extra: '+' };
// Long enough to read, short enough for a tooltip.
const TITLE = 2000;

/** One row of the grid: its number, its mark where rows are marked, and the columns in view. */
export function GridRow(props: RowProps) {
  const { relation, row, shown, left, right, starts, gutter, mark, marked, active, range } = props;
  const inRange = range !== null && shown >= range.top && shown <= range.bottom;
  const cells = [];
  for (let column = left; column < right; column++) {
    const text = relation.text(row, column);
    const start = starts[column] as number;
    const isActive = active?.row === shown && active.column === column;
    const selected = inRange && column >= range.left && column <= range.right;
    const right = alignsRight((relation.columns[column] as Relation['columns'][number]).family);
    cells.push(
      <td
        key={column}
        class={`${right ? 'to-right' : ''}${selected ? ' selected' : ''}`}
        style={{
          width: px((starts[column + 1] as number) - start),
          marginLeft: px(column === left ? start : 0),
        }}
        aria-colindex={column + 1 + (marked ? 1 : 0)}
        tabIndex={isActive ? 0 : -1}
        title={text !== null && text.length > 12 ? text.slice(0, TITLE) : undefined}
        data-row={shown}
        data-column={column}
      >
        <CellText text={text} />
      </td>,
    );
  }
  return (
    <tr aria-rowindex={shown + 2} class={mark ? `row-${mark}` : undefined}>
      {marked ? (
        <td class="grid-number" style={{ width: px(gutter) }} aria-colindex={1}>
          {mark ? `${SIGNS[mark]} ${gridText[mark]}` : ''}
        </td>
      ) : (
        <td aria-hidden="true" class="grid-number" style={{ width: px(gutter) }}>
          {whole(shown + 1)}
        </td>
      )}
      {cells}
    </tr>
  );
}
