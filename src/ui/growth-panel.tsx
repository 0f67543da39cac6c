import { useMemo } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { type GrowthReport, type GrowthTrack, growthOf, QUERY_BUDGETS_MS } from '../app/growth.ts';
import { GROWTH_ROWS } from '../benchmark/growth.ts';
import { MOST_POINTS } from '../benchmark/growth-line.ts';
import './growth-panel.css';
import { growthMarkdown } from './growth-markdown.ts';
import { growthPlot, markAt } from './growth-plot.ts';
import { growthSentence } from './growth-sentence.ts';
import { growthSetting } from './growth-setting.ts';
import { growthTable } from './growth-table.ts';
import { PlotFigure } from './plot-figure.tsx';
import { Sentence } from './sentence.tsx';
import { TimingFrame } from './timing-frame.tsx';
import { growthText, limit, timingText } from './timing-text.ts';
import { Waiting } from './waiting.tsx';

function BudgetSelect({ queryBudgetMs }: Pick<GrowthTrack, 'queryBudgetMs'>) {
  return (
    <label>
      <span>{growthText.budget}</span>
      <select
        class="field"
        value={queryBudgetMs.value}
        onChange={(event) => {
          queryBudgetMs.value = Number(event.currentTarget.value);
        }}
      >
        {QUERY_BUDGETS_MS.map((ms) => (
          <option key={ms} value={ms}>
            {limit(ms)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Curves({ report }: { readonly report: GrowthReport }) {
  const { growth, resolutionMs, queryBudgetMs, loadFault } = report;
  const plotFor = useMemo(() => growthPlot(report), [report]);
  const sentences = growth.curves.map((curve) => growthSentence(curve, resolutionMs, queryBudgetMs));
  const description = sentences
    .map(({ begin, exponent, end }) => `${begin}${exponent ? ` n to the ${exponent.power}` : ''}${end}`)
    .join(' ');
  return (
    <>
      <div class="timing-pair">
        <ul class="growth-sentences">
          {sentences.map(({ begin, exponent, end }, at) => (
            <li key={begin}>
              <span class={at === 0 ? 'growth-sign growth-own' : 'growth-sign'} aria-hidden="true">
                {markAt(at).sign}
              </span>
              <span>
                {begin}
                {exponent && (
                  <>
                    {' '}
                    n<sup>{exponent.power}</sup> ({exponent.interval})
                  </>
                )}
                <Sentence text={end} />
              </span>
            </li>
          ))}
        </ul>
        <PlotFigure
          caption={growthText.caption}
          description={description}
          tableLabel={growthText.table}
          table={growthTable(report)}
          plotFor={plotFor}
        />
      </div>
      {loadFault && (
        <p>
          <Sentence text={loadFault.message} /> {timingText.smaller}
        </p>
      )}
      <p class="timing-note">{growthText.legend(MOST_POINTS)}</p>
      <p class="timing-note">{growthSetting(report)}</p>
    </>
  );
}

function stateOf({ report, isRunning }: GrowthTrack): string {
  const growth = report.value?.growth;
  if (!growth) return '';
  if (growth.ended) return growthText.ended[growth.ended];
  if (!isRunning.value || growth.rows === null) return '';
  return growth.loading === null ? growthText.asking(growth.rows) : growthText.making(growth.rows);
}

/** How the learner's query and the solutions grow with the rows: live while it is measured. */
export function GrowthPanel({ attempt }: { readonly attempt: Attempt }) {
  const track = useMemo(() => growthOf(attempt), [attempt]);
  const report = track.report.value;
  const most = GROWTH_ROWS[GROWTH_ROWS.length - 1] ?? 0;
  return (
    <TimingFrame
      attempt={attempt}
      timing={track}
      start={growthText.start}
      choice={<BudgetSelect queryBudgetMs={track.queryBudgetMs} />}
      state={stateOf(track)}
      intro={growthText.intro(attempt.exercise.solutions.length, most)}
      waiting={<Waiting label={growthText.asking(0)} share={null} />}
      timed={report?.text ?? null}
      markdown={() => (report ? growthMarkdown(attempt.exercise.title, report) : '')}
    >
      {report && <Curves report={report} />}
    </TimingFrame>
  );
}
