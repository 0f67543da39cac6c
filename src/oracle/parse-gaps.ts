import type { Row } from './oracle.ts';

/** A sample of a file; the end of its last parse in microseconds. */
export interface FileSample {
  readonly file_path: string;
  readonly last_run_at: number | null;
}

/** Of each file the parses that its samples tell of, and the seconds between them; kept where none are more than 60. */
export function parseGaps(samples: readonly FileSample[]): Row[] {
  return [...new Set(samples.map(({ file_path }) => file_path))].map((file_path) => {
    const ends = new Set<number>();
    for (const sample of samples) {
      if (sample.file_path === file_path && sample.last_run_at !== null) ends.add(sample.last_run_at);
    }
    const sorted = [...ends].sort((a, b) => a - b);
    const gaps = sorted.slice(1).map((end, at) => (end - (sorted[at] ?? 0)) / 1e6);
    gaps.sort((a, b) => a - b);
    const longest = gaps.at(-1) ?? null;
    return {
      file_path,
      parses: sorted.length,
      median_gap_s: middle(gaps),
      max_gap_s: longest,
      is_kept: longest === null ? null : longest <= 60,
    };
  });
}

/** The median of sorted values; null of none. */
function middle(sorted: readonly number[]): number | null {
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
