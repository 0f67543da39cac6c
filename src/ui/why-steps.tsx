import { useEffect, useState } from 'preact/hooks';
import type { Diagnosis } from '../app/diagnosis.ts';
import type { Rung } from '../app/ladder.ts';
import { stageSentences } from '../grading/hint-message.ts';
import { whyText } from './text.ts';
import { WhyRung } from './why-rung.tsx';
import './why-steps.css';

/** What a step reveals, in words; empty while it is looked for. */
function saidOf(rung: Rung, diagnosis: Diagnosis): string {
  const { where, counterexample, misconception, stage } = diagnosis;
  if (diagnosis[rung].value.state === 'none') return whyText.none[rung];
  if (rung === 'where' && where.value.state === 'found') return where.value.value.join(' ');
  if (rung === 'counterexample' && counterexample.value.state === 'found') {
    const { inputRows, tables, isMinimal, expected, got } = counterexample.value.value;
    const title = whyText.smallest(inputRows, tables.length, isMinimal);
    return `${title}. ${whyText.sides(expected.rowCount, got.rowCount)}`;
  }
  if (rung === 'misconception' && misconception.value.state === 'found')
    return misconception.value.value.diagnosis;
  if (rung === 'stage' && stage.value.state === 'found') return stageSentences(stage.value.value).join(' ');
  return '';
}

/** Reads to screen readers what the step pulled last reveals. What comes with a new element is not read, so it comes later. */
function Said({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const last = diagnosis.ladder.pulled.value.at(-1);
  const words = last ? saidOf(last, diagnosis).replaceAll('`', '') : '';
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}

/** The steps pulled so far, and the buttons that pull further ones: the next one first. */
export function WhySteps({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { pulled, offered, pull } = diagnosis.ladder;
  return (
    <div class="why">
      {pulled.value.map((rung) => (
        <WhyRung key={rung} rung={rung} diagnosis={diagnosis} />
      ))}
      {offered.value.length > 0 ? (
        <fieldset class="why-offers">
          <legend class="visually-hidden">{whyText.offers}</legend>
          {offered.value.map((rung, at) => (
            <button
              key={rung}
              type="button"
              class={at === 0 ? 'button button-primary' : 'button button-quiet'}
              onClick={() => pull(rung)}
            >
              {whyText.pull[rung]}
            </button>
          ))}
        </fieldset>
      ) : (
        pulled.value.length > 0 && <p class="why-end">{whyText.that}</p>
      )}
      <Said diagnosis={diagnosis} />
    </div>
  );
}
