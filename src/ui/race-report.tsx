import { useMemo } from 'preact/hooks';
import type { RaceReport as Report } from '../app/race.ts';
import { median, medianAbsoluteDeviation } from '../benchmark/statistics.ts';
import { duration } from './count-text.ts';
import { PlotFigure } from './plot-figure.tsx';
import { raceSentences, ratioBeside } from './race-sentence.ts';
import { raceSetting } from './race-setting.ts';
import { stripPlot } from './strip-plot.ts';
import { queryTitle, raceText } from './timing-text.ts';

/** What a race says so far: in sentences, as a strip plot, and in numbers. It has the same parts in the same places from its first sample on. */
export function RaceReport({ report }: { readonly report: Report }) {
  const { lanes } = report.race;
  const plotFor = useMemo(() => stripPlot(lanes), [lanes]);
  const rounds = Math.max(...lanes.map(({ samples }) => samples.length));
  const medians = lanes
    .filter(({ samples }) => samples.length > 0)
    .map(({ contestant, samples }) => raceText.median(queryTitle(contestant.name), median(samples)));
  return (
    <>
      <div class="timing-pair">
        <ul class="timing-sentences">
          {raceSentences(report).map(({ verdict, text }) => (
            <li key={text} class={`timing-${verdict}`}>
              {text}
            </li>
          ))}
        </ul>
        <PlotFigure
          caption={raceText.caption}
          description={raceText.description(medians)}
          tableLabel={raceText.samplesTable}
          table={{
            columns: [raceText.query, ...Array.from({ length: rounds }, (_, round) => `${round + 1}`)],
            rows: lanes.map(({ contestant, samples }) => [
              queryTitle(contestant.name),
              ...Array.from({ length: rounds }, (_, round) => {
                const sample = samples[round];
                return sample === undefined ? '' : duration(sample);
              }),
            ]),
          }}
          plotFor={plotFor}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached with the keyboard */}
      <section class="timing-table" aria-label={raceText.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {raceText.columns(report.rival !== null).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes.map(({ contestant, samples }) => {
              const ratio = ratioBeside(contestant.name, report);
              return (
                <tr key={contestant.name}>
                  <th scope="row">{queryTitle(contestant.name)}</th>
                  <td>{samples.length > 0 && duration(median(samples))}</td>
                  <td>{samples.length > 0 && `± ${duration(medianAbsoluteDeviation(samples))}`}</td>
                  <td>{ratio && raceText.ratio(ratio)}</td>
                  <td>{samples.length}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p class="timing-note">{raceText.spread}</p>
      <p class="timing-note">{raceSetting(report)}</p>
    </>
  );
}
