import type { Table } from '../dataset/dataset.ts';
import { nameOf } from '../sql/token.ts';
import { type Change, placeOf } from './mutant-change.ts';
import type { MutantSource } from './mutant-source.ts';

/** Casts lost, and instants cut to their day. */
export function castChanges(source: MutantSource, tables: readonly Table[]): Change[] {
  return [...castsLost(source), ...daysTaken(source, tables)];
}

function castsLost(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const i of source.calls('cast', 'try_cast')) {
    const inside = source.inside(i + 1);
    let as = inside.from;
    while (as < inside.to && !source.is(as, 'as')) as = source.after(as);
    const text = `(${source.text({ from: inside.from, to: as })})`;
    changes.push({ kind: 'cast', ...placeOf(source, source.call(i)), text });
  }
  for (const [i] of source.read.entries()) {
    if (!source.is(i, '::')) continue;
    const hasArguments = source.is(i + 2, '(');
    const to = hasArguments ? source.after(i + 2) : i + 2;
    changes.push({ kind: 'cast', ...placeOf(source, { from: i, to }), text: '' });
  }
  return changes;
}

function daysTaken(source: MutantSource, tables: readonly Table[]): Change[] {
  const instants = instantsOf(source, tables);
  return source.read.flatMap((token, i): Change[] => {
    const name = nameOf(token)?.toLowerCase();
    if (name === undefined || !instants.has(name) || !isColumn(source, i)) return [];
    // A day already, or asked for NULL only.
    if (
      source.is(i + 1, 'is') ||
      (['as', '::'].some((text) => source.is(i + 1, text)) && source.is(i + 2, 'date'))
    )
      return [];
    const path = { from: source.pathStart(i), to: i + 1 };
    const cast = `CAST(${source.text(path)} AS DATE)`;
    // An item of a SELECT list keeps its name.
    const text = source.isBareItem(path) ? `${cast} AS ${token.text}` : cast;
    return [{ kind: 'date-cast', ...placeOf(source, path), text }];
  });
}

/** True where a name is read, not given: no alias, no function, not the front of a longer path. */
export function isColumn(source: MutantSource, i: number): boolean {
  if (source.is(i + 1, '(') || source.is(i + 1, '.')) return false;
  return !['as', 'from', 'join'].includes(source.word(source.pathStart(i) - 1));
}

/** Names of TIMESTAMP columns, and aliases of expressions that read one and cast nothing. */
function instantsOf(source: MutantSource, tables: readonly Table[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { columns } of tables) {
    for (const { name, type } of columns) if (type === 'TIMESTAMP') names.add(name.toLowerCase());
  }
  for (const as of source.places('as')) {
    const alias = source.read[as + 1];
    const name = alias && nameOf(alias);
    if (!name || source.is(as + 2, '(') || source.clause(as) !== 'select') continue;
    let start = as - 1;
    while (start >= 0 && !['select', 'distinct', ','].some((text) => source.is(start, text))) {
      start = source.before(start);
    }
    const item = source.read.slice(start + 1, as);
    const reads = item.some((token) => names.has(nameOf(token)?.toLowerCase() ?? ''));
    const turns = item.some((token) => TURNING.has(token.text.toLowerCase()));
    if (reads && !turns) names.add(name.toLowerCase());
  }
  return names;
}

/** What makes something else of an instant. */
const TURNING = new Set([
  'cast',
  '::',
  '=',
  '<',
  '<=',
  '>',
  '>=',
  '<>',
  'between',
  '-',
  'count',
  'row_number',
]);
