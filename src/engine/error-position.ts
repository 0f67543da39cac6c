import { nameOf, type Token, tokens } from '../sql/token.ts';
import type { SqlError } from './engine.ts';
import type { ErrorText } from './error-text.ts';

/**
 * Where in the SQL a message points, from the start of a token to its end; at the end of the text for "end of input";
 * null where the message shows no line of this SQL.
 */
export function errorPosition({ detail, shown }: ErrorText, sql: string): SqlError['position'] {
  if (/at end of input/.test(detail)) {
    const end = sql.trimEnd().length;
    return { from: end, to: end };
  }
  const found = shown && offsetOf(shown, sql);
  if (found === null) return null;
  const token = named(detail, sql, found) ?? tokens(sql).find(({ from, to }) => from <= found && found < to);
  return token ? { from: token.from, to: token.to } : { from: found, to: Math.min(found + 1, sql.length) };
}

/** The token that a message points at, with the two before it. */
export function tokensAt(
  sql: string,
  position: SqlError['position'],
): { readonly at: Token | null; readonly before: Token | null; readonly earlier: Token | null } {
  if (!position) return { at: null, before: null, earlier: null };
  const significant = tokens(sql).filter(({ kind }) => kind !== 'comment');
  const next = significant.findIndex(({ to }) => to > position.from);
  const index = next < 0 ? significant.length : next;
  const [earlier = null, before = null] = [significant[index - 2], significant[index - 1]];
  return { at: significant[index] ?? null, before, earlier };
}

function offsetOf({ line, text, column }: NonNullable<ErrorText['shown']>, sql: string): number | null {
  // Long lines are shown in part, between dots.
  const skipped = text.startsWith('...') ? 3 : 0;
  const excerpt = text.slice(skipped, text.endsWith('...') ? -3 : undefined);
  const lineStart = startOfLine(sql, line);
  const at = sql.indexOf(excerpt, lineStart);
  if (lineStart < 0 || at < 0) return null;
  const within = unitsBefore(excerpt, column - skipped);
  return within > excerpt.length ? null : at + within;
}

function startOfLine(sql: string, line: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) {
    start = sql.indexOf('\n', start) + 1;
    if (start === 0) return -1;
  }
  return start;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /\p{Emoji_Presentation}|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|[\u3000-\u303f\uff01-\uff60]/u;

/** UTF-16 units in the first columns of a text, as DuckDB counts columns: by what a terminal shows, tabs as nothing. */
function unitsBefore(text: string, columns: number): number {
  let width = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (width >= columns && segment >= ' ') return index;
    width += segment < ' ' ? 0 : WIDE.test(segment) ? 2 : 1;
  }
  return width >= columns ? text.length : text.length + 1;
}

/** The token of the name that the message is about where it stands next to the place found: terminals differ on widths. */
function named(detail: string, sql: string, near: number): Token | null {
  const name = /(?:column|table|name|field|at or near) "([^"]+)"/i.exec(detail)?.[1];
  if (!name) return null;
  const close = tokens(sql).filter(
    (token) => Math.abs(token.from - near) <= 8 && nameOf(token)?.toLowerCase() === name.toLowerCase(),
  );
  return close.sort((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near))[0] ?? null;
}
