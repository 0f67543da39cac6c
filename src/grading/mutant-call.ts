import { type Change, placeOf } from './mutant-change.ts';
import type { Stretch } from './mutant-nesting.ts';
import type { MutantSource } from './mutant-source.ts';

const OTHERS: readonly (readonly [Change['kind'], ...string[]])[] = [
  ['ranking', 'ROW_NUMBER', 'RANK', 'DENSE_RANK'],
  ['neighbour', 'LAG', 'LEAD'],
  ['neighbour', 'first_value', 'last_value'],
  ['aggregate', 'min', 'max'],
  ['aggregate', 'sum', 'avg', 'max'],
  ['aggregate', 'arg_max', 'arg_min'],
  ['aggregate', 'max_by', 'min_by'],
  ['aggregate', 'first', 'last'],
  ['aggregate', 'bool_and', 'bool_or'],
  ['aggregate', 'least', 'greatest'],
  ['aggregate', 'floor', 'ceil'],
];
/** Functions whose other forms run one way only: the maximum that a sum may become is not made a sum. */
const ONE_WAY: Readonly<Record<string, readonly string[]>> = { avg: ['sum'] };

/** Other functions in place of the called ones, other counts, arguments of COALESCE and NULLIF alone, and capped counts. */
export function callChanges(source: MutantSource): Change[] {
  return [
    ...otherFunctions(source),
    ...countChanges(source),
    ...fallbackChanges(source),
    ...capChanges(source),
  ];
}

function otherFunctions(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const [kind, ...names] of OTHERS) {
    const lower = names.map((name) => name.toLowerCase());
    // A sum may be taken for the others, not they for it.
    const from = lower.includes('sum') ? ['sum'] : lower;
    for (const i of source.calls(...from)) {
      const place = placeOf(source, { from: i, to: i + 1 });
      for (const name of names) {
        if (name.toLowerCase() !== source.word(i)) changes.push({ kind, ...place, text: name });
      }
    }
  }
  for (const [name, others] of Object.entries(ONE_WAY)) {
    for (const i of source.calls(name)) {
      const place = placeOf(source, { from: i, to: i + 1 });
      for (const text of others) changes.push({ kind: 'aggregate', ...place, text });
    }
  }
  return changes;
}

/** count(*), count(x) and count(DISTINCT x) for each other. */
function countChanges(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const i of source.calls('count')) {
    const inside = source.inside(i + 1);
    const isStar = source.is(inside.from, '*') || inside.from === inside.to;
    const isDistinct = source.is(inside.from, 'distinct');
    const place = placeOf(source, { from: i, to: inside.to + 1 });
    const counted = isStar
      ? columnNear(source, i)
      : source.text(isDistinct ? { ...inside, from: inside.from + 1 } : inside);
    const others = [
      ...(isStar ? [] : ['*']),
      ...(counted && (isStar || isDistinct) ? [counted] : []),
      ...(counted && !isDistinct ? [`DISTINCT ${counted}`] : []),
    ];
    for (const text of others) changes.push({ kind: 'count', ...place, text: `count(${text})` });
  }
  for (const i of source.calls('approx_count_distinct')) {
    const inside = source.inside(i + 1);
    const place = placeOf(source, { from: i, to: inside.to + 1 });
    changes.push({ kind: 'count', ...place, text: `count(DISTINCT ${source.text(inside)})` });
  }
  return changes;
}

/** What count(*) might have counted: the column of an aggregate beside it, else the first column of the list. */
function columnNear(source: MutantSource, i: number): string | null {
  let start = i;
  while (start > 0 && !source.is(start, 'select')) {
    const before = source.before(start);
    if (before < 0) return null;
    start = before;
  }
  let plain: string | null = null;
  for (let at = start + 1; at < source.read.length && !source.is(at, 'from'); at = source.after(at)) {
    if (source.is(at, ')')) break;
    if (['min', 'max', 'sum'].includes(source.word(at)) && source.is(at + 1, '(')) {
      const column = columnIn(source, source.inside(at + 1));
      if (column) return column;
    }
    const isItem = source.is(at - 1, ',') || source.is(at - 1, 'select');
    if (isItem && plain === null) plain = columnIn(source, { from: at, to: pathEnd(source, at) });
  }
  return plain;
}

function pathEnd(source: MutantSource, i: number): number {
  return source.is(i + 1, '.') ? pathEnd(source, i + 2) : i + 1;
}

/** The text of a stretch that is a column and nothing else. */
function columnIn(source: MutantSource, { from, to }: Stretch): string | null {
  const isName = source.read[from]?.kind === 'word' || source.read[from]?.kind === 'quoted-name';
  return isName && pathEnd(source, from) === to && !source.is(to, '(') ? source.text({ from, to }) : null;
}

function fallbackChanges(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const i of source.calls('coalesce', 'ifnull', 'nullif')) {
    const place = placeOf(source, source.call(i));
    const values = source.parts(source.inside(i + 1));
    const kept = source.is(i, 'nullif') ? values.slice(0, 1) : values;
    for (const value of kept) changes.push({ kind: 'coalesce', ...place, text: `(${source.text(value)})` });
  }
  return changes;
}

const CAPS = [2, 7];
const COMPARISONS = ['=', '==', '<>', '!=', '<', '<=', '>', '>='];

/** Counts that stop growing: a query that is right only where groups are small. */
function capChanges(source: MutantSource): Change[] {
  return source.calls('count', 'sum', 'row_number', 'rank', 'dense_rank').flatMap((i): Change[] => {
    const call = source.call(i);
    // Compared, a count is capped by what it is compared with.
    if (COMPARISONS.includes(source.read[call.to]?.text ?? '')) return [];
    const place = placeOf(source, call);
    return CAPS.map((cap) => ({ kind: 'cap', ...place, text: `least(${source.text(call)}, ${cap})` }));
  });
}
