import { cellOf } from '../relation/text-batch.ts';
import { DatafileFault, type Portion, type SourceColumn, type Uneven } from './datafile.ts';
import { refuseUnlessFits } from './room.ts';

/** The first rows of a file and what they tell of the rest. */
export interface Preview {
  readonly columns: readonly SourceColumn[];
  /** The first rows, cell by cell, null for NULL. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly rowCount: number;
  /** False where the count is reckoned from the length of the first rows. */
  readonly isCounted: boolean;
  /** Rows that were looked at, without those left out. */
  readonly seenRows: number;
  /** Of those looked at. */
  readonly uneven: Uneven;
}

const SHOWN_ROWS = 20;
/** A cell is shown to so many characters. */
const SHOWN_CHARACTERS = 200;

/** Looks at the first rows of a file. Throws a DatafileFault where it is broken there, or would not fit into memory. */
export async function previewOf(portions: AsyncIterable<Portion>, fileBytes: number): Promise<Preview> {
  let shown: Preview | null = null;
  for await (const { batch, columns, share, rowsInFile, uneven } of portions) {
    const isCounted = rowsInFile !== null || share === 1;
    const rowCount = rowsInFile ?? (share > 0 ? Math.round(batch.rowCount / share) : batch.rowCount);
    const rows = Array.from({ length: Math.min(SHOWN_ROWS, batch.rowCount) }, (_, row) =>
      batch.columns.map((column) => cellOf(column, row)?.slice(0, SHOWN_CHARACTERS) ?? null),
    );
    shown = { columns, rows, rowCount, isCounted, seenRows: batch.rowCount, uneven };
    if (rowsInFile === null) refuseUnlessFits(rowCount, columns.length, fileBytes);
    if (batch.rowCount > 0 || uneven.first) break;
  }
  if (!shown) throw new DatafileFault({ kind: 'empty' });
  return shown;
}
