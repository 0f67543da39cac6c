import { DatafileFault } from './datafile.ts';

const [QUOTE, LF, CR] = [34, 10, 13] as const;

/** A row of CSV: where its cells stand in the bytes that were scanned. One object for all rows of a scan. */
export class CsvRow {
  /** Of the row in the file, from 1. */
  number = 0;
  count = 0;
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly isQuoted: boolean[] = [];
  /** True where quotes stand inside, each written twice. */
  readonly isEscaped: boolean[] = [];

  /** True for a line with nothing in it. */
  get isBlank(): boolean {
    return this.count === 1 && !this.isQuoted[0] && this.from[0] === this.to[0];
  }

  add(from: number, to: number, isQuoted: boolean, isEscaped: boolean): void {
    const at = this.count++;
    this.from[at] = from;
    this.to[at] = to;
    this.isQuoted[at] = isQuoted;
    this.isEscaped[at] = isEscaped;
  }
}

/**
 * Finds the rows of CSV after RFC 4180 in UTF-8, with any delimiter of one byte, and gives them to `take`. Lines end in
 * LF, CRLF or CR. Returns where the first row begins whose end is not there yet; the last bytes of a file have none such.
 * Throws a DatafileFault for quotes that are not closed or not written twice.
 */
export function scanCsv(
  bytes: Uint8Array,
  delimiter: number,
  isLast: boolean,
  row: CsvRow,
  take: (row: CsvRow) => void,
): number {
  const end = bytes.length;
  let at = 0;
  while (at < end) {
    const start = at;
    row.count = 0;
    row.number++;
    for (;;) {
      let from = at;
      let to: number;
      if (bytes[at] === QUOTE) {
        from = at + 1;
        to = closingQuote(bytes, from);
        if (to < 0 && isLast) throw new DatafileFault({ kind: 'unclosed-quote', row: row.number });
        // The next byte may be a second quote.
        if (to < 0 || (to + 1 === end && !isLast)) return unfinished(row, start);
        at = to + 1;
        const next = bytes[at];
        if (at < end && next !== delimiter && next !== LF && next !== CR)
          throw new DatafileFault({ kind: 'stray-quote', row: row.number });
        row.add(from, to, true, bytes.subarray(from, to).includes(QUOTE));
      } else {
        for (; at < end; at++) {
          const byte = bytes[at];
          if (byte === delimiter || byte === LF || byte === CR) break;
        }
        row.add(from, at, false, false);
      }
      if (at >= end) {
        if (!isLast) return unfinished(row, start);
        break;
      }
      const ending = bytes[at++];
      if (ending === delimiter) continue;
      if (ending === CR) {
        if (at === end && !isLast) return unfinished(row, start);
        if (bytes[at] === LF) at++;
      }
      break;
    }
    take(row);
  }
  return at;
}

function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(QUOTE, at);
    if (at < 0 || bytes[at + 1] !== QUOTE) return at;
  }
}

function unfinished(row: CsvRow, start: number): number {
  row.number--;
  return start;
}

/** The value of a quoted cell, each pair of quotes in it being one. */
export function unescaped(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const value = new Uint8Array(to - from);
  let length = 0;
  for (let at = from; at < to; at++) {
    value[length++] = bytes[at] as number;
    if (bytes[at] === QUOTE) at++;
  }
  return value.subarray(0, length);
}
