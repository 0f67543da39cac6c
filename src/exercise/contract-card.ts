import { familyOf } from '../relation/family.ts';
import type { AnswerColumn, ResultSpec } from './exercise.ts';

/** One line of the contract card; all texts are plain, not HTML. */
export interface ContractLine {
  readonly term: string;
  /** One or more sentences; empty where the items say it all. */
  readonly description: string;
  /** What the line lists: columns with name and type, or rules, whose name and type are empty. */
  readonly items?: readonly ContractItem[];
}

export interface ContractItem {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * What an answer must be, in plain sentences, made from exactly the settings the checker uses: grain, columns, row
 * order with ties, duplicates, NULL, tolerance of numbers, text, and the further rules. Terms do not repeat.
 */
export function contractCard(spec: ResultSpec): ContractLine[] {
  return [
    { term: 'One row is', description: sentence(spec.grain) },
    { term: 'Columns', description: COLUMN_MATCHING, items: spec.columns.map(columnItem) },
    { term: 'Row order', description: orderSentence(spec) },
    ...(spec.rows === 'plan'
      ? [planLine(spec)]
      : [{ term: 'Duplicates', description: duplicatesSentence(spec) }]),
    ...bestLine(spec),
    ...measuresLine(spec),
    { term: 'NULL', description: nullSentence(spec.columns) },
    ...toleranceLine(spec.columns),
    ...textLine(spec.columns),
    ...(spec.rules.length > 0 ? [{ term: 'Rules', description: '', items: spec.rules.map(ruleItem) }] : []),
  ];
}

const COLUMN_MATCHING =
  'Matched by name in any order and letter case, else by position; the kind of type counts, not its width.';

function columnItem({ name, type, meaning }: AnswerColumn): ContractItem {
  return { name, type, text: sentence(meaning) };
}

function ruleItem(rule: string): ContractItem {
  return { name: '', type: '', text: sentence(rule) };
}

function orderSentence({ order, columns }: ResultSpec): string {
  if (order.length === 0) return 'Free: rows may come in any order.';
  const keys = order.map(({ column, descending }) => `${column} ${descending ? 'descending' : 'ascending'}`);
  const nullable = order.some(({ column }) =>
    columns.some(({ name, nullable }) => name === column && nullable),
  );
  const nulls = nullable ? ', with NULL last' : '';
  const ties = order.length > 1 ? 'in all of these' : 'in it';
  return `By ${keys.join(', then ')}${nulls}. Rows equal ${ties} (ties) may come in any order.`;
}

function duplicatesSentence({ rows }: ResultSpec): string {
  return rows === 'set'
    ? 'Repeated rows count once.'
    : 'Each row must come exactly as often as expected; repeated rows count.';
}

function planLine({ key, appraisal }: ResultSpec): ContractLine {
  const once = key.length > 0 ? [`No two rows have the same ${list(key)}`] : [];
  const rules = (appraisal?.invariants ?? []).map(({ rule }) => rule);
  const all = ['Many answers are right: any that keeps these rules and the limits', ...once, ...rules];
  return { term: 'Rows', description: '', items: all.map(ruleItem) };
}

function measuresLine({ appraisal }: ResultSpec): ContractLine[] {
  if (!appraisal || appraisal.measures.length === 0) return [];
  const items = appraisal.measures.map(({ title, meaning, bound, limit, unit }) => {
    const due =
      typeof limit === 'number' ? `${limit.toLocaleString('en-US')} ${unit}`.trim() : 'what the data say';
    return ruleItem(`${title}: ${BOUNDS[bound]} ${due}. ${sentence(meaning)}`);
  });
  return [{ term: 'Limits', description: '', items }];
}

const BOUNDS = { atMost: 'at most', atLeast: 'at least', equals: 'exactly' } as const;

function bestLine({ top }: ResultSpec): ContractLine[] {
  if (!top) return [];
  const { k, best, per } = top;
  const keys = best.map(({ column, descending }) => `${column} ${descending ? 'descending' : 'ascending'}`);
  const groups = per.length > 0 ? ` for each ${list(per)}` : '';
  const few =
    per.length > 0 ? ' Where a group has fewer, all of them.' : ' Where there are fewer, all of them.';
  return [
    {
      term: 'Best rows',
      description: `${k === 1 ? 'The first row' : `The first ${k} rows`}${groups} by ${keys.join(', then ')}, with NULL last. Of rows that tie for the last place, any.${few}`,
    },
  ];
}

function nullSentence(columns: readonly AnswerColumn[]): string {
  const names = columns.filter(({ nullable }) => nullable).map(({ name }) => name);
  const where = names.length === 0 ? 'No column may be NULL.' : `Only ${list(names)} may be NULL.`;
  return `${where} NULL equals NULL alone, never an empty text or 0.`;
}

function toleranceLine(columns: readonly AnswerColumn[]): ContractLine[] {
  const sentences = columns.flatMap(({ name, type, decimals, relativeTolerance }) => {
    const family = familyOf(type);
    if (relativeTolerance !== undefined) {
      return `${name} may differ from the exact answer by ${percent(relativeTolerance)}.`;
    }
    if (decimals !== undefined) {
      return decimals === 0
        ? `${name} counts to the whole number, so rounded and unrounded answers both pass.`
        : `${name} counts to ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}, so rounded and unrounded answers both pass.`;
    }
    return family === 'float'
      ? `${name} may differ by a billionth, the error of floating-point arithmetic.`
      : [];
  });
  const exact = columns.some((column) => !isTolerant(column) && isNumber(column));
  if (sentences.length === 0) return [];
  return [
    {
      term: 'Numbers',
      description: [...sentences, ...(exact ? ['Other numbers are exact.'] : [])].join(' '),
    },
  ];
}

function isNumber({ type }: AnswerColumn): boolean {
  return ['integer', 'decimal', 'float'].includes(familyOf(type));
}

function isTolerant({ type, decimals, relativeTolerance }: AnswerColumn): boolean {
  return decimals !== undefined || relativeTolerance !== undefined || familyOf(type) === 'float';
}

function textLine(columns: readonly AnswerColumn[]): ContractLine[] {
  const names = columns.filter(({ type }) => familyOf(type) === 'text').map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      term: 'Text',
      description: `${list(names)} must be equal letter by letter, case and spaces included.`,
    },
  ];
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))} %`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
