import type { Ran } from '../app/problem.ts';
import { useChanges } from './changes.ts';
import { gridText, text } from './text.ts';

function errorWords({ place, message, advice }: Extract<Ran, { ok: false }>['error']): string {
  const words = [place && `${text.line(place.line, place.column)}.`, message, advice];
  return words.filter(Boolean).join(' ');
}

/**
 * Says to screen readers how a Run ended, once, whichever tab is shown: an error at once, rows when there is a pause.
 * Stays on the page while it says nothing, since what comes with a new element is not read out.
 */
export function Announcement({ outcome }: { readonly outcome: Ran | null }) {
  const turn = useChanges(outcome);
  return (
    <div class="visually-hidden">
      <p role="alert">{outcome && !outcome.ok && <span key={turn}>{errorWords(outcome.error)}</span>}</p>
      <p role="status">{outcome?.ok && <span key={turn}>{gridText.count(outcome.relation)}</span>}</p>
    </div>
  );
}
