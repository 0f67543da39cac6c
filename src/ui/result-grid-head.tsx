import type { Relation } from '../relation/relation.ts';
import { hasOrder } from '../relation/sort-keys.ts';
import { type Cell, HEADER_ROW } from './result-grid-cells.ts';
import { HeaderCell } from './result-grid-header.tsx';
import { px } from './result-grid-sizes.ts';
import type { GridOrder } from './result-grid-sort.ts';
import { gridText } from './text.ts';

interface GridHeadProps {
  readonly relation: Relation;
  readonly starts: readonly number[];
  readonly gutter: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly marked: boolean;
  readonly active: Cell;
  readonly order: GridOrder | null;
  readonly onSort: (column: number) => void;
  readonly setWidth: (column: number, width: number | null) => void;
}

/** The row of column headers, which stays in view. */
export function GridHead(props: GridHeadProps) {
  const { relation, starts, gutter, height, left, right, marked, active, order, onSort, setWidth } = props;
  return (
    <thead>
      <tr aria-rowindex={1} style={{ height: px(height) }}>
        {marked ? (
          <th scope="col" class="grid-number" style={{ width: px(gutter) }} aria-colindex={1}>
            <span class="visually-hidden">{gridText.mark}</span>
          </th>
        ) : (
          <td aria-hidden="true" class="grid-number" style={{ width: px(gutter) }} />
        )}
        {relation.columns.slice(left, right).map((column, index) => {
          const at = left + index;
          const start = starts[at] as number;
          return (
            <HeaderCell
              key={at}
              column={column}
              at={at}
              colIndex={at + (marked ? 2 : 1)}
              width={(starts[at + 1] as number) - start}
              marginLeft={index === 0 ? start : 0}
              sortable={hasOrder(column.family)}
              descending={order?.column === at ? order.descending : null}
              isActive={active.row === HEADER_ROW && active.column === at}
              onSort={() => onSort(at)}
              onWidth={(width) => setWidth(at, width)}
            />
          );
        })}
      </tr>
    </thead>
  );
}
