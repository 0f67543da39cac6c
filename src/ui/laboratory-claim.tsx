import { type Report, type StreamReport, streamTruth } from '../app/laboratory-report.ts';
import { accuracyOf, judgedMethod } from '../laboratory/claim.ts';
import type { Estimate } from '../laboratory/error.ts';
import { estimatesOf } from '../laboratory/experiment.ts';
import type { Scatter } from '../laboratory/scatter.ts';
import {
  claimLines,
  claimWords,
  type Nearness,
  type Speed,
  verdictSentence,
} from './laboratory-claim-text.ts';
import './laboratory-claim.css';
import { methodName } from './laboratory-text.ts';

/** What is claimed of approximate counting, beside what was measured here. Nothing where nothing was estimated. */
export function LaboratoryClaim({ report }: { readonly report: Report | StreamReport }) {
  const counted = report.kind === 'kept' ? report.experiment.counted : report.stream.streamed;
  const method = judgedMethod(counted);
  const own = counted.find((each) => each.method.id === method?.id);
  if (!method || !own) return null;
  const truth = report.kind === 'kept' ? report.experiment.truth : streamTruth(report.stream);
  const speed = report.kind === 'kept' ? speedOf(report, method.id) : streamSpeedOf(report, own.firstMs);
  const nearness = nearnessOf(report, truth, estimatesOf(own, truth));
  return (
    <div class="laboratory-claim">
      <h3>{claimWords.head(methodName(method))}</h3>
      <p class="laboratory-verdict">{verdictSentence(speed, nearness)}</p>
      <dl>
        {claimLines(speed, nearness).map(({ claimed, measured, detail }) => (
          <div key={claimed}>
            <dt>{claimed}</dt>
            <dd>
              <b>{measured}</b> {detail}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function speedOf({ lines, experiment }: Report, judged: string): Speed {
  const standing = lines.find(({ method }) => method.id === judged)?.claim?.standing;
  if (standing) return { kind: 'timed', standing };
  return withoutRatio(
    experiment.counted,
    experiment.ended === 'stopped',
    lines.some(({ method }) => method.kind === 'exact'),
  );
}

function streamSpeedOf({ stream, setting }: StreamReport, tookMs: number): Speed {
  const exact = stream.streamed.find(({ method, error }) => method.kind === 'exact' && !error);
  if (exact) return { kind: 'once', factor: exact.firstMs / tookMs };
  return withoutRatio(
    stream.streamed,
    stream.ended === 'stopped',
    setting.methods.some(({ kind }) => kind === 'exact'),
  );
}

function withoutRatio(
  counted: Report['experiment']['counted'] | StreamReport['stream']['streamed'],
  isStopped: boolean,
  isWanted: boolean,
): Speed {
  const error = counted.find(({ method }) => method.kind === 'exact')?.error;
  if (error) return { kind: error.kind === 'out-of-memory' ? 'out-of-memory' : 'exact-failed' };
  return { kind: isStopped && isWanted ? 'not-timed' : 'without-exact' };
}

function nearnessOf(
  { draws, setting }: Report | StreamReport,
  truth: Float64Array | null,
  estimates: readonly Estimate[],
): Nearness {
  return {
    own: accuracyOf(estimates),
    groups: setting.population.groups,
    truthIsKnown: truth !== null,
    draws: drawn(draws),
    isDrawing: draws?.ended === null,
  };
}

function drawn(draws: Scatter | null): Nearness['draws'] {
  const cloud = draws?.clouds[0];
  const accuracy = cloud ? accuracyOf(cloud.estimates) : null;
  return cloud && accuracy ? { accuracy, cardinality: cloud.cardinality } : null;
}
