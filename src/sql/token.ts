import { scan, type TokenKind } from './scan.ts';

/** A piece of SQL text. `from` and `to` count UTF-16 units from 0; `text` is what stands between them. */
export interface Token {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The tokens of a SQL text in order, comments included, one at a time: text of any length costs no memory. */
export function* eachToken(sql: string): Generator<Token> {
  let from = 0;
  const at = (offset: number) => (from + offset < sql.length ? sql.charCodeAt(from + offset) : -1);
  while (from < sql.length) {
    const { kind, length } = scan(at);
    const to = from + length;
    if (kind !== 'space') yield { kind, from, to, text: sql.slice(from, to) };
    from = to;
  }
}

/**
 * The tokens of a SQL text in order, comments included, as DuckDB's scanner sees them. Any text has tokens: what is
 * unterminated reaches to the end, and a character that DuckDB refuses is punctuation.
 */
export function tokens(sql: string): Token[] {
  return [...eachToken(sql)];
}

/** The tokens of a SQL text without its comments. */
export function significantTokens(sql: string): Token[] {
  return tokens(sql).filter((token) => token.kind !== 'comment');
}

/** The name that a word or a quoted name stands for, in its own case (`"a""b"` is a"b); null for other tokens. */
export function nameOf(token: Token): string | null {
  if (token.kind === 'word') return token.text;
  if (token.kind !== 'quoted-name') return null;
  const closed = token.text.length > 1 && token.text.endsWith('"');
  return token.text.slice(1, closed ? -1 : undefined).replaceAll('""', '"');
}

/** True where the token is this word unquoted, in any case. `word` is given in lower case. */
export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.length === word.length && token.text.toLowerCase() === word;
}

/** True where the token is this operator or punctuation. */
export function isSymbol(token: Token | undefined, symbol: string): boolean {
  return (token?.kind === 'punctuation' || token?.kind === 'operator') && token.text === symbol;
}
