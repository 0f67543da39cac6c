import type { Change } from './mutant-change.ts';
import type { MutantSource } from './mutant-source.ts';

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>', '>='],
  '<=': ['<', '>=', '>'],
  '>': ['>=', '<', '<='],
  '>=': ['>', '<=', '<'],
  '=': ['<>'],
  '==': ['<>'],
  '<>': ['='],
  '!=': ['='],
};

const ARITHMETIC: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*', '//'],
  '//': ['/'],
  '%': ['/'],
  '&': ['|'],
  '|': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
};

/** Other comparisons: a bound with or without its end, the other direction, = for <>; and other arithmetic. */
export function comparisonChanges(source: MutantSource): Change[] {
  const { read } = source;
  const changes: Change[] = [];
  for (const [i, { kind, text, from, to }] of read.entries()) {
    if (kind !== 'operator') continue;
    for (const other of COMPARISONS[text] ?? []) changes.push({ kind: 'comparison', from, to, text: other });
    // The * of count(*) and SELECT * multiplies nothing.
    const isStar = text === '*' && (source.is(i + 1, ')') || !isOperand(source, i - 1));
    for (const other of isStar ? [] : (ARITHMETIC[text] ?? [])) {
      const isSign = text === '-' && !isOperand(source, i - 1);
      changes.push({ kind: 'arithmetic', from, to, text: isSign ? '' : other });
    }
  }
  return [...changes, ...distinctChanges(source), ...betweenChanges(source)];
}

function isOperand(source: MutantSource, i: number): boolean {
  const token = source.read[i];
  if (!token || token.kind === 'operator') return false;
  if (token.kind === 'punctuation') return [')', ']', '}'].includes(token.text);
  return !['select', 'distinct', 'when', 'then', 'else', 'and', 'or', 'not', 'by', 'on', 'where'].includes(
    source.word(i),
  );
}

/** IS [NOT] DISTINCT FROM as a comparison that NULL makes NULL. */
function distinctChanges(source: MutantSource): Change[] {
  return source.places('is').flatMap((i): Change[] => {
    const isNot = source.is(i + 1, 'not');
    const at = isNot ? i + 2 : i + 1;
    const [first, last] = [source.read[i], source.read[at + 1]];
    if (!source.is(at, 'distinct') || !source.is(at + 1, 'from') || !first || !last) return [];
    return [{ kind: 'comparison', from: first.from, to: last.to, text: isNot ? '=' : '<>' }];
  });
}

/** BETWEEN without its lower or its upper bound. */
function betweenChanges(source: MutantSource): Change[] {
  return source.places('between').flatMap((i): Change[] => {
    const start = source.termStart(i);
    let and = i + 1;
    while (and < source.read.length && !source.is(and, 'and')) and = source.after(and);
    const value = source.text({ from: start, to: i });
    const low = source.text({ from: i + 1, to: and });
    const high = source.text({ from: and + 1, to: source.termEnd(and + 1) });
    const first = source.read[start];
    const last = source.read[source.termEnd(and + 1) - 1];
    // ROWS BETWEEN is a frame, and NOT BETWEEN is told by its NOT.
    if (!first || !last || !low || !high || FRAMES.includes(source.word(i - 1)) || source.is(i - 1, 'not'))
      return [];
    const place = { kind: 'between', from: first.from, to: last.to } as const;
    return [
      { ...place, text: `(${value} > ${low} AND ${value} <= ${high})` },
      { ...place, text: `(${value} >= ${low} AND ${value} < ${high})` },
    ];
  });
}

const FRAMES = ['rows', 'range', 'groups'];
