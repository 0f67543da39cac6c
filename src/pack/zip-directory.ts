import { CHANGED, NOT_AS_BUILT, PackFault } from './fault.ts';
import { LIMITS, megabytes } from './limits.ts';
import { pathFault, pathKey } from './path.ts';

/** A file in a zip, still packed. */
export interface ZipEntry {
  readonly path: string;
  readonly isDeflated: boolean;
  /** Of the unpacked bytes, as the directory says. */
  readonly crc32: number;
  /** Unpacked, as the directory says. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const FLAG = { encrypted: 0x2041, utf8: 0x0800 };
const METHOD = { stored: 0, deflated: 8 };
const FILE_TYPE = { mask: 0xf000, plain: 0x8000, link: 0xa000 };
const IN_ZIP64 = { short: 0xffff, long: 0xffffffff };

/**
 * The files of a zip as `pack build` writes it: plain files one after another from the first byte, each with a header
 * that repeats the directory's, then the directory, then its end, and nothing else. Whatever other tools can put into
 * a zip and readers could understand differently is refused: APPNOTE.TXT 6.3.10 leaves much to the reader. Nothing is
 * unpacked. Throws a PackFault.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, from, to } = directory(view);
  const entries: ZipEntry[] = [];
  const taken = new Set<string>();
  let [at, dataEnd, unpacked] = [from, 0, 0];
  for (let index = 0; index < count; index++) {
    const header = centralHeader(view, at, to);
    const path = nameAt(bytes, header.nameAt, header.nameLength);
    refuseKinds(header, path);
    const key = pathKey(path);
    if (taken.has(key)) throw new PackFault('duplicate', path, `is in the pack twice; ${NOT_AS_BUILT}`);
    taken.add(key);
    refuseSizes(header, path);
    unpacked += header.size;
    if (unpacked > LIMITS.unpackedBytes) {
      const most = megabytes(LIMITS.unpackedBytes);
      throw new PackFault('too-large', null, `The pack unpacks to more than ${most}; make it smaller.`);
    }
    const start = dataStart(view, bytes, header, path, dataEnd);
    dataEnd = start + header.packedSize;
    if (dataEnd > from) throw damaged(path);
    entries.push({
      ...{ path, isDeflated: header.method === METHOD.deflated, crc32: header.crc32, size: header.size },
      packed: bytes.subarray(start, dataEnd),
    });
    at = header.end;
  }
  if (at !== to || dataEnd !== from) {
    throw new PackFault('not-plain', null, `The pack holds something beside its files; ${NOT_AS_BUILT}.`);
  }
  return entries;
}

interface Header {
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  readonly nameAt: number;
  readonly nameLength: number;
  readonly attributes: number;
  readonly localAt: number;
  /** Where the next header starts. */
  readonly end: number;
}

/** Where the directory is, and how many entries it says it has: at most as many as a pack may have. */
function directory(view: DataView) {
  const end = view.byteLength - END.length;
  const starts = view.byteLength >= 4 ? view.getUint32(0, true) : 0;
  if (starts !== LOCAL.signature && starts !== END.signature) {
    throw new PackFault('not-a-pack', null, 'This is no pack file, whatever its name says; choose another.');
  }
  if (end < 0 || view.getUint32(end, true) !== END.signature) {
    throw new PackFault('cut-off', null, `The pack is cut off before its end: ${CHANGED}.`);
  }
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) {
    const said = count === IN_ZIP64.short ? `${count} files or more` : `${count} files`;
    throw new PackFault(
      'too-many-entries',
      null,
      `The pack says it has ${said}; ${LIMITS.entries} is the most.`,
    );
  }
  const size = view.getUint32(end + 12, true);
  const from = view.getUint32(end + 16, true);
  const isWhole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  const isLast = view.getUint16(end + 20, true) === 0;
  if (!isWhole || !isLast || from + size !== end) {
    throw new PackFault('not-plain', null, `The pack is a zip of another kind; ${NOT_AS_BUILT}.`);
  }
  return { count, from, to: end };
}

function centralHeader(view: DataView, at: number, to: number): Header {
  if (at + CENTRAL.length > to || view.getUint32(at, true) !== CENTRAL.signature) throw damaged(null);
  const nameLength = view.getUint16(at + 28, true);
  const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const end = at + CENTRAL.length + nameLength + more;
  if (end > to) throw damaged(null);
  if (more > 0 || view.getUint16(at + 34, true) !== 0) {
    throw new PackFault(
      'not-plain',
      null,
      `The pack says more of its files than a pack does; ${NOT_AS_BUILT}.`,
    );
  }
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    nameAt: at + CENTRAL.length,
    nameLength,
    attributes: view.getUint32(at + 38, true),
    localAt: view.getUint32(at + 42, true),
    end,
  };
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at, at + length));
  } catch {
    throw new PackFault('path', null, `The name of a file is not UTF-8; ${NOT_AS_BUILT}.`);
  }
}

function refuseKinds({ flags, method, attributes }: Header, path: string): void {
  if (flags & FLAG.encrypted) {
    throw new PackFault('encrypted', path, `is encrypted, and a pack has no password; ${NOT_AS_BUILT}`);
  }
  const type = (attributes >>> 16) & FILE_TYPE.mask;
  if (type === FILE_TYPE.link) throw new PackFault('link', path, `is a link; ${NOT_AS_BUILT}`);
  const wrong = pathFault(path);
  if (wrong) throw new PackFault('path', path, `${wrong}; ${NOT_AS_BUILT}`);
  const isPlain = type === 0 || type === FILE_TYPE.plain;
  const isKnown = method === METHOD.stored || method === METHOD.deflated;
  if (!isPlain || !isKnown || (flags & ~FLAG.utf8) !== 0) {
    throw new PackFault('not-plain', path, `is no plain file packed by deflate; ${NOT_AS_BUILT}`);
  }
}

function refuseSizes({ method, size, packedSize }: Header, path: string): void {
  if (size > LIMITS.fileBytes) {
    const most = megabytes(LIMITS.fileBytes);
    throw new PackFault(
      'too-large',
      path,
      `unpacks to more than ${most}, the most a file may have; ${NOT_AS_BUILT}`,
    );
  }
  if (size > LIMITS.ratioFreeBytes && size > packedSize * LIMITS.ratio) {
    throw new PackFault(
      'too-large',
      path,
      `unpacks to more than ${LIMITS.ratio} times its size, which no exercise needs; ${NOT_AS_BUILT}`,
    );
  }
  if (method === METHOD.stored && size !== packedSize) throw damaged(path);
}

/** Where the packed bytes start: behind a header that lies where the file before ended and says what the directory says. */
function dataStart(view: DataView, bytes: Uint8Array, header: Header, path: string, due: number): number {
  const { localAt: at, nameLength } = header;
  const start = at + LOCAL.length + nameLength;
  if (start > view.byteLength) throw damaged(path);
  const isSame =
    at === due &&
    view.getUint32(at, true) === LOCAL.signature &&
    view.getUint16(at + 6, true) === header.flags &&
    view.getUint16(at + 8, true) === header.method &&
    view.getUint32(at + 14, true) === header.crc32 &&
    view.getUint32(at + 18, true) === header.packedSize &&
    view.getUint32(at + 22, true) === header.size &&
    view.getUint16(at + 26, true) === nameLength &&
    view.getUint16(at + 28, true) === 0 &&
    bytes.subarray(at + LOCAL.length, start).every((byte, index) => byte === bytes[header.nameAt + index]);
  if (!isSame) {
    throw new PackFault('not-plain', path, `is told of in two ways in the pack; ${NOT_AS_BUILT}`);
  }
  return start;
}

function damaged(path: string | null): PackFault {
  if (path === null) return new PackFault('damaged', null, `The pack is damaged: ${CHANGED}.`);
  return new PackFault('damaged', path, `is damaged: ${CHANGED}`);
}
