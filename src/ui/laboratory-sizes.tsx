import { useMemo } from 'preact/hooks';
import type { Laboratory } from '../app/laboratory.ts';
import { type Lead, leadOf } from '../app/laboratory-lead.ts';
import { rowsToTry, type Sizes } from '../app/laboratory-sizes.ts';
import { KeptFigure } from './kept-figure.tsx';
import { csvOf, originCells } from './laboratory-csv.ts';
import { LaboratoryStale } from './laboratory-stale.tsx';
import { circumstancesText, laboratoryText, methodName, onceText } from './laboratory-text.ts';
import { MeasureBar } from './measure-bar.tsx';
import { sizesProgress } from './measure-progress.ts';
import { sizesChart, sizesTable, timesOf } from './sizes-chart.ts';
import { TakeAway } from './take-away.tsx';

const words = laboratoryText.sizes;

/** The time of each way of counting against the number of rows. */
export function LaboratorySizes({ laboratory }: { readonly laboratory: Laboratory }) {
  const { understood, bench, sizes, begin } = laboratory;
  const { value: found } = understood;
  const known = sizes.sizes.value;
  const most = found.ok ? (rowsToTry(found.setting).at(-1) ?? 0) : 0;
  return (
    <section class="laboratory-panel" aria-labelledby="laboratory-sizes">
      <h2 id="laboratory-sizes">{words.title}</h2>
      <p>{words.lead(most)}</p>
      <MeasureBar
        bench={bench}
        work="sizes"
        label={words.run}
        canRun={found.ok && most > 0}
        onRun={() => begin(sizes.run)}
        progress={sizesProgress(known)}
      />
      {known && <LaboratoryStale laboratory={laboratory} setting={known.setting} />}
      {known && known.points.length > 0 && <SizesFigure sizes={known} />}
    </section>
  );
}

function SizesFigure({ sizes }: { readonly sizes: Sizes }) {
  const lines = useMemo(() => timesOf(sizes), [sizes]);
  const lead = useMemo(
    () => leadOf(sizes, { chance: Math.random, resolutionMs: sizes.resolutionMs }),
    [sizes],
  );
  const plotFor = useMemo(() => (width: number) => sizesChart(lines, width), [lines]);
  return (
    <>
      {sizes.ended === 'stopped' && <p class="laboratory-partial">{laboratoryText.partial}</p>}
      {lead && <p>{leadText(lead)}</p>}
      {[...sizes.failed.values()].map(({ method, rows, error }) => (
        <p key={method.id} class="laboratory-partial">
          {words.failed(methodName(method), rows, error.kind === 'out-of-memory')}
        </p>
      ))}
      <KeptFigure
        name="time-against-rows"
        circumstances={circumstancesText(sizes.setting, sizes.build)}
        caption={words.caption}
        description={words.description(lines.map(({ name, points }) => `${name} ${points.at(-1)?.text}`))}
        table={sizesTable(sizes, lines)}
        plotFor={plotFor}
      />
      <TakeAway
        name="time-against-rows"
        csv={() =>
          csvOf(
            lines.flatMap(({ kind, setting, points }) =>
              points.flatMap(({ rows, samples }) =>
                samples.map((elapsedMs) => ({
                  method: kind,
                  method_setting: setting,
                  rows,
                  elapsed_ms: elapsedMs,
                  ...originCells(sizes.setting.population.seed, sizes.build),
                })),
              ),
            ),
          )
        }
      />
    </>
  );
}

/** How many times faster at each number of rows, and whether that grows. */
function leadText({ method, points, trend }: Lead): string {
  const parts = points.map(({ rows, factor: { estimate } }) => words.growth.at(onceText(estimate), rows));
  const measured = `${methodName(method)} against exact: ${parts.join(', ')}.`;
  return trend ? `${measured} ${words.growth.trend[trend]}` : measured;
}
