import { useEffect, useRef, useState } from 'preact/hooks';
import type { Relation } from '../relation/relation.ts';
import { sortedRows } from '../relation/sort.ts';
import { gridText } from './text.ts';

/** The order that rows are shown in, by one column. */
export interface GridOrder {
  readonly column: number;
  readonly descending: boolean;
  readonly rows: Uint32Array;
}

// Sorting more rows than this takes long enough that the reader is told first.
const AT_ONCE = 50_000;

/** Sorting by a column: `cycle` goes from ascending to descending to the query's own order; `message` says what was done. */
export function useGridSort(relation: Relation) {
  const [order, setOrder] = useState<GridOrder | null>(null);
  const [sorting, setSorting] = useState(false);
  const [message, setMessage] = useState('');
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const cycle = async (column: number) => {
    if (sorting) return;
    const again = order?.column === column;
    if (again && order.descending) {
      setOrder(null);
      setMessage(gridText.unsorted);
      return;
    }
    const name = relation.columns[column]?.name ?? '';
    if (relation.rowCount > AT_ONCE) {
      setSorting(true);
      setMessage(gridText.sorting(name));
      await painted();
      if (!mounted.current) return;
    }
    const rows = sortedRows(relation, column, again);
    setSorting(false);
    if (!rows) return;
    setOrder({ column, descending: again, rows });
    setMessage(gridText.sorted(name, again));
  };
  return { order, sorting, message, cycle };
}

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
