import { download } from './download.ts';
import { laboratoryText } from './laboratory-text.ts';
import './take-away.css';

interface TakeAwayProps {
  /** Of the file, without its ending. */
  readonly name: string;
  /** The file's text, made when it is asked for. */
  readonly csv: () => string;
}

/** Figures to take with you as CSV. */
export function TakeAway({ name, csv }: TakeAwayProps) {
  return (
    <p class="take-away">
      <button
        type="button"
        class="button button-quiet"
        onClick={() => download(`${name}.csv`, new Blob([csv()], { type: 'text/csv' }))}
      >
        {laboratoryText.takeCsv}
      </button>
    </p>
  );
}
