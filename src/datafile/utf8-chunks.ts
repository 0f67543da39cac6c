import { DatafileFault, type Encoding } from './datafile.ts';

/** The first chunk is small, so that a sample is quickly there. */
const FIRST_BYTES = 256 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/** A piece of a text file in UTF-8, whatever the file is written in. */
export interface Utf8Chunk {
  readonly bytes: Uint8Array;
  /** How much of the file is read, from 0 to 1. */
  readonly share: number;
  readonly isLast: boolean;
}

/**
 * Reads a text file piece by piece, in order, without the byte order mark. Throws a DatafileFault for bytes that are no
 * text of the encoding.
 */
export async function* utf8Chunks(file: Blob, encoding: Encoding): AsyncGenerator<Utf8Chunk> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  for (let from = 0, size = FIRST_BYTES; ; from += size, size = CHUNK_BYTES) {
    const to = Math.min(file.size, from + size);
    const isLast = to === file.size;
    const raw = await bytesOf(file, from, to);
    const text = decoded(decoder, raw, !isLast);
    // A text does not hold this character; other files nearly always do.
    if (from === 0 && text.includes('\0')) throw new DatafileFault({ kind: 'not-text' });
    const hasMark = from === 0 && text.startsWith('\uFEFF');
    const whole = encoding === 'utf-8' ? raw : encoder.encode(text);
    yield { bytes: hasMark ? whole.subarray(3) : whole, share: file.size === 0 ? 1 : to / file.size, isLast };
    if (isLast) return;
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new DatafileFault({ kind: 'not-utf8' });
  }
}

/** The bytes of a part of a file. Throws a DatafileFault where it can't be read: a folder, or a file changed since. */
export async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    throw new DatafileFault({ kind: 'unreadable' });
  }
}

/** What was left over of a chunk, followed by the next chunk. */
export function joined(rest: Uint8Array, next: Uint8Array): Uint8Array {
  if (rest.length === 0) return next;
  const bytes = new Uint8Array(rest.length + next.length);
  bytes.set(rest);
  bytes.set(next, rest.length);
  return bytes;
}
