import type { Table } from '../dataset/dataset.ts';
import type { Relation } from '../relation/relation.ts';
import { rows } from './count-text.ts';
import './table-card.css';
import { SampleRows } from './table-card-sample.tsx';
import { tableText } from './text.ts';

interface TableCardProps {
  readonly table: Table;
  /** Rows the table holds in the data shown; null while they are not known. */
  readonly rowCount: number | null;
  /** Its first rows; null while they are not known. */
  readonly sample: Relation | null;
}

/** A table as the learner meets it: what a row is, its columns with types, keys and meanings, and some rows. */
export function TableCard({ table, rowCount, sample }: TableCardProps) {
  return (
    <section class="table-card" aria-label={tableText.label(table.name)}>
      <header class="table-card-header">
        <h3>
          <code>{table.name}</code>
        </h3>
        {rowCount !== null && <span class="table-card-count">{rows(rowCount)}</span>}
      </header>
      <p class="table-card-meaning">{table.meaning}</p>
      <dl class="table-card-columns">
        {table.columns.map((column) => (
          <div key={column.name}>
            <dt>
              <code>{column.name}</code> <span class="table-card-type">{column.type}</span>
              {table.key.includes(column.name) && <span class="table-card-mark">{tableText.key}</span>}
              {column.nullable && (
                <span class="table-card-mark table-card-nullable">{tableText.nullable}</span>
              )}
            </dt>
            <dd>{column.meaning}</dd>
          </div>
        ))}
      </dl>
      {table.key.length === 0 && <p class="table-card-note">{tableText.noKey}</p>}
      {sample && <SampleRows name={table.name} sample={sample} />}
    </section>
  );
}
