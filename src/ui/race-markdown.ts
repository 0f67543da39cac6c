import type { RaceReport } from '../app/race.ts';
import { SAMPLE_LIMIT_MS } from '../app/timing.ts';
import { median, medianAbsoluteDeviation } from '../benchmark/statistics.ts';
import { duration } from './count-text.ts';
import { raceSentences } from './race-sentence.ts';
import { raceSetting } from './race-setting.ts';
import { queryTitle, raceText } from './timing-text.ts';

/** A race as Markdown: its sentences, its numbers, what it was held with, and the learner's query. */
export function raceMarkdown(title: string, report: RaceReport): string {
  const { race, standings, text } = report;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    ...raceSentences(race, standings, SAMPLE_LIMIT_MS).map((sentence) => `- ${sentence.text}`),
    '',
    row(raceText.columns),
    '| --- | --: | --: | --: | --: |',
    ...race.lanes.map(({ contestant, samples }) => {
      const ratio = standings.get(contestant.name)?.ratio;
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
