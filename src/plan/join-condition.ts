import type { Operator } from './operator.ts';

/** What the condition of a join allows the engine to do. */
export interface JoinCondition {
  readonly hasOr: boolean;
  /** A column that may be NULL instead: `valid_to` of `valid_to IS NULL OR ts < valid_to`; null where there is none. */
  readonly openEnd: string | null;
  /** A column that stands on both sides of `=`; null where there is none. */
  readonly key: string | null;
}

const NAME = '("(?:[^"]|"")+"|[A-Za-z_]\\w*)';
const OPEN_END = new RegExp(`\\(${NAME} IS NULL\\) OR |OR \\(${NAME} IS NULL\\)`);
const EQUAL = new RegExp(`(?<![\\w.])${NAME} = ${NAME}(?![\\w.(])`, 'g');

/** Reads the condition of a join as the engine prints it. */
export function joinCondition({ details }: Operator): JoinCondition {
  const printed = details.filter(({ label }) => label === 'on').flatMap(({ values }) => values);
  // What stands in a text is no condition.
  const text = printed.join(' AND ').replaceAll(/'(?:[^']|'')*'/g, "''");
  const open = OPEN_END.exec(text);
  const keys = [...text.matchAll(EQUAL)].filter(([, left, right]) => left === right);
  return {
    hasOr: / OR /.test(text),
    openEnd: open ? (open[1] ?? open[2] ?? null) : null,
    key: keys[0]?.[1] ?? null,
  };
}
