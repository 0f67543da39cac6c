import { datasets } from '../app/library.ts';
import type { Scratch } from '../app/scratch.ts';
import { SIZES, type Size } from '../dataset/dataset.ts';
import './scratch-pane.css';
import { FileButton } from './file-button.tsx';
import { scratchMessage, text } from './text.ts';

/** What was picked; the list goes back to what there is until that is there. */
function picked(list: HTMLSelectElement, current: string): string {
  const { value } = list;
  list.value = current;
  return value;
}

/** The left side of the scratch page: which data is there, files of one's own, and every table with its columns. */
export function ScratchPane({ scratch }: { readonly scratch: Scratch }) {
  const { dataset, size } = scratch.choice.value;
  const { tables, messages, addFiles } = scratch.database;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling zone must be reachable by keyboard.
    <section class="task scratch-pane" aria-label={text.tables} tabIndex={0}>
      <h1>{text.scratchTitle}</h1>
      <p>{text.scratchIntro}</p>
      <div class="scratch-choice">
        <label>
          {text.dataset}
          <select
            class="field"
            value={dataset ?? ''}
            onChange={(event) => scratch.open(picked(event.currentTarget, dataset ?? '') || null, size)}
          >
            <option value="">{text.noDataset}</option>
            {datasets.value.map((each) => (
              <option key={each.name} value={each.name}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text.size}
          <select
            class="field"
            value={size}
            disabled={dataset === null}
            onChange={(event) => scratch.open(dataset, picked(event.currentTarget, size) as Size)}
          >
            {Object.entries(SIZES).map(([each, rows]) => (
              <option key={each} value={each}>
                {text.worldSize(each, rows)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="scratch-files">
        {text.dropFile}
        <FileButton
          label={text.chooseFile}
          accept=".csv,.tsv,.tab,.txt,.json,.jsonl,.ndjson,.parquet,.parq"
          takesSeveral
          onFiles={addFiles}
        />
      </p>
      <div role="status">
        {messages.value.length > 0 && (
          <ul class="scratch-messages">
            {messages.value.map((message, at) => (
              <li key={at} class={message.kind === 'added' ? undefined : 'scratch-fault'}>
                {scratchMessage(message)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <h2>{text.tables}</h2>
      {tables.value.map((table) => (
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
