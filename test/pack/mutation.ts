import {
  type Arbitrary,
  constantFrom,
  integer,
  array as listOf,
  nat,
  oneof,
  string,
  tuple,
  uint8Array,
} from 'fast-check';

/** Changes of bytes: some overwritten, cut, doubled or put in, at places that are a share of the whole. */
export function mutatedBytes(originals: readonly Uint8Array[]): Arbitrary<Uint8Array> {
  const place = nat(1_000_000);
  const change = oneof(
    tuple(place, uint8Array({ minLength: 1, maxLength: 4 })).map(
      ([at, by]) =>
        (bytes: Uint8Array) =>
          spliced(bytes, at, by.length, by),
    ),
    tuple(place, uint8Array({ minLength: 1, maxLength: 40 })).map(
      ([at, by]) =>
        (bytes: Uint8Array) =>
          spliced(bytes, at, 0, by),
    ),
    tuple(place, integer({ min: 1, max: 400 })).map(
      ([at, length]) =>
        (bytes: Uint8Array) =>
          spliced(bytes, at, length, new Uint8Array()),
    ),
    tuple(place, place, integer({ min: 1, max: 400 })).map(([from, to, length]) => (bytes: Uint8Array) => {
      const start = placeIn(bytes, from);
      return spliced(bytes, to, 0, bytes.slice(start, start + length));
    }),
    place.map((at) => (bytes: Uint8Array) => bytes.slice(0, placeIn(bytes, at))),
  );
  return tuple(constantFrom(...originals), listOf(change, { minLength: 1, maxLength: 4 })).map(
    ([original, changes]) => changes.reduce((bytes, apply) => apply(bytes), original),
  );
}

function placeIn({ length }: { readonly length: number }, share: number): number {
  return Math.floor((share / 1_000_001) * length);
}

function spliced(bytes: Uint8Array, share: number, length: number, by: Uint8Array): Uint8Array {
  const at = placeIn(bytes, share);
  return Uint8Array.from([...bytes.subarray(0, at), ...by, ...bytes.subarray(at + length)]);
}

/** Changes of a text: pieces of it cut, doubled, or replaced by one of the words or by anything. */
export function mutatedText(originals: readonly string[], words: readonly string[]): Arbitrary<string> {
  const place = nat(1_000_000);
  const piece = oneof(constantFrom(...words), string({ maxLength: 8, unit: 'binary' }));
  const change = oneof(
    tuple(place, nat(12), piece).map(
      ([at, length, by]) =>
        (text: string) =>
          replaced(text, at, length, by),
    ),
    tuple(place, nat(200)).map(
      ([at, length]) =>
        (text: string) =>
          replaced(text, at, length, ''),
    ),
    tuple(place, place, nat(200)).map(([from, to, length]) => (text: string) => {
      const start = placeIn(text, from);
      return replaced(text, to, 0, text.slice(start, start + length));
    }),
  );
  return tuple(constantFrom(...originals), listOf(change, { minLength: 1, maxLength: 5 })).map(
    ([original, changes]) => changes.reduce((text, apply) => apply(text), original),
  );
}

function replaced(text: string, share: number, length: number, by: string): string {
  const at = placeIn(text, share);
  return text.slice(0, at) + by + text.slice(at + length);
}
