import { useMemo } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { measureFigures } from '../app/figures.ts';
import { whole } from './count-text.ts';
import './explanation.css';
import { Prose } from './prose.tsx';
import { text } from './text.ts';

/** A measured value as a reader wants it: thousands separated, text otherwise as it is. */
function shown(value: string | null): string {
  if (value === null) return text.measuring;
  return /^-?\d{4,}$/.test(value) ? whole(Number(value)) : value;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The lesson behind the exercise, its figures measured on this reader's engine. */
export function Explanation({ attempt }: { readonly attempt: Attempt }) {
  const figures = useMemo(() => measureFigures(attempt), [attempt]);
  let html = attempt.exercise.explanation;
  for (const [name, value] of figures.value)
    html = html.replaceAll(`{${name}}`, `<strong>${escaped(shown(value))}</strong>`);
  return (
    <section class="explanation" id="explanation" aria-labelledby="explanation-title" tabIndex={-1}>
      <h2 id="explanation-title">{text.explanation}</h2>
      <Prose html={html} />
    </section>
  );
}
