import { commonTables } from './common-table-expression.ts';
import { REFUSED_STATEMENTS, refusedName } from './refused-name.ts';
import { type Refusal, refusedText } from './refused-text.ts';
import { eachToken, isSymbol, significantTokens, type Token } from './token.ts';

/** A statement in a longer text. `from` and `to` count UTF-16 units from 0; `text` is what stands between them. */
export interface Statement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The statements of a text, cut at `;`, each from its first to its last token that is not a comment. Empty ones are
 * dropped, so a text of comments and semicolons has none.
 */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = [];
  let from = -1;
  let to = -1;
  const finish = () => {
    if (from >= 0) statements.push({ from, to, text: sql.slice(from, to) });
    from = -1;
  };
  for (const token of eachToken(sql)) {
    if (token.kind === 'comment') continue;
    if (isSymbol(token, ';')) {
      finish();
    } else {
      if (from < 0) from = token.from;
      to = token.to;
    }
  }
  finish();
  return statements;
}

/**
 * The text without surrounding whitespace, its trailing comments and its last `;`s, so that it can be put in
 * parentheses. `from` is its offset in the text given. Further statements stay: see `splitStatements`. Empty for a
 * text without statements.
 */
export function trimStatement(sql: string): Statement {
  let from = -1;
  let to = -1;
  for (const token of eachToken(sql)) {
    if (from < 0 && !isSymbol(token, ';')) from = token.from;
    if (token.kind !== 'comment' && !isSymbol(token, ';')) to = token.to;
  }
  return to < 0 ? { from: 0, to: 0, text: '' } : { from, to, text: sql.slice(from, to) };
}

/** The first word of a statement in lower case, past comments and opening parentheses; empty where it starts otherwise. */
export function leadingKeyword(sql: string): string {
  for (const token of eachToken(sql)) {
    if (token.kind === 'comment' || isSymbol(token, '(')) continue;
    return token.kind === 'word' ? token.text.toLowerCase() : '';
  }
  return '';
}

const SCRATCH = 'The scratch page runs any SQL, in a database of its own.';
const QUERY_WORDS = new Set('select from values table pivot pivot_wider unpivot pivot_longer'.split(' '));

/**
 * Why an exercise does not run this text; null where it does. An answer is one query (SELECT, WITH, FROM, VALUES,
 * TABLE, PIVOT, UNPIVOT) that reads the exercise's tables: no second statement, no DDL or DML, no catalog, no files, no
 * SQL made of text, no clock. Syntax is left to the engine. See also `refusedText`.
 */
export function refusal(sql: string): Refusal | null {
  const unread = refusedText(sql);
  if (unread) return unread;
  const statements = splitStatements(sql);
  const [statement, second] = statements;
  if (!statement) {
    return { message: 'There is no query here yet.', advice: 'Write a SELECT.', from: 0, to: sql.length };
  }
  if (second) {
    return {
      message: `There are ${statements.length} statements here; an answer is one SELECT.`,
      advice: `Join the steps with WITH, or select the statement to run. ${SCRATCH}`,
      from: second.from,
      to: second.to,
    };
  }
  const read = significantTokens(sql);
  return refusedStatement(read) ?? firstRefusedName(read);
}

function refusedStatement(read: readonly Token[]): Refusal | null {
  let main = skipParentheses(read, 0);
  if (read[main]?.kind === 'word' && read[main]?.text.toLowerCase() === 'with') {
    main = skipParentheses(read, commonTables(read, main).end);
    // Still being written: what is missing is for the engine to say.
    if (main >= read.length || read[main]?.kind !== 'word') return null;
  }
  const token = read[main];
  if (!token || isSymbol(token, ';')) return null;
  const word = token.kind === 'word' ? token.text.toLowerCase() : '';
  return QUERY_WORDS.has(word) ? null : refuseStatement(token);
}

function refuseStatement(token: Token): Refusal {
  const what = token.text.length > 30 ? `${token.text.slice(0, 30)}...` : token.text;
  const known = token.kind === 'word' ? REFUSED_STATEMENTS[token.text.toLowerCase()] : undefined;
  return {
    message: known
      ? `${what.toUpperCase()} ${known}; an answer is one SELECT.`
      : `An answer is one SELECT; this begins with ${what}.`,
    advice: `Begin with SELECT, WITH, FROM or VALUES. ${SCRATCH}`,
    from: token.from,
    to: token.to,
  };
}

function refuseParameter({ text, from, to }: Token): Refusal {
  return {
    message: `${text} stands for a value that nobody fills in here.`,
    advice: 'Write the value itself.',
    from,
    to,
  };
}

function skipParentheses(read: readonly Token[], from: number): number {
  let i = from;
  while (isSymbol(read[i], '(')) i++;
  return i;
}

const INSPECTING = new Set(['describe', 'desc', 'summarize', 'show']);

function firstRefusedName(read: readonly Token[]): Refusal | null {
  for (const [i, token] of read.entries()) {
    if (isSymbol(read[i - 1], '(') && token.kind === 'word' && INSPECTING.has(token.text.toLowerCase())) {
      return refuseStatement(token);
    }
    if (token.kind === 'parameter' || isSymbol(token, '?')) return refuseParameter(token);
    const reason = refusedName(read, i);
    if (!reason) continue;
    return {
      message: `${token.text} ${reason}, and an answer reads the exercise's tables only.`,
      advice: SCRATCH,
      from: token.from,
      to: token.to,
    };
  }
  return null;
}
