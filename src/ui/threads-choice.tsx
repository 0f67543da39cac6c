import { useId } from 'preact/hooks';
import { threadsOffer } from '../app/threads.ts';
import './threads-choice.css';
import { threadsText } from './threads-choice-text.ts';

interface ThreadsChoiceProps {
  /** From 1 to the most that `threadsOffer` offers. */
  readonly value: number;
  readonly onChange: (threads: number) => void;
  readonly disabled?: boolean;
}

/** How many threads the next engine has; where it can only be one, why, and what to do about it. */
export function ThreadsChoice({ value, onChange, disabled = false }: ThreadsChoiceProps) {
  const hint = useId();
  const offer = threadsOffer();
  const most = offer.offered ? offer.most : 1;
  return (
    <div class="threads-choice">
      <label>
        {threadsText.label}
        <select
          class="field"
          value={Math.min(value, most)}
          disabled={disabled || !offer.offered}
          aria-describedby={hint}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {Array.from({ length: most }, (_, index) => (
            <option key={index} value={index + 1}>
              {threadsText.option(index + 1)}
            </option>
          ))}
        </select>
      </label>
      <div id={hint}>
        {offer.offered && value > 1 && <p>{threadsText.several}</p>}
        {!offer.offered && <p>{threadsText.why[offer.why]}</p>}
        {!offer.offered && offer.why === 'not-isolated' && <pre>{threadsText.headers.join('\n')}</pre>}
      </div>
    </div>
  );
}
