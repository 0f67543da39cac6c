import { SIZES } from '../dataset/dataset.ts';
import { worldStatements } from '../dataset/statements.ts';
import { openProfile } from './bench-browser.ts';
import { allLessons } from './bench-content.ts';
import { measureLesson } from './bench-lessons.ts';
import type { Line } from './bench-line.ts';
import type { Setting } from './bench-part.ts';
import { linesOfLesson, linesOfPack } from './bench-report.ts';
import { PAGE_SETTINGS } from './bench-site.ts';

/** Works on every exercise, and makes the data of each dataset at its first one; at the end, a pack in two lines. */
export async function lessonLines({ rounds, site }: Setting): Promise<Line[]> {
  const lines: Line[] = [];
  const small = new Map<string, readonly number[]>();
  const packs = new Map<string, { datasets: Set<string>; checks: (readonly number[])[] }>();
  const served = await site();
  const profile = await openProfile();
  try {
    for (const { exercise, dataset, address } of allLessons()) {
      console.error(`${address} ...`);
      const world = { dataset, profile: 'sized', seed: 1, rows: SIZES.S } as const;
      const setUp = [...PAGE_SETTINGS, ...worldStatements(world)];
      const measured = await measureLesson(profile, served, exercise, setUp, {
        rounds,
        worlds: !small.has(dataset.name),
      });
      if (!small.has(dataset.name)) small.set(dataset.name, measured.small);
      const pack = packs.get(exercise.pack) ?? { datasets: new Set(), checks: [] };
      packs.set(exercise.pack, pack);
      pack.datasets.add(dataset.name);
      pack.checks.push(measured.check);
      lines.push(...linesOfLesson(exercise, measured));
    }
  } finally {
    await profile.close();
  }
  for (const [pack, { datasets, checks }] of packs) {
    lines.push(...linesOfPack(pack, { small: [...datasets].map((name) => small.get(name) ?? []), checks }));
  }
  return lines;
}
