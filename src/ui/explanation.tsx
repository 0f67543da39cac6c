import { useMemo } from 'preact/hooks';
import type { Attempt } from '../app/attempt.ts';
import { measureFigures } from '../app/figures.ts';
import './explanation.css';
import { figuresIn } from './figures-in.ts';
import { Prose } from './prose.tsx';
import { text } from './text.ts';

/** The lesson behind the exercise, its figures measured on this reader's engine. */
export function Explanation({ attempt }: { readonly attempt: Attempt }) {
  const figures = useMemo(() => measureFigures(attempt), [attempt]);
  return (
    <section class="explanation" id="explanation" aria-labelledby="explanation-title" tabIndex={-1}>
      <h2 id="explanation-title">{text.explanation}</h2>
      <Prose html={figuresIn(attempt.exercise.explanation, figures.value)} />
    </section>
  );
}
