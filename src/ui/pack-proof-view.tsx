import type { PackEntry } from '../app/pack-entry.ts';
import { prove, proving } from '../app/packs.ts';
import './pack-proof-view.css';
import { packsText, reportSentence } from './packs-text.ts';
import { text } from './text.ts';
import { whenText } from './when-text.ts';

/** What the gate said of a pack here, the gate at work on it, and the way to set it to work. */
export function PackProofView({ entry }: { readonly entry: PackEntry }) {
  const { pack, proof } = entry;
  const work = proving.value?.id === pack.id ? proving.value : null;
  if (work) {
    const { step } = work;
    const label = step ? packsText.proving(step.exercise, step.exercises, step.title) : packsText.starting;
    return (
      <div class="pack-proving" role="status">
        <span>{label}</span>
        {step ? <progress aria-label={label} value={step.share} max={1} /> : <progress aria-label={label} />}
        <button type="button" class="button" onClick={work.stop}>
          {text.stop}
        </button>
      </div>
    );
  }
  const isProved = proof?.findings.length === 0;
  return (
    <div class={proof && !isProved ? 'pack-proof pack-proof-faulty' : 'pack-proof'}>
      {proof ? (
        <p>
          {(isProved ? packsText.proved : packsText.judged)(proof.engine, whenText(proof.at, Date.now()))}:{' '}
          {reportSentence(proof.reports)}.
        </p>
      ) : (
        <p>{packsText.unproved}</p>
      )}
      {proof && !isProved && (
        <details>
          <summary>{packsText.faulty(proof.findings.length)}</summary>
          <p>{packsText.faultyAdvice}</p>
          <ul class="pack-faults">
            {proof.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </details>
      )}
      <button
        type="button"
        class="button button-quiet"
        aria-label={packsText.of(proof ? packsText.proveAgain : packsText.prove, pack.title)}
        disabled={proving.value !== null}
        onClick={() => void prove(pack.id)}
      >
        {proof ? packsText.proveAgain : packsText.prove}
      </button>
    </div>
  );
}
