import { useId } from 'preact/hooks';
import type { AskedFile } from '../app/file-intake.ts';
import { unevenText } from './import-text.ts';

/** What is to become of rows that are not as long as the first; nothing where no such row is known. */
export function ImportUneven({ asked }: { readonly asked: AskedFile }) {
  const name = useId();
  const preview = asked.preview.value;
  const first = asked.uneven.value;
  if (!first || !preview) return null;
  const rule = asked.rule.value;
  return (
    <fieldset class="import-uneven" disabled={asked.state.value.kind === 'importing'}>
      <legend>{unevenText.legend}</legend>
      {(['fill', 'leave-out'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={rule === each} onChange={() => asked.settle(each)} />
          <span>{unevenText.rule(each, first.expected)}</span>
        </label>
      ))}
      <p class="import-note" role="status">
        {unevenText.note(rule, preview)}
      </p>
    </fieldset>
  );
}
