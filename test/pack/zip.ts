import { deflateSync } from 'fflate';
import { crc32 } from '../../src/pack/crc32.ts';

/** A file of a zip that may lie: what is not said is what is so. */
export interface RawFile {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  /** The bytes that stand in the zip in the place of the packed content. */
  readonly packed?: Uint8Array;
  /** 8 is deflate. */
  readonly method?: number;
  readonly flags?: number;
  readonly attributes?: number;
  readonly crc?: number;
  /** What the headers say of the unpacked size. */
  readonly size?: number;
  /** What the local header says of it, where that is another thing. */
  readonly localSize?: number;
  readonly localName?: string;
  /** Where the directory says that the local header is; the file itself is left out. */
  readonly localAt?: number;
  readonly extra?: Uint8Array;
}

/** What the end of a zip may lie about. */
export interface RawEnd {
  readonly count?: number;
  readonly comment?: string;
  readonly between?: Uint8Array;
  readonly directorySize?: number;
}

const encode = (text: Uint8Array | string) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** A zip, header by header, as APPNOTE.TXT says. */
export function rawZip(files: readonly RawFile[], end: RawEnd = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const content = encode(file.content);
    const method = file.method ?? 8;
    const packed = file.packed ?? (method === 8 ? deflateSync(content) : content);
    const name = encode(file.name);
    const extra = file.extra ?? new Uint8Array();
    const crc = file.crc ?? crc32(content);
    const size = file.size ?? content.length;
    const flags = file.flags ?? 0;
    const localName = encode(file.localName ?? file.name);
    const shared = (sizeSaid: number, nameLength: number) => [
      ...[u16(20), u16(flags), u16(method), u16(0), u16(33), u32(crc), u32(packed.length), u32(sizeSaid)],
      ...[u16(nameLength), u16(extra.length)],
    ];
    const local = joined([
      ...[u32(0x04034b50), ...shared(file.localSize ?? size, localName.length), localName, extra, packed],
    ]);
    directory.push(
      joined([
        ...[u32(0x02014b50), u16(0x0314), ...shared(size, name.length), u16(0), u16(0), u16(0)],
        ...[u32(file.attributes ?? 0), u32(file.localAt ?? at), name, extra],
      ]),
    );
    if (file.localAt !== undefined) continue;
    parts.push(local);
    at += local.length;
  }
  const between = end.between ?? new Uint8Array();
  const listed = joined(directory);
  const count = end.count ?? files.length;
  const comment = encode(end.comment ?? '');
  return joined([
    ...[...parts, between, listed, u32(0x06054b50), u16(0), u16(0), u16(count), u16(count)],
    ...[u32(end.directorySize ?? listed.length), u32(at + between.length), u16(comment.length), comment],
  ]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}
