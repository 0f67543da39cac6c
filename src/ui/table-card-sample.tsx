import type { Relation } from '../relation/relation.ts';
import { CellText } from './result-grid-cell.tsx';
import { alignsRight } from './result-grid-columns.ts';
import { tableText } from './text.ts';

const SHOWN = 50;

/** The first rows of a table, at most 50, which is said; a table of that size is shown at once, a longer one when asked for. */
export function SampleRows({ name, sample }: { readonly name: string; readonly sample: Relation }) {
  const { columns, rowCount } = sample;
  const rows = Array.from({ length: Math.min(rowCount, SHOWN) }, (_, row) => row);
  const label = tableText.sampleOf(name);
  return (
    <details class="table-card-sample" open={rowCount < SHOWN}>
      <summary>{rowCount > SHOWN ? tableText.firstRows(SHOWN) : tableText.sample}</summary>
      {rowCount === 0 ? (
        <p class="table-card-note">{tableText.empty}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <div class="table-card-rows" tabIndex={0} role="group" aria-label={label}>
          <table aria-label={label}>
            <thead>
              <tr>
                {columns.map((column, at) => (
                  <th key={at} scope="col" class={alignsRight(column.family) ? 'to-right' : undefined}>
                    {column.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row}>
                  {columns.map((column, at) => (
                    <td key={at} class={alignsRight(column.family) ? 'to-right' : undefined}>
                      <CellText text={sample.text(row, at)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
