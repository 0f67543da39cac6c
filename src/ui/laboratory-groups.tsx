import { useMemo } from 'preact/hooks';
import { distinctOf, type Report } from '../app/laboratory-report.ts';
import { estimatesOf } from '../laboratory/experiment.ts';
import type { Cloud } from '../laboratory/scatter.ts';
import { CloudFigure } from './cloud-figure.tsx';
import { circumstancesText, laboratoryText } from './laboratory-text.ts';
import { MOST_DOTS } from './scatter-chart.ts';

/** The estimates of all groups, a chart for each way of counting that estimates. Nothing where all is one group. */
export function LaboratoryGroups({ report }: { readonly report: Report }) {
  const clouds = useMemo(() => cloudsOf(report), [report]);
  if (clouds.length === 0) return null;
  return (
    <>
      <div class="laboratory-pair">
        {clouds.map((cloud) => (
          <CloudFigure
            key={cloud.method.id}
            prefix="groups"
            clouds={[cloud]}
            circumstances={circumstancesText(report.setting, report.build)}
          />
        ))}
      </div>
      <p class="laboratory-note">
        {laboratoryText.scatter.groupsNote}{' '}
        {clouds.some(({ estimates }) => estimates.length > MOST_DOTS) &&
          laboratoryText.scatter.mostDots(MOST_DOTS)}
      </p>
    </>
  );
}

function cloudsOf({ experiment }: Report): Cloud[] {
  const { counted, truth, population } = experiment;
  const distinct = distinctOf(experiment);
  if (population.groups === 1 || !distinct || distinct.middle < 1) return [];
  return counted
    .filter(({ method, error }) => method.kind !== 'exact' && !error)
    .map((each) => ({
      method: each.method,
      cardinality: Math.round(distinct.middle),
      estimates: estimatesOf(each, truth).filter((one) => one.truth > 0),
      error: null,
    }));
}
