import { SIZES } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { openProfile } from './bench-browser.ts';
import { allLessons } from './bench-content.ts';
import { measureLesson } from './bench-lessons.ts';
import type { Line } from './bench-line.ts';
import type { Setting } from './bench-part.ts';
import { linesOfLesson } from './bench-report.ts';
import { PAGE_SETTINGS } from './bench-site.ts';

/** Works on every exercise, and makes the data of each dataset at its first one. */
export async function lessonLines({ rounds, site }: Setting): Promise<Line[]> {
  const lines: Line[] = [];
  const seen = new Set<string>();
  const served = await site();
  const profile = await openProfile();
  try {
    for (const { exercise, dataset, address } of allLessons()) {
      console.error(`${address} ...`);
      const world = { dataset, profile: 'sized', seed: 1, rows: SIZES.S } as const;
      const setUp = [...PAGE_SETTINGS, ...worldStatements(world)];
      const measured = await measureLesson(profile, served, exercise, setUp, {
        rounds,
        worlds: !seen.has(dataset.name),
      });
      seen.add(dataset.name);
      lines.push(...linesOfLesson(exercise, measured));
    }
  } finally {
    await profile.close();
  }
  return lines;
}
