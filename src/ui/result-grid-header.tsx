import type { Column } from '../relation/relation.ts';
import { alignsRight } from './result-grid-columns.ts';
import { px } from './result-grid-sizes.ts';
import { gridText } from './text.ts';

interface HeaderCellProps {
  readonly column: Column;
  readonly at: number;
  readonly colIndex: number;
  readonly width: number;
  readonly marginLeft: number;
  readonly sortable: boolean;
  /** How this column orders the rows shown; null where it does not. */
  readonly descending: boolean | null;
  readonly isActive: boolean;
  readonly onSort: () => void;
  /** Asks for a new width in pixels; null for the width that fits. */
  readonly onWidth: (width: number | null) => void;
}

const KEY_STEP = 16;

/** A column's name over its type. Click or Enter sorts; the edge, or Shift with arrow keys, sets the width. */
export function HeaderCell(props: HeaderCellProps) {
  const { column, at, colIndex, width, marginLeft, sortable, descending, isActive, onSort, onWidth } = props;
  const sorted = descending === null ? 'none' : descending ? 'descending' : 'ascending';
  const hint = (sortable ? gridText.sortHint : gridText.noOrder)(column.name, column.type);
  return (
    <th
      scope="col"
      class={alignsRight(column.family) ? 'grid-header to-right' : 'grid-header'}
      style={{ width: px(width), marginLeft: px(marginLeft) }}
      aria-colindex={colIndex}
      aria-sort={sortable ? sorted : undefined}
    >
      <button
        type="button"
        class="grid-sort"
        title={hint}
        tabIndex={isActive ? 0 : -1}
        aria-disabled={!sortable}
        data-row={-1}
        data-column={at}
        onClick={() => sortable && onSort()}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP }[event.key];
          if (!step || !event.shiftKey) return;
          event.preventDefault();
          event.stopPropagation();
          onWidth(width + step);
        }}
      >
        <span class="grid-name">
          <span class="grid-name-text">{column.name}</span>
          {descending !== null && (
            <span class="grid-arrow" aria-hidden="true">
              {descending ? '↓' : '↑'}
            </span>
          )}
        </span>
        <span class="grid-type">{column.type}</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer only, keys set the width on the button. */}
      <span
        class="grid-edge"
        onDblClick={() => onWidth(null)}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const cell = event.currentTarget.parentElement as HTMLElement;
          onWidth(event.clientX - cell.getBoundingClientRect().left);
        }}
      />
    </th>
  );
}
