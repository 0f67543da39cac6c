import type { Table } from '../dataset/dataset.ts';
import type { MutantKind } from '../exercise/equivalent.ts';
import { significantTokens } from '../sql/token.ts';
import { callChanges } from './mutant-call.ts';
import { castChanges } from './mutant-cast.ts';
import type { Change } from './mutant-change.ts';
import { columnChanges } from './mutant-column.ts';
import { comparisonChanges } from './mutant-comparison.ts';
import { conditionChanges } from './mutant-condition.ts';
import { keyChanges } from './mutant-key.ts';
import { limitChanges } from './mutant-limit.ts';
import { literalChanges } from './mutant-literal.ts';
import { orderChanges } from './mutant-order.ts';
import { relationChanges } from './mutant-relation.ts';
import { MutantSource } from './mutant-source.ts';

/** A query that differs from a right one by one small change, such as its author might have made by mistake. */
export interface Mutant {
  readonly kind: MutantKind;
  /** The line of the right query, from 1, where the change begins. */
  readonly line: number;
  /** The piece of the right query that changes, with as much around it as makes it unique there, on one line. */
  readonly was: string;
  /** What stands there instead. */
  readonly now: string;
  readonly sql: string;
}

/** The mutants of a query, and how many more were the same text as one of them, or as the query itself. */
export interface Mutants {
  readonly mutants: readonly Mutant[];
  readonly duplicates: number;
}

/**
 * All mutants of one SELECT: each has one token or clause changed, dropped or added. Strings, quoted names and
 * comments stay as they are, but for dates and intervals written as text. `tables` says which columns hold instants,
 * and which may be taken for each other.
 */
export function mutantsOf(sql: string, tables: readonly Table[]): Mutants {
  const source = new MutantSource(sql);
  const changes: Change[] = [
    ...comparisonChanges(source),
    ...conditionChanges(source),
    ...relationChanges(source),
    ...callChanges(source),
    ...keyChanges(source),
    ...orderChanges(source, tables),
    ...literalChanges(source),
    ...castChanges(source, tables),
    ...columnChanges(source, tables),
    ...limitChanges(source),
  ];
  const seen = new Set([normalised(sql)]);
  const mutants: Mutant[] = [];
  for (const change of changes) {
    const changed = sql.slice(0, change.from) + change.text + sql.slice(change.to);
    const text = normalised(changed);
    if (seen.has(text)) continue;
    seen.add(text);
    mutants.push({ kind: change.kind, ...shown(source, change), sql: changed });
  }
  return { mutants, duplicates: changes.length - mutants.length };
}

/** A query's tokens in one line, words in lower case: the same for the same query, however it is laid out. */
export function normalised(sql: string): string {
  return significantTokens(sql)
    .filter(({ text }) => text !== ';')
    .map(({ kind, text }) => (kind === 'word' ? text.toLowerCase() : text))
    .join(' ');
}

/** The change with enough tokens around it that they stand in the query once. */
function shown({ sql, read }: MutantSource, change: Change): Pick<Mutant, 'line' | 'was' | 'now'> {
  const all = ` ${normalised(sql)} `;
  let first = read.findIndex(({ to }) => to > change.from);
  let end = read.findIndex(({ from }) => from >= change.to);
  if (first < 0) first = read.length;
  if (end < 0) end = read.length;
  // Growing to the left and the right in turn keeps the change in the middle.
  for (let left = true; ; left = !left) {
    const [from, to] = [read[first]?.from ?? change.from, read[end - 1]?.to ?? change.to];
    const was = first < end ? sql.slice(from, to) : '';
    const piece = ` ${normalised(was)} `;
    const isUnique = was !== '' && all.indexOf(piece) === all.lastIndexOf(piece);
    if (isUnique || (first === 0 && end === read.length)) {
      const now =
        sql.slice(Math.min(from, change.from), change.from) +
        change.text +
        sql.slice(change.to, Math.max(to, change.to));
      const line = sql.slice(0, change.from).split('\n').length;
      return { line, was: oneLine(was), now: oneLine(now) };
    }
    if ((left && first > 0) || end === read.length) first--;
    else end++;
  }
}

/** On one line and without comments, as written otherwise. */
function oneLine(sql: string): string {
  let text = '';
  let last = 0;
  for (const token of significantTokens(sql)) {
    if (text !== '' && token.from > last) text += ' ';
    text += token.text;
    last = token.to;
  }
  return text;
}
