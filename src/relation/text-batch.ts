/** One column of text in the layout of Arrow's Utf8, so that it can cross to an engine's worker without a string made of it. */
export interface TextColumn {
  /** The UTF-8 of all cells, one after another. */
  readonly bytes: Uint8Array;
  /** Where each cell begins in `bytes`, and then where the last one ends: one number more than there are rows. */
  readonly offsets: Int32Array;
  /** A bit for each row, the lowest bit of each byte first: 0 where the cell is NULL. */
  readonly validity: Uint8Array;
}

/** Rows of text, column by column; each column has as many rows. */
export interface TextBatch {
  readonly rowCount: number;
  readonly columns: readonly TextColumn[];
}

/** The cell of a row, both numbered from 0; null where it is NULL. */
export function cellOf({ bytes, offsets, validity }: TextColumn, row: number): string | null {
  if (!(((validity[row >> 3] ?? 0) >> (row & 7)) & 1)) return null;
  return utf8.decode(bytes.subarray(offsets[row], offsets[row + 1]));
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
