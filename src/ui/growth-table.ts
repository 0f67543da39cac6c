import type { GrowthReport } from '../app/growth.ts';
import { GROWTH_ROWS } from '../benchmark/growth.ts';
import { tells } from '../benchmark/growth-line.ts';
import { median } from '../benchmark/statistics.ts';
import { duration } from './count-text.ts';
import type { FigureTable } from './plot-figure.tsx';
import { growthText, queryTitle, roundRows } from './timing-text.ts';

/** The medians of all queries at all numbers of rows, in words; empty where nothing was measured. */
export function growthTable({ growth, resolutionMs, queryBudgetMs }: GrowthReport): FigureTable {
  const rows = growth.curves.map((curve) => [
    queryTitle(curve.contestant.name),
    ...GROWTH_ROWS.map((count) => {
      if (curve.cut?.rows === count) {
        return curve.cut.error.kind === 'timed-out'
          ? growthText.pastCell(queryBudgetMs)
          : growthText.failedCell;
      }
      const point = curve.points.find((each) => each.rows === count);
      if (!point) return '';
      const time = duration(median(point.samples));
      return count === 0 || tells(point, curve, resolutionMs) ? time : growthText.short(time);
    }),
  ]);
  const columns = GROWTH_ROWS.map((count) => (count === 0 ? growthText.fixed : roundRows(count)));
  return { columns: [growthText.query, ...columns], rows };
}
