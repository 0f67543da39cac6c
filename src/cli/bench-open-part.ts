import { worldStatements } from '../dataset/statements.ts';
import { lessonAt } from './bench-content.ts';
import type { Line } from './bench-line.ts';
import { type FirstQuery, measureOpening } from './bench-open.ts';
import type { Setting } from './bench-part.ts';
import { linesOfOpening } from './bench-report.ts';
import { PAGE_SETTINGS } from './bench-site.ts';

/** The page that opening is measured on: the first exercise of the catalogue. */
const OPENED = 'gaps-and-islands/daily-streaks';

/** Opens an exercise in empty profiles, and again and again in one. */
export async function openLines({ rounds, site }: Setting): Promise<Line[]> {
  console.error(`Opening ${OPENED}, ${rounds} first and ${rounds} repeat visits ...`);
  return linesOfOpening(await measureOpening(await site(), OPENED, firstQuery(), rounds));
}

/** What the page at `OPENED` asks its engine until the starter's rows are there. */
function firstQuery(): FirstQuery {
  const { exercise, dataset } = lessonAt(OPENED);
  const world = { dataset, profile: 'typical', seed: 1, rows: dataset.typicalRows } as const;
  return { setUp: [...PAGE_SETTINGS, ...worldStatements(world)], query: exercise.starter };
}
