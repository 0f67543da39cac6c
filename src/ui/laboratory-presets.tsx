import type { Laboratory } from '../app/laboratory.ts';
import { hashOf } from '../app/laboratory-address.ts';
import { PRESETS } from '../app/laboratory-presets.ts';
import './laboratory-presets.css';
import { laboratoryText } from './laboratory-text.ts';

/** Settings to begin with. Choosing one fills the fields and runs nothing. */
export function LaboratoryPresets({ laboratory }: { readonly laboratory: Laboratory }) {
  const current = hashOf(laboratory.draft.value);
  return (
    <fieldset class="laboratory-presets">
      <legend class="visually-hidden">{laboratoryText.presets}</legend>
      {PRESETS.map(({ name, draft }) => {
        const [title, summary] = laboratoryText.preset[name];
        return (
          <button
            key={name}
            type="button"
            aria-pressed={hashOf(draft) === current}
            disabled={laboratory.bench.working.value !== null}
            onClick={() => laboratory.change({ ...draft, threads: laboratory.draft.value.threads })}
          >
            <b>{title}</b>
            <span>{summary}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
