import type { GrowthReport } from '../app/growth.ts';
import { buildText, clockStep, growthText, limit, timingText } from './timing-text.ts';

/** What a growth was measured with, and what was left out of it, in a line. */
export function growthSetting({ build, resolutionMs, queryBudgetMs, growth }: GrowthReport): string {
  const ended = growth.ended ? [growthText.ended[growth.ended]] : [];
  const parts = [
    buildText(build),
    `${limit(queryBudgetMs)} for each query`,
    ...ended,
    clockStep(resolutionMs),
  ];
  const line = `${parts.join(' · ')}.`;
  return growth.discarded > 0 ? `${line} ${timingText.discarded(growth.discarded)}` : line;
}
