import type { Problem } from '../app/problem.ts';
import './error-card.css';
import { Sentence } from './sentence.tsx';
import { text } from './text.ts';

/** A query's error in words: where, what, and what to do next. */
export function ErrorCard({ error }: { readonly error: Problem }) {
  return (
    <div class={error.kind === 'cancelled' ? 'error-card error-none' : 'error-card'}>
      {error.place && <p class="error-place">{text.line(error.place.line, error.place.column)}</p>}
      <p class="error-message">
        <Sentence text={error.message} />
      </p>
      {error.advice && (
        <p class="error-advice">
          <Sentence text={error.advice} />
        </p>
      )}
    </div>
  );
}
