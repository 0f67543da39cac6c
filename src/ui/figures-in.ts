import type { Figures } from '../app/figures.ts';
import { whole } from './count-text.ts';
import { text } from './text.ts';

/** HTML in which each `{name}` of a figure is its measured value, thousands separated, or says that it is measured. */
export function figuresIn(html: string, figures: Figures): string {
  let filled = html;
  for (const [name, value] of figures)
    filled = filled.replaceAll(`{${name}}`, `<strong>${escaped(shown(value))}</strong>`);
  return filled;
}

function shown(value: string | null): string {
  if (value === null) return text.measuring;
  return /^-?\d{4,}$/.test(value) ? whole(Number(value)) : value;
}

function escaped(value: string): string {
  // A figure may stand in the title of a link, between quotes.
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
