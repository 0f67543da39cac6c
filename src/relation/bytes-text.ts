/** A BLOB as DuckDB prints it: printable ASCII as it is, all else (and quotes and backslashes) as `\xAA`. */
export function blobText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x22 && byte !== 0x27 && byte !== 0x5c;
    text += plain ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return text;
}

/** A BIT as zeros and ones. Its first byte counts the padding bits that begin the second. */
export function bitText(bytes: Uint8Array): string {
  const bits = Array.from(bytes.subarray(1), (byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.slice(bytes[0]);
}

/** A BIGNUM in full. Three header bytes, then the magnitude, big end first; all bytes inverted where it is negative. */
export function bignumText(bytes: Uint8Array): string {
  const negative = ((bytes[0] ?? 0) & 0x80) === 0;
  let magnitude = 0n;
  for (const byte of bytes.subarray(3)) magnitude = magnitude * 256n + BigInt(negative ? byte ^ 0xff : byte);
  return (negative ? -magnitude : magnitude).toString();
}

/** A UUID from its 16 bytes, first byte first. */
export function uuidText(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
