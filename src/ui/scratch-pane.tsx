import type { Scratch } from '../app/scratch.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import { datasets } from '../exercise/catalogue.ts';
import './scratch-pane.css';
import { text } from './text.ts';

/** The left side of the scratch page: which data is there, CSV files, and every table with its columns. */
export function ScratchPane({ scratch }: { readonly scratch: Scratch }) {
  const name = scratch.dataset.value?.name ?? '';
  const size = scratch.size.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling zone must be reachable by keyboard.
    <section class="task scratch-pane" aria-label={text.tables} tabIndex={0}>
      <h1>{text.scratchTitle}</h1>
      <p>{text.scratchIntro}</p>
      <div class="scratch-choice">
        <label>
          {text.dataset}
          <select
            value={name}
            onChange={(event) => void scratch.open(event.currentTarget.value || null, scratch.size.value)}
          >
            <option value="">{text.noDataset}</option>
            {datasets.map((each) => (
              <option key={each.name} value={each.name}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text.size}
          <select
            value={size}
            disabled={name === ''}
            onChange={(event) => void scratch.open(name, event.currentTarget.value as Size)}
          >
            {Object.entries(SIZES).map(([each, rows]) => (
              <option key={each} value={each}>
                {text.worldSize(each, rows.toLocaleString('en'))}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="scratch-csv">
        {text.dropCsv}
        <label class="button">
          {text.chooseCsv}
          <input
            class="visually-hidden"
            type="file"
            accept=".csv,.tsv,text/csv"
            onChange={(event) => {
              for (const file of event.currentTarget.files ?? []) void scratch.addCsv(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <p role="status">{scratch.message.value}</p>
      <h2>{text.tables}</h2>
      {scratch.tables.value.map((table) => (
        <details key={table.name} class="scratch-table">
          <summary>{table.name}</summary>
          <ul>
            {table.columns.map((column) => (
              <li key={column.name}>
                <code>{column.name}</code> <span>{column.type}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
