import type { RaceReport } from '../app/race.ts';
import { rows } from './count-text.ts';
import { buildText, clockStep, raceText, timingText } from './timing-text.ts';

/** What a race was held with, and what was left out of it, in a line. */
export function raceSetting({ build, rival, size, tables, resolutionMs, race }: RaceReport): string {
  const counts = tables.map((table) => `${rows(table.rows)} in ${table.name}`).join(', ');
  const held = race.ended ? [raceText.ended[race.ended](race.rounds)] : [];
  const line = `${[buildText(build, rival), `size ${size}: ${counts}`, ...held, clockStep(resolutionMs)].join(' · ')}.`;
  return race.discarded > 0 ? `${line} ${timingText.discarded(race.discarded)}` : line;
}
