import { useMemo } from 'preact/hooks';
import type { Laboratory } from '../app/laboratory.ts';
import { rowsToTry, type Sizes } from '../app/laboratory-sizes.ts';
import { KeptFigure } from './kept-figure.tsx';
import { csvOf } from './laboratory-csv.ts';
import { laboratoryText, methodName } from './laboratory-text.ts';
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
      {known && known.points.length > 0 && <SizesFigure sizes={known} />}
    </section>
  );
}

function SizesFigure({ sizes }: { readonly sizes: Sizes }) {
  const times = useMemo(() => timesOf(sizes), [sizes]);
  const plotFor = useMemo(() => (width: number) => sizesChart(times, width), [times]);
  return (
    <>
      {sizes.ended === 'stopped' && <p class="laboratory-partial">{laboratoryText.partial}</p>}
      {[...sizes.failed.values()].map(({ method, rows, error }) => (
        <p key={method.id} class="laboratory-partial">
          {words.failed(methodName(method), rows, error.kind === 'out-of-memory')}
        </p>
      ))}
      <KeptFigure
        name="time-against-rows"
        caption={words.caption}
        description={words.description(times.map(({ name, points }) => `${name} ${points.at(-1)?.text}`))}
        table={sizesTable(sizes, times)}
        plotFor={plotFor}
      />
      <TakeAway
        name="time-against-rows"
        csv={() =>
          csvOf(
            times.flatMap(({ kind, setting, points }) =>
              points.flatMap(({ rows, samples }) =>
                samples.map((elapsedMs) => ({
                  method: kind,
                  method_setting: setting,
                  rows,
                  elapsed_ms: elapsedMs,
                })),
              ),
            ),
          )
        }
      />
    </>
  );
}
