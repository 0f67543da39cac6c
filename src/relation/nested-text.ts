/** The text of a value within another, null for NULL; `quotes` is false for lists, structs, maps and unions. */
export interface Inner {
  readonly text: string | null;
  readonly quotes: boolean;
}

/** A LIST: `[1, NULL, 'a,b']`. */
export function listText(items: readonly Inner[]): string {
  return `[${items.map(innerText).join(', ')}]`;
}

/** An ARRAY, the list of a fixed length: `[1, NULL, a,b]`; DuckDB quotes nothing in it. */
export function arrayText(items: readonly Inner[]): string {
  return listText(items.map(({ text }) => ({ text, quotes: false })));
}

/** A STRUCT: `{'a': 1, 'b': x}`; `(1, x)` where its entries have no names. */
export function structText(entries: readonly (Inner & { readonly name: string })[]): string {
  if (entries.every((entry) => entry.name === '')) return `(${entries.map(innerText).join(', ')})`;
  const shown = entries.map((entry) => `'${escaped(entry.name)}': ${innerText(entry)}`);
  return `{${shown.join(', ')}}`;
}

/** A MAP: `{k=1, 'a b'=NULL}`. */
export function mapText(entries: readonly (readonly [key: Inner, value: Inner])[]): string {
  return `{${entries.map(([key, value]) => `${innerText(key)}=${innerText(value)}`).join(', ')}}`;
}

// What DuckDB 1.5 quotes inside a nested value, found by casting every character in each place.
const QUOTED = /^$|^[\t\n\v\f\r ]|[\t\n\v\f\r ]$|["'(),:=[\]{}]|^null$/i;

function innerText({ text, quotes }: Inner): string {
  if (text === null) return 'NULL';
  return quotes && QUOTED.test(text) ? `'${escaped(text)}'` : text;
}

function escaped(text: string): string {
  return text.replace(/[\\']/g, '\\$&');
}
