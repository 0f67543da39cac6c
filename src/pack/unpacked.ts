import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { CHANGED, PackFault } from './fault.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Bytes unpacked at a time: deflate makes at most 1,032 of one, so that a lie about the size is seen within 2 MB. */
const STEP = 2_000;

/** The bytes of a file. What unpacks to more than the directory says is left there. Throws a PackFault. */
export function unpacked({ path, isDeflated, crc32: due, size, packed }: ZipEntry): Uint8Array {
  const bytes = isDeflated ? inflated(packed, size, path) : packed;
  if (crc32(bytes) !== due) throw new PackFault('damaged', path, `is damaged: ${CHANGED}`);
  return bytes;
}

function inflated(packed: Uint8Array, size: number, path: string): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) {
      throw new PackFault(
        'size',
        path,
        `unpacks to more than the ${size} bytes that the pack says it has: ${CHANGED}`,
      );
    }
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += STEP) {
      stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
    }
  } catch (error) {
    if (error instanceof PackFault) throw error;
    throw new PackFault('damaged', path, `is damaged: ${CHANGED}`);
  }
  if (filled < size) {
    throw new PackFault(
      'size',
      path,
      `unpacks to less than the ${size} bytes that the pack says it has: ${CHANGED}`,
    );
  }
  return bytes;
}
