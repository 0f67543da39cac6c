import { useId } from 'preact/hooks';
import type { Laboratory } from '../app/laboratory.ts';
import type { NumberField } from '../app/laboratory-setting.ts';
import { faultText, laboratoryText } from './laboratory-text.ts';

interface LaboratoryFieldProps {
  readonly laboratory: Laboratory;
  readonly name: NumberField;
  /** Stands in place of the field's own hint. */
  readonly hint?: string;
}

/** A field for a whole number, with what is wrong with it below. */
export function LaboratoryField({ laboratory, name, hint }: LaboratoryFieldProps) {
  const id = useId();
  const { label, hint: ownHint } = laboratoryText.field[name];
  const { value: found } = laboratory.understood;
  const fault = found.ok ? null : (found.faults.get(name) ?? null);
  return (
    <div class="laboratory-field">
      <label for={id}>{label}</label>
      <input
        class="field"
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
        value={laboratory.draft.value[name]}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-hint`}
        onInput={(event) => laboratory.change({ [name]: event.currentTarget.value })}
      />
      <p id={`${id}-hint`} class={fault ? 'laboratory-fault' : 'laboratory-hint'} aria-live="polite">
        {fault ? faultText(fault) : (hint ?? ownHint)}
      </p>
    </div>
  );
}
