import { type CommonTableExpression, closing, commonTables } from './common-table-expression.ts';
import { quoted } from './quoted.ts';
import { isSymbol, isWord, significantTokens, type Token } from './token.ts';

/** A piece of SQL: cut from the learner's text at `from`, or put between such pieces, where `from` is null. */
interface Piece {
  readonly text: string;
  readonly from: number | null;
}

/** A step of a WITH clause that can be run by itself, with the steps before it. Places count UTF-16 units from 0. */
export interface QueryStep {
  readonly name: string;
  /** Where its name begins. */
  readonly at: number;
  /** The end of its name, its columns and `AS (`. */
  readonly from: number;
  /** The place after its closing parenthesis. */
  readonly end: number;
  /** True for a step of the WITH clause that the statement begins with, false for those of nested ones. */
  readonly isOuter: boolean;
  /** One SELECT of all its rows: the steps it may read and itself, as they are written, and nothing after it. */
  readonly sql: string;
  readonly pieces: readonly Piece[];
}

/** As `LONGEST_ANSWER` in statement.ts: past it no step is looked for, so that every key stays quick. */
const LONGEST_TEXT = 100_000;

/**
 * Every step of every WITH clause of a text, of several statements too, in the order of the text; a step without its
 * closing parenthesis is left out. A nested step is run with what the clauses around it define before it; one that
 * reads columns of a query around it cannot run alone, which the engine then says.
 */
export function querySteps(text: string): QueryStep[] {
  if (text.length > LONGEST_TEXT) return [];
  return statementsOf(significantTokens(text)).flatMap((read) => {
    const clauses = clausesOf(read);
    return clauses.flatMap((clause) =>
      clause.steps
        .filter((step) => text[step.to] === ')')
        .map((step): QueryStep => {
          const pieces = piecesOf(text, clauses, clause, step);
          return {
            name: step.name,
            at: step.at,
            from: step.from,
            end: step.to + 1,
            isOuter: clause.isOuter,
            sql: pieces.map((piece) => piece.text).join(''),
            pieces,
          };
        }),
    );
  });
}

/** The step that a place is in, from its name to its closing parenthesis, the innermost one; null where it is in none. */
export function stepAt(steps: readonly QueryStep[], place: number): QueryStep | null {
  return steps.findLast(({ at, end }) => at <= place && place <= end) ?? null;
}

/** Where a part of a step's SQL stands in the text the step was cut from; null for a part put there. */
export function inText(
  { pieces }: QueryStep,
  part: { readonly from: number; readonly to: number },
): { from: number; to: number } | null {
  let start = 0;
  for (const { text, from } of pieces) {
    const end = start + text.length;
    if (part.from < end) {
      if (from === null) return null;
      return { from: part.from - start + from, to: Math.min(part.to, end) - start + from };
    }
    start = end;
  }
  return null;
}

/** A WITH clause: its steps, and up to where the query it belongs to may read them. */
interface Clause {
  readonly at: number;
  readonly scopeEnd: number;
  readonly isOuter: boolean;
  readonly steps: readonly CommonTableExpression[];
}

function statementsOf(read: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]];
  for (const token of read) {
    if (isSymbol(token, ';')) statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements;
}

/** The clauses of a statement, in the order of the text, so that an outer one comes before those inside it. */
function clausesOf(read: readonly Token[]): Clause[] {
  const open: number[] = [];
  return read.flatMap((token, i) => {
    if (isSymbol(token, '(')) open.push(i);
    else if (isSymbol(token, ')')) open.pop();
    if (!isWord(token, 'with') || !mayBegin(read[i - 1])) return [];
    const parenthesis = open.at(-1);
    const end = parenthesis === undefined ? undefined : read[closing(read, parenthesis)];
    return [
      {
        at: token.from,
        scopeEnd: end?.from ?? Number.POSITIVE_INFINITY,
        isOuter: parenthesis === undefined,
        steps: commonTables(read, i).steps,
      },
    ];
  });
}

/** WITH also belongs to WITH ORDINALITY, WITH TIES and TIMESTAMP WITH TIME ZONE. */
function mayBegin(before: Token | undefined): boolean {
  return (
    !before || isSymbol(before, '(') || ['as', 'explain', 'analyze'].some((word) => isWord(before, word))
  );
}

function piecesOf(
  text: string,
  clauses: readonly Clause[],
  own: Clause,
  step: CommonTableExpression,
): Piece[] {
  const cut = (from: number, to: number): Piece => ({ text: text.slice(from, to), from });
  const put = (sql: string): Piece => ({ text: sql, from: null });
  const around = clauses.flatMap((clause) => {
    const isAround = clause !== own && clause.at < own.at && own.at < clause.scopeEnd;
    const last = isAround ? clause.steps.findLast(({ to }) => to < own.at) : undefined;
    return last ? [cut(clause.at, last.to + 1), put('\nSELECT * FROM (')] : [];
  });
  return [
    ...around,
    cut(own.at, step.to + 1),
    put(`\nSELECT * FROM ${quoted(step.name)}`),
    put(')'.repeat(around.length / 2)),
  ];
}
