import type { AskedFile } from '../app/file-intake.ts';
import { TARGET_TYPES } from '../datafile/target-type.ts';
import { importText } from './import-text.ts';
import { gridText } from './text.ts';

/** Columns whose name and type can be changed here; more would make the page slow. */
const SHOWN_COLUMNS = 60;

/** The columns of the file with the types proposed for them, and its first rows under them. */
export function ImportPreview({ asked }: { readonly asked: AskedFile }) {
  const preview = asked.preview.value;
  if (!preview) return null;
  const shown = preview.columns.slice(0, SHOWN_COLUMNS);
  const more = preview.columns.length - shown.length;
  const disabled = asked.state.value.kind === 'importing';
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling zone must be reachable by keyboard. */}
      <section class="import-preview" aria-label={importText.columns} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {shown.map(({ type }, at) => (
                <th key={at} scope="col">
                  <input
                    class="field"
                    type="text"
                    aria-label={importText.columnName(at)}
                    value={asked.names.value[at]}
                    disabled={disabled}
                    spellcheck={false}
                    autocomplete="off"
                    onChange={(event) => asked.rename(at, event.currentTarget.value)}
                  />
                  <select
                    class="field"
                    aria-label={importText.columnType(asked.names.value[at] ?? '')}
                    value={asked.types.value[at]}
                    disabled={disabled}
                    onChange={(event) => asked.retype(at, event.currentTarget.value)}
                  >
                    {[...new Set([type, ...TARGET_TYPES])].map((each) => (
                      <option key={each} value={each}>
                        {importText.typeName(each)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((cells, row) => (
              <tr key={row}>
                {shown.map((_, at) => (
                  <td key={at}>
                    {cells[at] ?? <span class="import-null">NULL</span>}
                    {cells[at] === '' && <span class="import-null">{gridText.emptyString}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {preview.rows.length === 0 && !preview.uneven.first && <p class="import-note">{importText.noRows}</p>}
      {more > 0 && <p class="import-note">{importText.moreColumns(more)}</p>}
      <p class="import-note">{importText.typeNote}</p>
    </>
  );
}
