/** What a pack file may be at most. The built-in packs use less than a twentieth of any of these. */
export const LIMITS = {
  /** Bytes of the whole file. */
  packBytes: 20_000_000,
  entries: 2_000,
  /** Bytes of one file in it, unpacked. */
  fileBytes: 1_000_000,
  /** Bytes of all files in it, unpacked. */
  unpackedBytes: 50_000_000,
  /** How many bytes one byte may unpack to, in files of more than `ratioFreeBytes`. */
  ratio: 200,
  ratioFreeBytes: 16_000,
  /** Names in a path: `exercises/pack/01-exercise/solutions/query.sql` has five. */
  depth: 6,
  /** Characters of a path. */
  pathLength: 200,
} as const;

/** Bytes as a person reads a limit: `20 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
