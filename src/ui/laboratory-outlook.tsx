import type { Laboratory } from '../app/laboratory.ts';
import type { Outlook } from '../app/laboratory-fit.ts';
import { laboratoryText } from './laboratory-text.ts';

interface LaboratoryOutlookProps {
  readonly laboratory: Laboratory;
  readonly outlook: Outlook;
}

/** What a run will take, and where that is too much, what can be done. */
export function LaboratoryOutlook({ laboratory, outlook }: LaboratoryOutlookProps) {
  const { neededBytes, limitBytes, fits, canTry, largestRows, fitsWithoutExact } = outlook;
  const { draft, change } = laboratory;
  if (fits) return <p>{laboratoryText.needs(neededBytes, limitBytes)}</p>;
  return (
    <div class="laboratory-too-much">
      <p>
        <b>{laboratoryText.tooMuch(neededBytes, limitBytes)}</b>{' '}
        {canTry ? laboratoryText.exactFails : laboratoryText.tooManyRows}
      </p>
      <p class="laboratory-offers">
        {largestRows !== null && (
          <button type="button" class="button" onClick={() => change({ rows: String(largestRows) })}>
            {laboratoryText.takeRows(largestRows)}
          </button>
        )}
        {fitsWithoutExact && (
          <button
            type="button"
            class="button"
            onClick={() => change({ kinds: draft.value.kinds.filter((kind) => kind !== 'exact') })}
          >
            {laboratoryText.leaveOutExact}
          </button>
        )}
        {!canTry && (
          <button type="button" class="button" onClick={() => change({ keepsRows: false })}>
            {laboratoryText.doNotKeep}
          </button>
        )}
      </p>
    </div>
  );
}
