import { type Change, placeOf } from './mutant-change.ts';
import type { MutantSource } from './mutant-source.ts';

const JOINS: Readonly<Record<string, readonly string[]>> = {
  join: ['LEFT JOIN', 'RIGHT JOIN', 'FULL JOIN'],
  'left join': ['JOIN', 'RIGHT JOIN', 'FULL JOIN'],
  'right join': ['JOIN', 'LEFT JOIN', 'FULL JOIN'],
  'full join': ['JOIN', 'LEFT JOIN', 'RIGHT JOIN'],
  'asof join': ['ASOF LEFT JOIN', 'JOIN'],
  'asof left join': ['ASOF JOIN', 'LEFT JOIN'],
  'semi join': ['ANTI JOIN', 'JOIN'],
  'anti join': ['SEMI JOIN', 'LEFT JOIN'],
};
const PREFIXES = ['inner', 'outer', 'left', 'right', 'full', 'cross', 'asof', 'semi', 'anti', 'natural'];

/** Other joins, other set operations, and DISTINCT lost. */
export function relationChanges(source: MutantSource): Change[] {
  return [...joinChanges(source), ...setChanges(source), ...distinctChanges(source)];
}

function joinChanges(source: MutantSource): Change[] {
  return source.places('join').flatMap((i): Change[] => {
    let start = i;
    while (PREFIXES.includes(source.word(start - 1))) start--;
    const words: string[] = [];
    for (let at = start; at <= i; at++) {
      if (!['inner', 'outer'].includes(source.word(at))) words.push(source.word(at));
    }
    const place = placeOf(source, { from: start, to: i + 1 });
    return (JOINS[words.join(' ')] ?? []).map((text) => ({ kind: 'join', ...place, text }));
  });
}

function setChanges(source: MutantSource): Change[] {
  return source.places('union', 'intersect', 'except').flatMap((i): Change[] => {
    // SELECT * EXCEPT (a) leaves out columns.
    if (source.is(i - 1, '*')) return [];
    const isAll = source.is(i + 1, 'all');
    const place = placeOf(source, { from: i, to: isAll ? i + 2 : i + 1 });
    const word = source.word(i).toUpperCase();
    return [{ kind: 'set-operation', ...place, text: isAll ? word : `${word} ALL` }];
  });
}

/** DISTINCT is not added: where rows are unique already, as nearly everywhere, that changes nothing. */
function distinctChanges(source: MutantSource): Change[] {
  return source.places('select').flatMap((i): Change[] => {
    if (!source.is(i + 1, 'distinct')) return [];
    const on = source.is(i + 2, 'on') ? source.after(i + 3) : i + 2;
    return [{ kind: 'distinct', ...placeOf(source, { from: i + 1, to: on }), text: '' }];
  });
}
