import type { Table } from '../dataset/dataset.ts';
import { nameOf, type Token } from '../sql/token.ts';
import { type Change, placeOf } from './mutant-change.ts';
import type { MutantSource } from './mutant-source.ts';

/** Sort keys the other way round or with NULL at the other end, and other frames of windows. */
export function orderChanges(source: MutantSource, tables: readonly Table[]): Change[] {
  return [...keyOrders(source, tables), ...ignoredNulls(source), ...frames(source), ...framesAdded(source)];
}

function keyOrders(source: MutantSource, tables: readonly Table[]): Change[] {
  const changes: Change[] = [];
  const hasOuterJoin = source.places('left', 'right', 'full').some((i) => !source.is(i + 1, '('));
  for (const by of source.places('by')) {
    if (!source.is(by - 1, 'order')) continue;
    for (const key of source.keys(by)) {
      const hasNulls = source.is(key.to - 2, 'nulls');
      const bare = { ...key, to: hasNulls ? key.to - 2 : key.to };
      const direction = ['asc', 'desc'].includes(source.word(bare.to - 1)) ? bare.to - 1 : bare.to;
      const isDescending = source.is(direction, 'desc');
      const column = source.text({ ...key, to: direction });
      const nulls = hasNulls ? ` ${source.text({ from: bare.to, to: key.to })}` : '';
      const place = placeOf(source, key);
      const other = isDescending ? column : `${column} DESC`;
      changes.push({ kind: 'direction', ...place, text: `${other}${nulls}` });
      const name = nameOf(source.read[direction - 1] as Token)?.toLowerCase() ?? '';
      const isPlain = source.pathStart(direction - 1) === key.from;
      if (isPlain && !hasOuterJoin && isNeverNull(name, tables)) continue;
      // NULL comes last in DuckDB, whichever way the key goes.
      const isFirst = hasNulls && source.is(key.to - 1, 'first');
      const text = `${source.text(bare)} NULLS ${isFirst ? 'LAST' : 'FIRST'}`;
      changes.push({ kind: 'nulls', ...place, text });
    }
  }
  return changes;
}

function isNeverNull(name: string, tables: readonly Table[]): boolean {
  const named = tables.flatMap(({ columns }) =>
    columns.filter((column) => column.name.toLowerCase() === name),
  );
  return named.length > 0 && named.every(({ nullable }) => !nullable);
}

function ignoredNulls(source: MutantSource): Change[] {
  return source.places('ignore').flatMap((i): Change[] => {
    if (!source.is(i + 1, 'nulls')) return [];
    return [{ kind: 'nulls', ...placeOf(source, { from: i, to: i + 2 }), text: '' }];
  });
}

const BOUNDS = ['between', 'unbounded', 'current'];

/** ROWS for RANGE, no frame, and a frame of the whole partition. */
function frames(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const i of source.places('rows', 'range', 'groups')) {
    if (!BOUNDS.includes(source.word(i + 1))) continue;
    let end = i + 1;
    while (end < source.read.length && !source.is(end, ')') && !source.is(end, 'exclude')) {
      end = source.after(end);
    }
    const word = placeOf(source, { from: i, to: i + 1 });
    changes.push({ kind: 'frame', ...word, text: source.is(i, 'rows') ? 'RANGE' : 'ROWS' });
    const frame = placeOf(source, { from: i, to: end });
    changes.push({ kind: 'frame', ...frame, text: '' });
    const whole = `${source.word(i).toUpperCase()} BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING`;
    changes.push({ kind: 'frame', ...frame, text: whole });
  }
  return changes;
}

/** Functions that look at no frame. */
const FRAMELESS = ['row_number', 'rank', 'dense_rank', 'percent_rank', 'cume_dist', 'ntile', 'lag', 'lead'];

/** ROWS where an aggregate over an ordered window has no frame: peers then no longer count. */
function framesAdded(source: MutantSource): Change[] {
  return source.places('over').flatMap((i): Change[] => {
    if (!source.is(i + 1, '(')) return [];
    const inside = source.inside(i + 1);
    const isPlain = (at: number) =>
      source.is(at, 'order') &&
      !source.places('rows', 'range', 'groups').some((f) => f > at && f < inside.to);
    let order = inside.from;
    while (order < inside.to && !isPlain(order)) order = source.after(order);
    let name = i - 1;
    while (name >= 0 && !source.is(name + 1, '(')) name = source.before(name);
    if (order >= inside.to || FRAMELESS.includes(source.word(name))) return [];
    const end = source.read[inside.to - 1]?.to ?? 0;
    return [{ kind: 'frame', from: end, to: end, text: ' ROWS UNBOUNDED PRECEDING' }];
  });
}
