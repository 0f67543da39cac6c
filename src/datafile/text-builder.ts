import type { TextColumn } from '../relation/text-batch.ts';

const QUOTE = 34;
/** Below so many bytes a loop copies faster than a call. */
const FEW_BYTES = 32;

/** A column of text that grows cell by cell. */
export class TextBuilder {
  #bytes = new Uint8Array(256);
  #offsets = new Int32Array(64);
  #validity = new Uint8Array(8);
  #rowCount = 0;
  #length = 0;

  get rowCount(): number {
    return this.#rowCount;
  }

  /** Of the text so far. */
  get byteLength(): number {
    return this.#length;
  }

  /** Adds the cell whose UTF-8 stands in `source` from one index up to the other. */
  put(source: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (this.#length + length > this.#bytes.length) this.#grow(length);
    if (length < FEW_BYTES) {
      const bytes = this.#bytes;
      for (let at = from, into = this.#length; at < to; at++, into++) bytes[into] = source[at] as number;
    } else {
      this.#bytes.set(source.subarray(from, to), this.#length);
    }
    this.#length += length;
    this.#end(true);
  }

  /** As `put`, each pair of quotes in the cell being one. */
  putUnescaped(source: Uint8Array, from: number, to: number): void {
    if (this.#length + to - from > this.#bytes.length) this.#grow(to - from);
    const bytes = this.#bytes;
    let into = this.#length;
    for (let at = from; at < to; at++) {
      const byte = source[at] as number;
      bytes[into++] = byte;
      if (byte === QUOTE) at++;
    }
    this.#length = into;
    this.#end(true);
  }

  putText(text: string): void {
    // No character needs more than three bytes for each UTF-16 unit.
    if (this.#length + text.length * 3 > this.#bytes.length) this.#grow(text.length * 3);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    this.#end(true);
  }

  putNull(): void {
    this.#end(false);
  }

  /** Adds NULLs until there are so many rows. */
  fillTo(rowCount: number): void {
    while (this.#rowCount < rowCount) this.#end(false);
  }

  /** The cells so far, in memory of their own; the builder is empty after. */
  take(): TextColumn {
    const column = {
      bytes: this.#bytes.slice(0, this.#length),
      offsets: this.#offsets.slice(0, this.#rowCount + 1),
      validity: this.#validity.slice(0, (this.#rowCount + 7) >> 3),
    };
    this.#validity.fill(0);
    this.#rowCount = 0;
    this.#length = 0;
    return column;
  }

  #end(isValid: boolean): void {
    const row = this.#rowCount;
    if (row + 2 > this.#offsets.length) {
      const offsets = new Int32Array(this.#offsets.length * 2);
      offsets.set(this.#offsets);
      this.#offsets = offsets;
      const validity = new Uint8Array(offsets.length >> 3);
      validity.set(this.#validity);
      this.#validity = validity;
    }
    if (isValid) this.#validity[row >> 3] = (this.#validity[row >> 3] as number) | (1 << (row & 7));
    this.#offsets[row + 1] = this.#length;
    this.#rowCount = row + 1;
  }

  #grow(by: number): void {
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }
}

const encoder = new TextEncoder();
