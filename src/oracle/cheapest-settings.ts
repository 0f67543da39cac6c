import type { Row } from './oracle.ts';

/** A DAG file of an installation, with what its last parse took. */
export interface DagFile {
  readonly deployment: string;
  readonly last_duration_s: number;
}

/** A pair of settings that may be chosen. */
export interface SettingChoice {
  readonly parsing_processes: number;
  readonly min_file_process_interval: number;
}

/**
 * For each installation the setting that keeps fewest cores busy, of those that parse every file again within `mostSeconds`;
 * among equals that of the fewest processes, then of the longest interval. Installations that none fits have no row.
 */
export function cheapestSettings(
  files: readonly DagFile[],
  choices: readonly SettingChoice[],
  mostSeconds: number,
): Row[] {
  const byPreference = [...choices].sort(
    (a, b) =>
      a.parsing_processes - b.parsing_processes || b.min_file_process_interval - a.min_file_process_interval,
  );
  return [...new Set(files.map(({ deployment }) => deployment))].flatMap((deployment) => {
    const hundredths = files.flatMap((file) =>
      file.deployment === deployment ? [Math.round(100 * file.last_duration_s)] : [],
    );
    const seconds = hundredths.reduce((sum, each) => sum + each, 0) / 100;
    const longest = Math.max(...hundredths) / 100;
    let best: (SettingChoice & { loop_s: number; refresh_s: number }) | undefined;
    for (const choice of byPreference) {
      const loop_s = Math.max(seconds / choice.parsing_processes, longest);
      const refresh_s = Math.max(choice.min_file_process_interval, loop_s);
      if (refresh_s <= mostSeconds && refresh_s > (best?.refresh_s ?? 0))
        best = { ...choice, loop_s, refresh_s };
    }
    return best ? [{ deployment, ...best, cores_used: seconds / best.refresh_s }] : [];
  });
}
