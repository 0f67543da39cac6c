import type { Laboratory } from '../app/laboratory.ts';
import { type ScatterReport, scatterKey } from '../app/laboratory-scatter.ts';
import { relativeError } from '../laboratory/error.ts';
import { CloudFigure } from './cloud-figure.tsx';
import { csvOf, originCells } from './laboratory-csv.ts';
import { LaboratoryStale } from './laboratory-stale.tsx';
import { buildText, laboratoryText } from './laboratory-text.ts';
import { MeasureBar } from './measure-bar.tsx';
import { scatterProgress } from './measure-progress.ts';
import { TakeAway } from './take-away.tsx';

const words = laboratoryText.scatter;

/** How far estimates scatter around the truth, by how many different values there are. */
export function LaboratoryScatter({ laboratory }: { readonly laboratory: Laboratory }) {
  const { understood, bench, scatter, begin } = laboratory;
  const { value: found } = understood;
  const report = scatter.report.value;
  const isInexact = found.ok && found.setting.methods.some(({ kind }) => kind !== 'exact');
  return (
    <section class="laboratory-panel" aria-labelledby="laboratory-scatter">
      <h2 id="laboratory-scatter">{words.title}</h2>
      <p>{words.lead}</p>
      <MeasureBar
        bench={bench}
        work="scatter"
        label={words.run}
        canRun={isInexact}
        onRun={() => begin(scatter.run)}
        progress={scatterProgress(report)}
      />
      {report && <LaboratoryStale laboratory={laboratory} setting={report.setting} keyOf={scatterKey} />}
      {report && report.scatter.clouds.length > 0 && <ScatterFigures report={report} />}
    </section>
  );
}

function ScatterFigures({ report }: { readonly report: ScatterReport }) {
  const { clouds, ended } = report.scatter;
  const methods = report.setting.methods.filter(({ kind }) => kind !== 'exact');
  return (
    <>
      {ended === 'stopped' && <p class="laboratory-partial">{laboratoryText.partial}</p>}
      <div class="laboratory-pair">
        {methods
          .map((method) => ({ method, own: clouds.filter((cloud) => cloud.method.id === method.id) }))
          .filter(({ own }) => own.some(({ estimates }) => estimates.length > 0))
          .map(({ method, own }) => (
            <CloudFigure
              key={method.id}
              prefix="error"
              clouds={own}
              circumstances={[
                laboratoryText.seed(report.setting.population.seed),
                buildText(report.build),
              ].join(' · ')}
            />
          ))}
      </div>
      <p class="laboratory-note">{words.note}</p>
      <TakeAway
        name="error-against-cardinality"
        csv={() =>
          csvOf(
            clouds.flatMap(({ method, cardinality, estimates }) =>
              estimates.map((one) => ({
                method: method.kind,
                method_setting: method.setting,
                values: cardinality,
                group: one.group,
                estimate: one.estimate,
                truth: one.truth,
                relative_error: relativeError(one),
                ...originCells(report.setting.population.seed, report.build),
              })),
            ),
          )
        }
      />
    </>
  );
}
