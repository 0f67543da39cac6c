import { useId } from 'preact/hooks';
import type { AskedFile } from '../app/file-intake.ts';
import { type CsvForm, DELIMITERS, ENCODINGS } from '../datafile/datafile.ts';
import { importText } from './import-text.ts';

/** How the file is written, where that can be told in more than one way, and the name of its table. */
export function ImportForm({ asked }: { readonly asked: AskedFile }) {
  const form = asked.form.value;
  const disabled = asked.state.value.kind === 'importing';
  const noteId = useId();
  const name = asked.table.value;
  const note =
    name.trim() === '' ? importText.needsName : asked.replaces() ? importText.replaces(name.trim()) : '';
  return (
    <div class="import-form">
      <label>
        {importText.table}
        <input
          class="field"
          type="text"
          value={name}
          disabled={disabled}
          aria-describedby={noteId}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => {
            asked.table.value = event.currentTarget.value;
          }}
        />
      </label>
      {form && <CsvFields form={form} disabled={disabled} onChange={asked.reform} />}
      <p id={noteId} class="import-note">
        {note}
      </p>
    </div>
  );
}

interface CsvFieldsProps {
  readonly form: CsvForm;
  readonly disabled: boolean;
  readonly onChange: (form: CsvForm) => void;
}

function CsvFields({ form, disabled, onChange }: CsvFieldsProps) {
  return (
    <>
      <label>
        {importText.delimiter}
        <select
          class="field"
          value={form.delimiter}
          disabled={disabled}
          onChange={(event) =>
            onChange({ ...form, delimiter: event.currentTarget.value as CsvForm['delimiter'] })
          }
        >
          {DELIMITERS.map((each) => (
            <option key={each} value={each}>
              {importText.delimiterName(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {importText.firstRow}
        <select
          class="field"
          value={form.hasHeader ? 'header' : 'data'}
          disabled={disabled}
          onChange={(event) => onChange({ ...form, hasHeader: event.currentTarget.value === 'header' })}
        >
          <option value="header">{importText.isHeader}</option>
          <option value="data">{importText.isData}</option>
        </select>
      </label>
      <label>
        {importText.encoding}
        <select
          class="field"
          value={form.encoding}
          disabled={disabled}
          onChange={(event) =>
            onChange({ ...form, encoding: event.currentTarget.value as CsvForm['encoding'] })
          }
        >
          {ENCODINGS.map((each) => (
            <option key={each} value={each}>
              {importText.encodingName(each)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
