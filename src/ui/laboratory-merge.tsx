import type { Laboratory } from '../app/laboratory.ts';
import type { MergeReport } from '../app/laboratory-merge.ts';
import type { Merged } from '../laboratory/merge.ts';
import { whole } from './count-text.ts';
import { FigureCells } from './figure-cells.tsx';
import { percent, times } from './figure-text.ts';
import { csvOf, originCells } from './laboratory-csv.ts';
import './laboratory-merge.css';
import { laboratoryText } from './laboratory-text.ts';
import { MeasureBar } from './measure-bar.tsx';
import { mergeProgress } from './measure-progress.ts';
import { TakeAway } from './take-away.tsx';

const words = laboratoryText.merge;

/** What daily numbers come to: added, counted anew, and merged from sketches. */
export function LaboratoryMerge({ laboratory }: { readonly laboratory: Laboratory }) {
  const { understood, bench, merge, begin } = laboratory;
  const report = merge.report.value;
  return (
    <section class="laboratory-panel" aria-labelledby="laboratory-merge">
      <h2 id="laboratory-merge">{words.title}</h2>
      <p>{words.lead}</p>
      <MeasureBar
        bench={bench}
        work="merge"
        label={words.run}
        canRun={understood.value.ok}
        onRun={() => begin(merge.run)}
        progress={mergeProgress(report)}
      />
      {report && !report.merged && <p class="laboratory-partial">{words.stopped}</p>}
      {report?.merged && <MergedFigures report={report} merged={report.merged} />}
    </section>
  );
}

function MergedFigures({ report, merged }: { readonly report: MergeReport; readonly merged: Merged }) {
  const { byDay, exact, sumOfExact, sumOfBuiltIn, mergedSketch, rowsRead, registersRead } = merged;
  const { mergedSmallest, mergedSample, hashesRead, sampledRead } = merged;
  const { precision, k, share } = report.sketches;
  const totals = [
    { name: words.exact, value: exact, read: words.rows(rowsRead) },
    { name: words.sumOfExact, value: sumOfExact, read: words.numbers(byDay.length) },
    { name: words.sumOfBuiltIn, value: sumOfBuiltIn, read: words.numbers(byDay.length) },
    { name: words.merged(precision), value: mergedSketch, read: words.registers(registersRead) },
    { name: words.mergedSmallest(k), value: mergedSmallest, read: words.hashes(hashesRead) },
    { name: words.mergedSample(share), value: mergedSample, read: words.values(sampledRead) },
    { name: words.mergedBuiltIn, value: null, read: laboratoryText.none },
  ];
  return (
    <>
      <p>{words.setting(report.days)}</p>
      <div class="laboratory-week">
        <FigureCells
          label={words.week}
          heads={[words.week, words.users, words.off, words.reads]}
          rows={totals.map(({ name, value, read }) => ({
            key: name,
            head: name,
            cells:
              value === null
                ? [words.cannot, laboratoryText.none, read]
                : [whole(Math.round(value)), percent(value / exact - 1, true), read],
          }))}
        />
        <FigureCells
          label={words.byDay}
          heads={[words.day, words.exactShort, words.builtIn, words.sketch]}
          rows={byDay.map((each) => ({
            key: String(each.day),
            head: whole(each.day),
            cells: [each.exact, each.builtIn, each.sketch].map((value) => whole(Math.round(value))),
          }))}
        />
      </div>
      <p class="laboratory-note">{words.note(times(sumOfExact / exact))}</p>
      <TakeAway
        name="days-merged"
        csv={() =>
          csvOf(
            [
              ...byDay.map(({ day, ...counts }) => csvRow(`day ${day}`, counts)),
              csvRow('week', { exact, builtIn: null, sketch: mergedSketch }),
              csvRow('week, smallest hashes merged', { exact: null, builtIn: null, sketch: mergedSmallest }),
              csvRow('week, samples merged', { exact: null, builtIn: null, sketch: mergedSample }),
              csvRow('sum of days', { exact: sumOfExact, builtIn: sumOfBuiltIn, sketch: null }),
            ].map((row) => ({ ...row, ...originCells(report.days.seed, report.build) })),
          )
        }
      />
    </>
  );
}

function csvRow(
  span: string,
  counts: { readonly exact: number | null; readonly builtIn: number | null; readonly sketch: number | null },
) {
  return { span, exact: counts.exact, built_in: counts.builtIn, sketch: counts.sketch };
}
