import type { Report } from '../app/laboratory-report.ts';
import type { Claim } from '../laboratory/claim.ts';
import { claimLines, claimWords } from './laboratory-claim-text.ts';
import './laboratory-claim.css';
import { methodName } from './laboratory-text.ts';

/** The method that the claim is judged by: the built-in one where it was counted, else the first that estimates. */
function judgedOf({ lines }: Report): Claim | null {
  const claims = lines.flatMap(({ claim }) => (claim ? [claim] : []));
  return claims.find(({ method }) => method.kind === 'built-in') ?? claims[0] ?? null;
}

/** What is claimed of approximate counting, beside what was measured here. Nothing where nothing was estimated. */
export function LaboratoryClaim({ report }: { readonly report: Report }) {
  const claim = judgedOf(report);
  if (!claim) return null;
  const { population, truth } = report.experiment;
  return (
    <div class="laboratory-claim">
      <h3>{claimWords.head(methodName(claim.method))}</h3>
      <dl>
        {claimLines(claim, population.groups, truth !== null).map(({ claimed, measured, detail }) => (
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
