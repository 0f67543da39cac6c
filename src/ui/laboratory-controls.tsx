import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Laboratory } from '../app/laboratory.ts';
import type { Draft } from '../app/laboratory-setting.ts';
import { screenIsNarrow } from '../app/screen.ts';
import './laboratory-controls.css';
import { LaboratoryField } from './laboratory-field.tsx';
import { LaboratoryMethods } from './laboratory-methods.tsx';
import { laboratoryText } from './laboratory-text.ts';
import { ThreadsChoice } from './threads-choice.tsx';

const SKEWS: readonly Draft['skew'][] = ['even', 'skewed'];

/** Everything that can be set: the rows, and how they are counted. Nothing changes while something is measured. */
export function LaboratoryControls({ laboratory }: { readonly laboratory: Laboratory }) {
  const { draft, unread, bench, change } = laboratory;
  // Folded on a narrow screen, but what is wrong with a field must be seen.
  const isOpen = useSignal(false);
  const isFaulty = !laboratory.understood.value.ok || unread.value.length > 0;
  const isBusy = bench.working.value !== null;
  const form = (
    <form
      class="laboratory-controls"
      aria-label={laboratoryText.controls}
      onSubmit={(event) => event.preventDefault()}
    >
      {unread.value.length > 0 && (
        <p class="laboratory-fault" role="status">
          {laboratoryText.unread(unread.value)}
        </p>
      )}
      <fieldset disabled={isBusy}>
        <legend>{laboratoryText.data}</legend>
        <LaboratoryField laboratory={laboratory} name="rows" />
        <label class="laboratory-check">
          <input
            type="checkbox"
            checked={draft.value.keepsRows}
            onChange={(event) => change({ keepsRows: event.currentTarget.checked })}
          />
          <span>
            {laboratoryText.keepsRows}
            <small>{laboratoryText.keepsRowsHint}</small>
          </span>
        </label>
        <LaboratoryField laboratory={laboratory} name="cardinality" />
        <div class="laboratory-field">
          <label for="laboratory-skew">{laboratoryText.skew}</label>
          <select
            class="field"
            id="laboratory-skew"
            value={draft.value.skew}
            onChange={(event) => change({ skew: event.currentTarget.value as Draft['skew'] })}
          >
            {SKEWS.map((skew) => (
              <option key={skew} value={skew}>
                {laboratoryText.skews[skew]}
              </option>
            ))}
          </select>
        </div>
        <LaboratoryField laboratory={laboratory} name="groups" />
        <LaboratoryField laboratory={laboratory} name="nullPercent" />
        <LaboratoryField laboratory={laboratory} name="seed" />
      </fieldset>
      <fieldset disabled={isBusy}>
        <legend>{laboratoryText.counting}</legend>
        <LaboratoryMethods laboratory={laboratory} />
        <LaboratoryField laboratory={laboratory} name="memoryMb" />
        <ThreadsChoice
          value={draft.value.threads}
          onChange={(threads) => change({ threads })}
          disabled={isBusy}
        />
      </fieldset>
    </form>
  );
  useEffect(() => {
    if (isFaulty) isOpen.value = true;
  }, [isFaulty]);
  if (!screenIsNarrow.value) return <div class="laboratory-setting">{form}</div>;
  return (
    <details
      class="laboratory-setting"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary class="button">{laboratoryText.change}</summary>
      {form}
    </details>
  );
}
