import type { JSX } from 'preact';
import { gridText } from './text.ts';

// Columns are narrower than this; more of a long text would only slow the page down.
const SHOWN = 300;
const SIGNS: Record<string, string> = { '\n': '⏎', '\r\n': '⏎', '\r': '⏎', '\t': '⇥' };

/**
 * A cell's text on one line: NULL and the empty string set apart from text that spells the same, line breaks and
 * tabs as signs, at most 300 characters.
 */
export function CellText({ text }: { readonly text: string | null }): JSX.Element {
  if (text === null) return <span class="cell-null">NULL</span>;
  if (text === '') {
    return (
      <span class="cell-null cell-empty" title={gridText.emptyString}>
        ''
      </span>
    );
  }
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  if (!/[\n\r\t]/.test(shown)) return <>{shown}</>;
  return (
    <>
      {shown.split(/(\r\n|\n|\r|\t)/).map((part, at) => {
        const sign = SIGNS[part];
        return sign ? (
          <span key={at} class="cell-sign">
            {sign}
          </span>
        ) : (
          part
        );
      })}
    </>
  );
}
