import type { Row } from './oracle.ts';

/** A sample of a file. */
export interface DurationSample {
  readonly file_path: string;
  readonly log_ts: number;
  readonly last_duration_s: number | null;
}

/** A call at the top level of a file. */
export interface FileCall {
  readonly file_path: string;
  readonly call: string;
  readonly seconds: number;
}

/** The longest files that together hold 60 % of the seconds of the latest samples, each with its costliest call. */
export function longestParses(samples: readonly DurationSample[], calls: readonly FileCall[]): Row[] {
  const latest = new Map<string, DurationSample>();
  for (const sample of samples) {
    const known = latest.get(sample.file_path);
    if (!known || sample.log_ts > known.log_ts) latest.set(sample.file_path, sample);
  }
  const files = [...latest.values()].flatMap(({ file_path, last_duration_s }) =>
    last_duration_s === null ? [] : [{ file_path, hundredths: Math.round(100 * last_duration_s) }],
  );
  files.sort((a, b) => b.hundredths - a.hundredths || (a.file_path < b.file_path ? -1 : 1));
  const total = files.reduce((sum, { hundredths }) => sum + hundredths, 0);
  const rows: Row[] = [];
  let before = 0;
  for (const { file_path, hundredths } of files) {
    if (10 * before >= 6 * total) break;
    before += hundredths;
    rows.push({
      rank: rows.length + 1,
      file_path,
      last_duration_s: hundredths / 100,
      cum_share: before / total,
      costliest_call: costliest(calls.filter((call) => call.file_path === file_path)),
    });
  }
  return rows;
}

function costliest(calls: readonly FileCall[]): string | null {
  const most = Math.max(...calls.map(({ seconds }) => seconds));
  const names = calls.flatMap(({ call, seconds }) => (seconds === most ? [call] : []));
  return names.sort()[0] ?? null;
}
