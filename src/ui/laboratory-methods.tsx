import type { Laboratory } from '../app/laboratory.ts';
import { KINDS, type Kind, type NumberField } from '../app/laboratory-setting.ts';
import { wholeNumber } from '../app/whole-number.ts';
import { LaboratoryField } from './laboratory-field.tsx';
import { laboratoryText } from './laboratory-text.ts';
import { MethodMark } from './method-mark.tsx';

const SETTING_OF: Readonly<Record<Kind, NumberField | null>> = {
  exact: null,
  'built-in': null,
  hyperloglog: 'precision',
  'bottom-k': 'k',
  sample: 'share',
};

/** The ways of counting to choose from, each with its own setting. */
export function LaboratoryMethods({ laboratory }: { readonly laboratory: Laboratory }) {
  const { draft, understood, change } = laboratory;
  const { kinds, precision } = draft.value;
  const { value: found } = understood;
  const registers = wholeNumber(precision);
  const chooses = (kind: Kind, isChosen: boolean) =>
    change({ kinds: KINDS.filter((each) => (each === kind ? isChosen : kinds.includes(each))) });
  return (
    <>
      {KINDS.map((kind) => {
        const field = SETTING_OF[kind];
        return (
          <div key={kind} class="laboratory-method">
            <label class="laboratory-check">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={(event) => chooses(kind, event.currentTarget.checked)}
              />
              <span>
                <MethodMark kind={kind} /> {laboratoryText.method[kind]}
                <small>{laboratoryText.methodHint[kind]}</small>
              </span>
            </label>
            {field && kinds.includes(kind) && (
              <LaboratoryField
                laboratory={laboratory}
                name={field}
                {...(kind === 'hyperloglog' &&
                  registers >= 0 && { hint: laboratoryText.registers(registers) })}
              />
            )}
          </div>
        );
      })}
      {!found.ok && found.countsNothing && (
        <p class="laboratory-fault" role="status">
          {laboratoryText.countsNothing}
        </p>
      )}
    </>
  );
}
