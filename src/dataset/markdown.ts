import MarkdownIt from 'markdown-it';
import { MOST_ALIKE } from './fault.ts';

const ALLOWED_LINK = /^(https?:\/\/|#)/i;

const markdown = new MarkdownIt('commonmark', { html: false })
  .enable(['table', 'strikethrough'])
  .disable('image');

/** A link with an address the page must not follow. */
export interface RefusedLink {
  readonly address: string;
  /** From 1, in the text rendered. */
  readonly line: number;
}

/**
 * HTML of a Markdown text, safe to put into the page: raw HTML comes out as text, images are off, and a link goes to
 * `http:`, `https:` or `#` or is refused and comes out as text; the first 20 of these are told.
 */
export function renderMarkdown(text: string): {
  readonly html: string;
  readonly refusedLinks: RefusedLink[];
} {
  const refusedLinks: RefusedLink[] = [];
  markdown.validateLink = (address) => {
    if (ALLOWED_LINK.test(address)) return true;
    if (refusedLinks.length >= MOST_ALIKE) return false;
    const before = text.slice(0, Math.max(0, text.indexOf(address)));
    refusedLinks.push({ address, line: before.split('\n').length });
    return false;
  };
  return { html: markdown.render(text), refusedLinks };
}

/** A part of a Markdown text below a heading of level two; `heading` is null for what stands before the first. */
export interface Section {
  readonly heading: string | null;
  readonly text: string;
  /** The line of the heading, from 1; 1 where there is none. */
  readonly line: number;
  /** The line of the first line of `text`, from 1. */
  readonly textLine: number;
}

/** The parts of a text cut at its `##` headings, in order; headings inside fenced code do not cut. */
export function sections(text: string): Section[] {
  const lines = text.split('\n');
  const tokens = markdown.parse(text, {});
  const cuts = tokens.flatMap((token, index) =>
    token.type === 'heading_open' && token.tag === 'h2' && token.level === 0 && token.map
      ? [{ from: token.map[0], to: token.map[1], heading: tokens[index + 1]?.content ?? '' }]
      : [],
  );
  const starts = [{ from: 0, to: 0, heading: null }, ...cuts];
  return starts.map(({ from, to, heading }, index) => {
    const below = lines.slice(to, starts[index + 1]?.from);
    const blanks = below.findIndex((line) => line.trim() !== '');
    return { heading, text: below.join('\n').trim(), line: from + 1, textLine: to + 1 + Math.max(0, blanks) };
  });
}
