import type { Table } from '../dataset/dataset.ts';
import { nameOf } from '../sql/token.ts';
import { isColumn } from './mutant-cast.ts';
import { type Change, placeOf } from './mutant-change.ts';
import type { MutantSource } from './mutant-source.ts';

/** A column taken for another one of the same table and type: the end of a version for its start. */
export function columnChanges(source: MutantSource, tables: readonly Table[]): Change[] {
  return source.read.flatMap((token, i): Change[] => {
    const name = nameOf(token)?.toLowerCase();
    if (name === undefined || !isColumn(source, i)) return [];
    const others = new Set<string>();
    for (const { columns } of tables) {
      const type = columns.find((column) => column.name.toLowerCase() === name)?.type;
      for (const column of columns) {
        if (column.type === type && column.name.toLowerCase() !== name) others.add(column.name);
      }
    }
    const isItem = source.isBareItem({ from: source.pathStart(i), to: i + 1 });
    const place = placeOf(source, { from: i, to: i + 1 });
    return [...others].map((other) => ({
      kind: 'column',
      ...place,
      text: isItem ? `${other} AS ${token.text}` : other,
    }));
  });
}
