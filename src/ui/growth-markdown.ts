import type { GrowthReport } from '../app/growth.ts';
import { growthSentence } from './growth-sentence.ts';
import { growthSetting } from './growth-setting.ts';
import { growthTable } from './growth-table.ts';

/** A growth as Markdown: its exponents, all times, what it was measured with, and the learner's query. */
export function growthMarkdown(title: string, report: GrowthReport): string {
  const { growth, resolutionMs, queryBudgetMs, text } = report;
  const { columns, rows } = growthTable(report);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    ...growth.curves.map((curve) => {
      const { begin, exponent, end } = growthSentence(curve, resolutionMs, queryBudgetMs);
      return `- ${begin}${exponent ? ` n^${exponent.power} (${exponent.interval})` : ''}${end}`;
    }),
    '',
    row(columns),
    row(columns.map((_, at) => (at === 0 ? '---' : '--:'))),
    ...rows.map(row),
    '',
    growthSetting(report),
    '',
    '```sql',
    text.trim(),
    '```',
    '',
  ].join('\n');
}
