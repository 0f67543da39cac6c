import type { RaceReport } from '../app/race.ts';
import { median, medianAbsoluteDeviation } from '../benchmark/statistics.ts';
import { duration } from './count-text.ts';
import { raceSentences, ratioBeside } from './race-sentence.ts';
import { raceSetting } from './race-setting.ts';
import { queryTitle, raceText } from './timing-text.ts';

/** A race as Markdown: its sentences, its numbers, what it was held with, and the learner's query. */
export function raceMarkdown(title: string, report: RaceReport): string {
  const { race, rival, text } = report;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    ...raceSentences(report).map((sentence) => `- ${sentence.text}`),
    '',
    row(raceText.columns(rival !== null)),
    '| --- | --: | --: | --: | --: |',
    ...race.lanes.map(({ contestant, samples }) => {
      const ratio = ratioBeside(contestant.name, report);
      const times = samples.length > 0 ? [median(samples), medianAbsoluteDeviation(samples)] : [];
      const [middle = '', spread = ''] = times.map(duration);
      return row([
        queryTitle(contestant.name),
        middle,
        spread && `± ${spread}`,
        ratio ? raceText.ratio(ratio) : '',
        `${samples.length}`,
      ]);
    }),
    '',
    raceSetting(report),
    '',
    '```sql',
    text.trim(),
    '```',
    '',
  ].join('\n');
}
