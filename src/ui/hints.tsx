import { useSignal } from '@preact/signals';
import type { Attempt } from '../app/attempt.ts';
import { attempted, keep } from '../app/progress.ts';
import { CodeBlock } from './code-block.tsx';
import './hints.css';
import { Prose } from './prose.tsx';
import { text } from './text.ts';

/** Hints, pulled one at a time, and the solutions, shown on request. */
export function Hints({ attempt }: { readonly attempt: Attempt }) {
  const { exercise, id } = attempt;
  const kept = attempted(id);
  const open = useSignal(false);
  const left = exercise.hints.length - kept.hints;
  return (
    <section class="hints" aria-labelledby="hints-title">
      <h2 id="hints-title">{text.hintsTitle}</h2>
      <ol aria-live="polite">
        {exercise.hints.slice(0, kept.hints).map((html, index) => (
          <li key={html}>
            <h3 class="hints-number">{text.hintNumber(index + 1, exercise.hints.length)}</h3>
            <Prose html={html} />
          </li>
        ))}
      </ol>
      <div class="hints-actions">
        <button
          type="button"
          class="button"
          disabled={left <= 0}
          onClick={() => void keep(id, { hints: kept.hints + 1 })}
        >
          {text.hint}
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
            if (open.value) void keep(id, { sawSolution: true });
          }}
        >
          {open.value ? text.hideSolution : text.showSolution}
        </button>
      </div>
      {left <= 0 && <p class="hints-none">{text.noMoreHints}</p>}
      {open.value && (
        <div class="solutions">
          <h2>{text.solutionTitle}</h2>
          {exercise.solutions.map((solution) => (
            <section key={solution.name} aria-label={solution.name}>
              <h3 class="solution-name">{solution.name.replaceAll('-', ' ')}</h3>
              <CodeBlock code={solution.sql} label={solution.name.replaceAll('-', ' ')} />
            </section>
          ))}
        </div>
      )}
    </section>
  );
}
