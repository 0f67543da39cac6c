import { TYPE_OR_FUNCTION } from '../sql/keyword.ts';
import { isSymbol, isWord, type Token, tokens } from '../sql/token.ts';
import type { SqlError } from './engine.ts';
import { tokensAt } from './error-position.ts';

/** What to do about a syntax error, from what stands around it; null where that says nothing. */
export function syntaxAdvice(detail: string, sql: string, position: SqlError['position']): string | null {
  const unterminated = UNTERMINATED.find(([pattern]) => pattern.test(detail));
  if (unterminated) return unterminated[1];
  if (/without selection list/.test(detail))
    return 'Name the columns to return after SELECT, or write * for all.';
  if (/memory exhausted|expression depth limit/.test(detail))
    return 'The query is nested too deeply, or a chain of operators in it is too long: split it into steps with WITH.';
  if (/at end of input/.test(detail))
    return unclosed(sql) ?? 'The query ends too early: something must follow its last word.';
  const { at, before, earlier } = tokensAt(sql, position);
  return (at && aroundToken(at, before, earlier)) ?? 'The mistake is at the marked place or just before it.';
}

const UNTERMINATED: readonly (readonly [RegExp, string])[] = [
  [
    /unterminated quoted string/,
    "A text is not closed. It ends with '; a quote inside it is written twice: 'it''s'.",
  ],
  [/unterminated quoted identifier/, 'A quoted name is not closed: add the second ".'],
  [/unterminated \/\* comment/, 'A comment is not closed: end it with */.'],
  [/unterminated dollar-quoted/, 'A text between $$ is not closed: end it with $$.'],
];

const UNITS =
  /^(year|quarter|month|week|day|hour|minute|second|millisecond|microsecond|decade|century|millennium)s?$|^(centuries|millennia)$/i;

function aroundToken(at: Token, before: Token | null, earlier: Token | null): string | null {
  if (isSymbol(before ?? undefined, ','))
    return `Something is missing between the comma and ${at.text}, or the comma is one too many.`;
  if (isLooseInterval([before, at]) || isLooseInterval([earlier, before])) {
    return 'INTERVAL takes a written number as it is; what is computed stands in parentheses: INTERVAL (n) DAY.';
  }
  if (at.kind === 'word' && UNITS.test(at.text)) {
    return `${at.text} is a unit of time to DuckDB, so it names a column only after AS: write AS ${at.text}.`;
  }
  const keyword = [at, before].find(
    (token) => token?.kind === 'word' && TYPE_OR_FUNCTION.has(token.text.toLowerCase()),
  );
  if (keyword) {
    return `${keyword.text} is a keyword. To use it as a name, put it in double quotes: "${keyword.text}".`;
  }
  if (at.kind === 'string' && before?.kind === 'word')
    return `An operator or a comma is missing before ${at.text}.`;
  return null;
}

/** INTERVAL before a name. */
function isLooseInterval([first, second]: readonly (Token | null)[]): boolean {
  return isWord(first ?? undefined, 'interval') && second?.kind === 'word';
}

function unclosed(sql: string): string | null {
  let open = 0;
  for (const token of tokens(sql)) {
    if (isSymbol(token, '(')) open++;
    if (isSymbol(token, ')')) open--;
  }
  if (open <= 0) return null;
  return open === 1 ? 'One parenthesis is not closed.' : `${open} parentheses are not closed.`;
}
