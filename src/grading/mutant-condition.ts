import { type Change, placeOf } from './mutant-change.ts';
import type { MutantSource } from './mutant-source.ts';

/** Conditions lost, joined the other way or turned round, and branches of CASE and IF lost. */
export function conditionChanges(source: MutantSource): Change[] {
  return [
    ...logicChanges(source),
    ...wholeConditions(source),
    ...negations(source),
    ...branches(source),
    ...choices(source),
  ];
}

/** AND for OR, and either side of one left out. */
function logicChanges(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const [i, { from, to }] of source.read.entries()) {
    if (!source.isLogical(i)) continue;
    const isOr = source.is(i, 'or');
    const left = { from: source.termStart(i, isOr), to: i };
    const right = { from: i + 1, to: source.termEnd(i + 1, isOr) };
    changes.push({ kind: 'logic', from, to, text: isOr ? 'AND' : 'OR' });
    const all = placeOf(source, { from: left.from, to: right.to });
    changes.push({ kind: 'condition', ...all, text: source.text(left) });
    changes.push({ kind: 'condition', ...all, text: source.text(right) });
  }
  return changes;
}

/** WHERE, ON, HAVING, QUALIFY and FILTER without their condition. */
function wholeConditions(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const i of source.places('where', 'on', 'having', 'qualify')) {
    if (source.is(i - 1, 'distinct')) continue;
    const condition = { from: i + 1, to: source.termEnd(i + 1, true, true) };
    changes.push({ kind: 'condition', ...placeOf(source, condition), text: 'true' });
  }
  for (const i of source.places('filter')) {
    if (!source.is(i + 1, '(') || source.is(i + 2, 'where')) continue;
    changes.push({ kind: 'condition', ...placeOf(source, source.inside(i + 1)), text: 'true' });
  }
  return changes;
}

/** NOT left out; IS NULL for IS NOT NULL. */
function negations(source: MutantSource): Change[] {
  const { read } = source;
  const changes: Change[] = [];
  for (const i of source.places('not')) {
    const token = read[i];
    if (!token || ['null', 'distinct', 'materialized'].includes(source.word(i + 1))) continue;
    changes.push({ kind: 'negation', from: token.from, to: token.to, text: '' });
  }
  for (const i of source.places('is')) {
    const isNot = source.is(i + 1, 'not');
    if (!source.is(isNot ? i + 2 : i + 1, 'null')) continue;
    const place = placeOf(source, { from: i, to: isNot ? i + 3 : i + 2 });
    changes.push({ kind: 'negation', ...place, text: isNot ? 'IS NULL' : 'IS NOT NULL' });
  }
  return changes;
}

/** CASE without one of its branches, or without its ELSE. */
function branches(source: MutantSource): Change[] {
  const changes: Change[] = [];
  for (const i of source.places('case')) {
    const end = source.after(i) - 1;
    const starts: number[] = [];
    for (let at = i + 1; at < end; at = source.after(at)) {
      if (source.is(at, 'when') || source.is(at, 'else')) starts.push(at);
    }
    const whens = starts.filter((at) => source.is(at, 'when'));
    for (const [index, start] of starts.entries()) {
      const isElse = source.is(start, 'else');
      const branch = { from: start, to: starts[index + 1] ?? end };
      if (isElse || whens.length > 1) changes.push({ kind: 'branch', ...placeOf(source, branch), text: '' });
      else {
        const rest = starts[index + 1];
        const text = rest === undefined ? 'NULL' : `(${source.text({ from: rest + 1, to: end })})`;
        changes.push({ kind: 'branch', ...placeOf(source, { from: i, to: end + 1 }), text });
      }
    }
  }
  return changes;
}

/** IF as one of its two values. */
function choices(source: MutantSource): Change[] {
  return source.calls('if').flatMap((i): Change[] => {
    const [, ...values] = source.parts(source.inside(i + 1));
    const place = placeOf(source, source.call(i));
    return values.map((value) => ({ kind: 'branch', ...place, text: `(${source.text(value)})` }));
  });
}
